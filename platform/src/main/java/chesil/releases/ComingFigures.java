package chesil.releases;

import chesil.access.Audience;
import chesil.access.Viewer;
import chesil.areas.AreaCode;
import chesil.areas.Areas;
import chesil.measures.Foretelling;
import chesil.measures.Indicator;
import chesil.measures.IndicatorId;
import chesil.measures.Indicators;
import chesil.measures.observations.Observations;
import chesil.releases.LiveFigures.Depth;
import chesil.returns.IndicatorPreview;
import chesil.returns.SpecificationId;
import chesil.returns.Submission;
import chesil.versions.AsKnown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What accepting a submission does to figures, told before and after. Those who do not see live figures are told which way
 * one goes, and of counts by how much: that follows from their own rows.
 */
@Component
class ComingFigures implements IndicatorPreview {
    private static final int MOST_MOVES = 60, MOST_RELEASES = 24, MOST_TOLD = 12, MOST_WENT = 40;

    private final Indicators indicators;
    private final LiveFigures live;
    private final Foretelling foretelling;
    private final Releases releases;
    private final Observations observations;
    private final Areas areas;

    ComingFigures(
            Indicators indicators,
            LiveFigures live,
            Foretelling foretelling,
            Releases releases,
            Observations observations,
            Areas areas) {
        this.indicators = indicators;
        this.live = live;
        this.foretelling = foretelling;
        this.releases = releases;
        this.observations = observations;
        this.areas = areas;
    }

    @Override
    public List<Fed> fedBy(SpecificationId specification) {
        return indicators.fedBy(specification.value()).stream()
                .map(indicator -> new Fed(indicator.title(), href(indicator)))
                .toList();
    }

    @Override
    public Optional<Consequences> ifAccepted(Viewer viewer, Submission submission) {
        var fed = indicators.fedBy(submission.of().specification().value());
        var inside = viewer.audience() == Audience.INSIDE;
        if (fed.isEmpty()) return Optional.of(new Consequences(inside, List.of(), List.of(), List.of()));
        var now = readings(fed);
        return foretelling.ifAccepted(submission, () -> readings(fed)).map(then -> {
            var differing = fed.stream()
                    .filter(indicator -> inside || indicator.isFor(viewer.audience()))
                    .flatMap(indicator -> differing(indicator, reading(now, indicator), reading(then, indicator)))
                    .toList();
            return new Consequences(
                    inside,
                    differing.stream()
                            .limit(MOST_MOVES)
                            .map(each -> moved(each, inside))
                            .toList(),
                    inside ? verdicts(fed, now, then) : List.of(),
                    told(viewer, differing, inside));
        });
    }

    private Map<IndicatorId, Reading> readings(Collection<Indicator> fed) {
        return fed.stream()
                .collect(Collectors.toMap(
                        Indicator::id,
                        indicator -> live.reading(indicator, Releases.FOOTPRINT, AsKnown.NOW, Depth.PAGE)));
    }

    private static Reading reading(Map<IndicatorId, Reading> readings, Indicator indicator) {
        return Objects.requireNonNull(readings.get(indicator.id()));
    }

    /** A figure that is one thing and would be another. */
    private record Differing(Indicator indicator, String area, LocalDate period, Figure now, Figure then) {}

    private static Stream<Differing> differing(Indicator indicator, Reading now, Reading then) {
        var before = byArea(now);
        return byArea(then).entrySet().stream().flatMap(each -> {
            var old = before.getOrDefault(each.getKey(), new Series(each.getKey(), "", List.of()));
            return differing(indicator, old, each.getValue());
        });
    }

    private static Map<String, Series> byArea(Reading reading) {
        return Stream.concat(Stream.of(reading.whole()), reading.areas().stream())
                .collect(Collectors.toMap(Series::area, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }

    private static Stream<Differing> differing(Indicator indicator, Series now, Series then) {
        var periods = new TreeSet<LocalDate>();
        Stream.of(now, then)
                .flatMap(series -> series.figures().stream())
                .map(Figure::period)
                .filter(Objects::nonNull)
                .forEach(periods::add);
        return periods.descendingSet().stream()
                .map(period -> new Differing(indicator, then.area(), period, at(now, period), at(then, period)))
                .filter(each -> differ(each.now(), each.then()));
    }

    private static Figure at(Series series, LocalDate period) {
        return series.at(period).orElse(new Figure.NotAvailable(period, "no figure yet"));
    }

    private static boolean differ(Figure now, Figure then) {
        if (now instanceof Figure.Shown one && then instanceof Figure.Shown other)
            return Double.compare(one.value(), other.value()) != 0;
        return now instanceof Figure.Shown || then instanceof Figure.Shown;
    }

    private Moved moved(Differing each, boolean inside) {
        return new Moved(
                each.indicator().title(),
                href(each.indicator()),
                place(each),
                inside ? text(each.now()) : "",
                inside ? text(each.then()) : "",
                FigureChange.words(each.indicator(), each.now(), each.then(), inside));
    }

    private String place(Differing each) {
        return nameOf(each.area()) + ", " + Wording.longPeriod(each.indicator(), each.period());
    }

    private String nameOf(String area) {
        if (!AreaCode.isCode(area)) return "Whole partnership area";
        return areas.gazetteer()
                .find(new AreaCode(area))
                .map(found -> found.name())
                .orElse(area);
    }

    private static String text(Figure figure) {
        return switch (figure) {
            case Figure.Shown shown -> shown.text();
            case Figure.NotAvailable(var _, var reason) -> reason;
            case Figure.Suppressed _ -> "[c]";
            case Figure.NotForYou(var _, var ask) -> ask;
            case Figure.Conflict(var _, var one, var other) -> one + " or " + other;
            case Figure.WorkingItOut(var old) -> text(old);
        };
    }

    private static List<Verdict> verdicts(
            List<Indicator> fed, Map<IndicatorId, Reading> now, Map<IndicatorId, Reading> then) {
        var verdicts = new ArrayList<Verdict>();
        for (var indicator : fed) {
            var before = reading(now, indicator);
            var after = reading(then, indicator);
            verdict(indicator, "Signal", signal(indicator, before), signal(indicator, after), verdicts);
            if (after.goal() != null)
                verdict(
                        indicator,
                        "Target",
                        ReadingMarks.target(before).words(),
                        ReadingMarks.target(after).words(),
                        verdicts);
        }
        return verdicts;
    }

    private static String signal(Indicator indicator, Reading reading) {
        var signal = ReadingMarks.signal(indicator, reading);
        return signal.words() + (signal.more().isEmpty() ? "" : ", " + signal.more());
    }

    private static void verdict(Indicator indicator, String about, String now, String then, List<Verdict> verdicts) {
        if (!now.equals(then)) verdicts.add(new Verdict(indicator.title(), href(indicator), about, now, then));
    }

    /** Only what was released as a number can turn out not to be so. */
    private List<Told> told(Viewer viewer, List<Differing> differing, boolean inside) {
        var told = new ArrayList<Told>();
        if (differing.isEmpty()) return told;
        for (var release : frozen(viewer)) {
            var content = content(viewer, release);
            var figures = differing.stream()
                    .flatMap(each -> releasedOtherwise(content, each, inside).stream())
                    .limit(MOST_TOLD)
                    .toList();
            if (!figures.isEmpty()) told.add(new Told(release.name() + ", " + release.title(), href(release), figures));
        }
        return told;
    }

    private Optional<String> releasedOtherwise(Map<IndicatorId, Reading> content, Differing each, boolean inside) {
        var reading = content.get(each.indicator().id());
        if (reading == null) return Optional.empty();
        var series = byArea(reading).get(each.area());
        if (series == null) return Optional.empty();
        return series.at(each.period())
                .filter(Figure.Shown.class::isInstance)
                .filter(released -> differ(released, each.then()))
                .map(released -> each.indicator().title() + ", " + place(each) + ": " + text(released) + " was released"
                        + (inside ? ", it would be " + text(each.then()) : ""));
    }

    private List<Release> frozen(Viewer viewer) {
        return releases.all(viewer).stream()
                .filter(Release::frozen)
                .limit(MOST_RELEASES)
                .toList();
    }

    /** The readings of the whole footprint, by indicator. */
    private Map<IndicatorId, Reading> content(Viewer viewer, Release release) {
        return releases.content(viewer, release.id()).stream()
                .filter(reading -> reading.area().equals(Releases.FOOTPRINT))
                .collect(Collectors.toMap(Reading::indicator, Function.identity()));
    }

    @Override
    public List<Went> went(Viewer viewer, Submission submission) {
        var effect = submission.accepted();
        if (effect == null || !submission.isInEffect()) return List.of();
        var fed = indicators.fedBy(submission.of().specification().value()).stream()
                .map(Indicator::id)
                .toList();
        var period = submission.of().period();
        // a month's rows are in its quarter, its year and the rolling years after it
        var standing = observations.standingOn(
                submission.id().value(),
                fed,
                period.from().minusYears(1),
                period.to().plusYears(1));
        var papers = frozen(viewer).stream()
                .filter(release -> !release.knownAt().isBefore(effect.at()))
                .collect(Collectors.toMap(
                        Function.identity(), release -> content(viewer, release), (one, _) -> one, LinkedHashMap::new));
        return standing.stream()
                .limit(MOST_WENT)
                .map(each -> went(each, papers))
                .toList();
    }

    private Went went(Observations.Standing each, Map<Release, Map<IndicatorId, Reading>> papers) {
        var indicator = indicators.get(each.indicator());
        var holding = papers.entrySet().stream()
                .filter(paper -> Optional.ofNullable(paper.getValue().get(each.indicator()))
                        .flatMap(reading -> reading.whole().at(each.period()))
                        .filter(Figure.Shown.class::isInstance)
                        .isPresent())
                .map(paper ->
                        new Paper(paper.getKey().name() + ", " + paper.getKey().title(), href(paper.getKey())))
                .toList();
        return new Went(
                indicator.title(),
                href(indicator),
                Wording.longPeriod(indicator, each.period()),
                each.rows() == 1 ? "1 row" : String.format(java.util.Locale.UK, "%,d rows", each.rows()),
                holding);
    }

    private static String href(Indicator indicator) {
        return "/indicators/" + indicator.id();
    }

    private static String href(Release release) {
        return "/releases/" + release.id();
    }
}
