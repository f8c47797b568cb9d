package chesil.releases;

import chesil.areas.AreaCode;
import chesil.areas.AreaType;
import chesil.measures.Indicator;
import chesil.measures.Indicator.AreaLevel;
import chesil.measures.MovedLimits;
import chesil.measures.Target;
import chesil.measures.observations.Observation;
import chesil.measures.observations.Observation.Status;
import chesil.measures.observations.Observations;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import chesil.versions.Versions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes readings of what is known, unprotected: for those inside, and for drafts. */
@Component
class LiveFigures {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1), LATEST = LocalDate.of(2100, 1, 1);

    /** How far a series reaches back: five whole financial years of months, and the one under way. */
    private static final int MONTHS = 72;

    /** Under so many events a share or a rate is marked as unreliable. */
    private static final int ENOUGH_EVENTS = 20;

    private final Observations observations;
    private final Versions<Target> targets;
    private final Versions<MovedLimits> moved;
    private final Clock clock;

    LiveFigures(Observations observations, Items items, Clock clock) {
        this.observations = observations;
        this.targets = items.of(Target.KIND);
        this.moved = items.of(MovedLimits.KIND);
        this.clock = clock;
    }

    /** How much of an indicator is asked for. */
    enum Depth {
        /** The whole count alone, as a row of the scorecard shows it. */
        ROW,
        /** With its parts, the areas inside, and what was revised. */
        PAGE
    }

    /** What changes whenever a live reading might: readings made at the same edition are the same. */
    Object edition() {
        return List.of(observations.edition(), today());
    }

    /** How many targets and limits were set or moved after that moment. */
    int yardsticksChangedSince(Instant moment) {
        return targets.changesSince(moment) + moved.changesSince(moment);
    }

    Reading reading(Indicator indicator, String area, AsKnown asKnown, Depth depth) {
        var known = knownOn(asKnown);
        var found = find(indicator, List.of(area), "", asKnown);
        var revised = depth == Depth.PAGE
                ? observations.revised(indicator.id(), area, "", asKnown)
                : Map.<LocalDate, Observations.Before>of();
        var overdue = overdue(indicator, found, known);
        var whole = new Series(area, "", figures(indicator, found, revised));
        var goal = goal(indicator, asKnown);
        var happened = happened(indicator, area, asKnown);
        var starts = moved.all(asKnown).stream()
                .filter(each -> each.indicator().equals(indicator.id()))
                .map(MovedLimits::from)
                .toList();
        return new Reading(
                indicator.id(),
                found.isEmpty() ? indicator.version() : found.getLast().version(),
                known,
                whole,
                depth == Depth.PAGE ? parts(indicator, area, asKnown) : List.of(),
                depth == Depth.PAGE ? inside(indicator, area, asKnown) : List.of(),
                Judging.of(indicator, whole, happened, goal, starts, overdue != null),
                goal,
                Judging.comparison(indicator, whole),
                overdue,
                happened);
    }

    /** The events, by day, of an indicator whose chart is of what lies between them. */
    private @Nullable Series happened(Indicator indicator, String area, AsKnown asKnown) {
        if (!indicator.chart().kind().byEvents()) return null;
        List<Figure> figures = find(indicator, List.of(area), Observations.EVENTS, asKnown).stream()
                .<Figure>map(each -> new Figure.Shown(
                        each.period(),
                        each.numerator(),
                        Wording.value(indicator, each.numerator()),
                        null,
                        new Figure.Counts(each.numerator(), each.denominator()),
                        List.of()))
                .toList();
        return new Series(area, Observations.EVENTS, figures);
    }

    private List<Observation> find(Indicator indicator, List<String> areas, String part, AsKnown asKnown) {
        return observations.find(
                new Observations.Query(indicator.id(), areas, part, earliest(indicator, asKnown), LATEST, asKnown));
    }

    private LocalDate earliest(Indicator indicator, AsKnown asKnown) {
        return asKnown instanceof AsKnown.Now ? indicator.grain().startOf(today().minusMonths(MONTHS)) : EARLIEST;
    }

    private @Nullable Goal goal(Indicator indicator, AsKnown asKnown) {
        return targets.get(indicator.id(), asKnown).map(LiveFigures::goal).orElse(null);
    }

    private static Goal goal(Target target) {
        var least = target.atLeast();
        var most = target.atMost();
        return least != null
                ? new Goal(true, least.doubleValue(), target.owner().value())
                : new Goal(
                        false,
                        most == null ? Double.NaN : most.doubleValue(),
                        target.owner().value());
    }

    private static List<Figure> figures(
            Indicator indicator, List<Observation> found, Map<LocalDate, Observations.Before> revised) {
        var figures = new ArrayList<Figure>();
        var last = found.isEmpty() ? LocalDate.MIN : found.getLast().period();
        var settled = found.isEmpty() ? last : indicator.grain().plus(last, -indicator.settlesAfter());
        @Nullable LocalDate expected = null;
        for (var each : found) {
            // a period that nobody sent has a place on the page, and nothing is carried forward into it
            while (expected != null && expected.isBefore(each.period())) {
                figures.add(new Figure.NotAvailable(expected, "Not supplied."));
                expected = indicator.grain().plus(expected, 1);
            }
            figures.add(figure(indicator, each, each.period().isAfter(settled), revised.get(each.period())));
            expected = indicator.grain().plus(each.period(), 1);
        }
        return figures;
    }

    private static Figure figure(
            Indicator indicator, Observation each, boolean unsettled, Observations.@Nullable Before before) {
        // a sum over some of those who should send is no figure of the whole
        if (each.heard() < each.expected() && each.area().equals(Releases.FOOTPRINT)) {
            return new Figure.NotAvailable(
                    each.period(),
                    "Not whole yet: " + new Figure.Coverage(each.heard(), each.expected()).words() + ".");
        }
        if (each.status() == Status.SUPPRESSED_AT_SOURCE) {
            return new Figure.NotAvailable(each.period(), "Hidden by its sender.");
        }
        var value = each.value();
        if (value == null) return new Figure.NotAvailable(each.period(), "Nothing to count from.");
        var marks = new ArrayList<Figure.Mark>();
        if (unsettled || each.status() == Status.PROVISIONAL) marks.add(Figure.Mark.PROVISIONAL);
        if (isUnreliable(indicator, each)) marks.add(Figure.Mark.UNRELIABLE);
        if (value != 0 && Wording.value(indicator, value).equals(Wording.value(indicator, 0)))
            marks.add(Figure.Mark.LOW);
        if (before != null) {
            marks.add(Figure.Mark.revised(
                    Wording.day(before.at().atZone(LONDON).toLocalDate()), Wording.value(indicator, before.value())));
        }
        return new Figure.Shown(
                each.period(),
                value,
                Wording.value(indicator, value),
                each.interval(),
                new Figure.Counts(each.numerator(), each.denominator()),
                marks,
                each.expected() == 0 ? null : new Figure.Coverage(each.heard(), each.expected()));
    }

    /** Counts are what they are; a share or a rate of few is not. */
    private static boolean isUnreliable(Indicator indicator, Observation each) {
        return switch (indicator.kind()) {
            case PROPORTION, RATE -> each.numerator() < ENOUGH_EVENTS;
            case COUNT, MONEY, KILOGRAMS, MODELLED -> false;
        };
    }

    private List<Series> parts(Indicator indicator, String area, AsKnown asKnown) {
        if (indicator.breakdowns().isEmpty()) return List.of();
        var byPart = observations.parts(indicator.id(), area, earliest(indicator, asKnown), LATEST, asKnown).stream()
                .collect(Collectors.groupingBy(Observation::breakdown, TreeMap::new, Collectors.toList()));
        return byPart.entrySet().stream()
                .map(part -> new Series(area, part.getKey(), figures(indicator, part.getValue(), Map.of())))
                .toList();
    }

    /** The councils in the footprint, side by side; smaller areas are for maps. */
    private List<Series> inside(Indicator indicator, String area, AsKnown asKnown) {
        if (AreaCode.isCode(area) || !indicator.levels().contains(AreaLevel.LOCAL_AUTHORITY)) return List.of();
        var councils = observations.areas(indicator.id()).stream()
                .filter(AreaCode::isCode)
                .filter(code -> AreaType.of(new AreaCode(code)).orElse(null) == AreaType.LOCAL_AUTHORITY)
                .toList();
        return find(indicator, councils, "", asKnown).stream()
                .collect(Collectors.groupingBy(Observation::area, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(council -> new Series(council.getKey(), "", figures(indicator, council.getValue(), Map.of())))
                .toList();
    }

    private static @Nullable LocalDate overdue(Indicator indicator, List<Observation> found, LocalDate known) {
        if (found.isEmpty()) return null;
        var last = found.stream()
                .filter(each -> each.heard() >= each.expected() || !each.area().equals(Releases.FOOTPRINT))
                .map(Observation::period)
                .reduce((_, later) -> later);
        if (last.isEmpty()) return null;
        var next = indicator.grain().plus(last.get(), 1);
        return Reading.isDue(indicator, next, known) ? next : null;
    }

    LocalDate today() {
        return clock.instant().atZone(LONDON).toLocalDate();
    }

    private LocalDate knownOn(AsKnown asKnown) {
        return switch (asKnown) {
            case AsKnown.Now() -> today();
            case AsKnown.On(var at) -> at.atZone(LONDON).toLocalDate();
        };
    }
}
