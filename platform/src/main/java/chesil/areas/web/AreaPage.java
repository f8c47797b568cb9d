package chesil.areas.web;

import chesil.areas.Area;
import chesil.areas.AreaType;
import chesil.areas.Fit;
import chesil.areas.Gazetteer;
import chesil.areas.Population;
import chesil.areas.Succession;
import chesil.web.Fact;
import chesil.web.Link;
import chesil.web.chart.AreaMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code /areas/CODE} shows.
 *
 * @param ended the sentence that says since when the area is no more; null where it still is
 * @param overlaps the sentence that warns of areas that cut across this one; null where none does
 * @param ages the latest population by age; null where we hold none
 */
public record AreaPage(
        String name,
        String kind,
        @Nullable String ended,
        @Nullable String overlaps,
        List<Fact> facts,
        @Nullable AreaMap map,
        List<Parent> parents,
        List<Inside> inside,
        List<Change> changes,
        List<People> people,
        @Nullable Ages ages) {
    /** One line of a lookup. */
    public record Parent(Link area, String kind, String along, String fit, String lookup, String asOf) {}

    /** What of one kind lies in the area. */
    public record Inside(String title, List<Link> areas) {}

    /** A predecessor or successor. */
    public record Change(Link area, String code, String what, String on) {}

    /** One population. */
    public record People(String on, String number, String estimate, String source) {}

    /** A population by age: bands of people, each with its number. */
    public record Ages(String on, String source, List<Fact> bands) {}

    static AreaPage of(Gazetteer gazetteer, Area area, LocalDate on) {
        return new AreaPage(
                area.name(),
                area.type().words(),
                ended(area, on),
                overlaps(gazetteer, area),
                facts(gazetteer, area),
                Maps.where(gazetteer, area, on).orElse(null),
                parents(gazetteer, area),
                inside(gazetteer, area, on),
                changes(gazetteer, area),
                people(gazetteer, area),
                gazetteer.populationByAge(area.code(), on).map(AreaPage::ages).orElse(null));
    }

    private static @Nullable String ended(Area area, LocalDate on) {
        var last = area.validTo();
        return last == null || area.heldOn(on)
                ? null
                : "This area is no more: its last day was " + Say.day(last)
                        + ". Figures about it stay under its own code.";
    }

    private static @Nullable String overlaps(Gazetteer gazetteer, Area area) {
        var crossing = gazetteer.parents(area.code()).stream()
                .filter(link -> link.lookup().fit() == Fit.OVERLAP)
                .count();
        if (area.type() == AreaType.LOCAL_AUTHORITY && crossing > 1) {
            return "This council lies across " + crossing + " community safety partnerships, which cut across councils."
                    + " Their figures cannot be added up to the council’s.";
        }
        var crossed = gazetteer.children(area.code()).stream()
                .filter(link -> link.lookup().fit() == Fit.OVERLAP)
                .count();
        return crossed > 1
                ? "This partnership lies across " + crossed + " councils. Its figures are not the sum of theirs."
                : null;
    }

    private static List<Fact> facts(Gazetteer gazetteer, Area area) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Code", area.code().value()));
        facts.add(new Fact("Kind", area.type().words()));
        if (area.validFrom() != null) facts.add(new Fact("First day", Say.day(area.validFrom(), "")));
        if (area.validTo() != null) facts.add(new Fact("Last day", Say.day(area.validTo(), "")));
        gazetteer.populations(area.code()).stream()
                .findFirst()
                .ifPresent(latest -> facts.add(new Fact(
                        "People",
                        Say.number(latest.total()),
                        latest.estimate().name() + ", " + Say.day(latest.on()),
                        List.of())));
        gazetteer
                .deprivation(area.code())
                .ifPresent(deprivation -> facts.add(new Fact(
                        "Deprivation",
                        "Rank " + Say.number(deprivation.rank()) + " of " + Say.number(deprivation.of())
                                + ", where 1 is the most deprived",
                        "In the " + Maps.fifth(deprivation.quintile()) + ". Indices of Deprivation "
                                + deprivation.edition(),
                        List.of())));
        return facts;
    }

    private static List<Parent> parents(Gazetteer gazetteer, Area area) {
        return gazetteer.parents(area.code()).stream()
                .map(link -> {
                    var parent = gazetteer.get(link.parent());
                    var lookup = link.lookup();
                    return new Parent(
                            Say.link(parent),
                            parent.type().words(),
                            link.hierarchy().words(),
                            lookup.fit().words(),
                            lookup.name(),
                            Say.day(lookup.asOf()));
                })
                .toList();
    }

    private static List<Inside> inside(Gazetteer gazetteer, Area area, LocalDate on) {
        var kinds = new ArrayList<Inside>();
        for (var type : AreaType.values()) {
            var within = gazetteer.within(area.code(), type, on).stream()
                    .filter(each -> !each.equals(area))
                    .map(Say::link)
                    .toList();
            var fit = area.type() == AreaType.WARD ? " that fit it best" : "";
            if (!within.isEmpty()) {
                kinds.add(new Inside(Say.count(within.size(), type.words(), type.plural()) + fit, within));
            }
        }
        var crossed = gazetteer.children(area.code()).stream()
                .filter(link -> link.lookup().fit() == Fit.OVERLAP)
                .map(link -> Say.link(gazetteer.get(link.child())))
                .toList();
        if (!crossed.isEmpty()) {
            kinds.add(new Inside(
                    Say.count(crossed.size(), "local authority that it overlaps", "local authorities that it overlaps"),
                    crossed));
        }
        return kinds;
    }

    private static List<Change> changes(Gazetteer gazetteer, Area area) {
        var changes = new ArrayList<Change>();
        for (var succession : gazetteer.predecessors(area.code())) {
            if (succession.change() == Succession.Change.UNCHANGED) continue;
            var former = gazetteer.get(succession.former());
            changes.add(new Change(
                    Say.link(former), former.code().value(), before(succession.change()), Say.day(succession.on())));
        }
        for (var succession : gazetteer.successors(area.code())) {
            if (succession.change() == Succession.Change.UNCHANGED) continue;
            var successor = gazetteer.get(succession.successor());
            changes.add(new Change(
                    Say.link(successor),
                    successor.code().value(),
                    after(succession.change()),
                    Say.day(succession.on())));
        }
        return changes;
    }

    private static String before(Succession.Change change) {
        return switch (change) {
            case UNCHANGED -> "The same area";
            case SPLIT -> "Was split; this area is a part of it";
            case MERGED -> "Was merged into this area";
            case IRREGULAR -> "Was redrawn";
            case REORGANISED -> "Was replaced by this area";
        };
    }

    private static String after(Succession.Change change) {
        return switch (change) {
            case UNCHANGED -> "The same area";
            case SPLIT -> "Is a part of this area, which was split";
            case MERGED -> "Holds this area and others";
            case IRREGULAR -> "Came when this area was redrawn";
            case REORGANISED -> "Replaced this area";
        };
    }

    private static List<People> people(Gazetteer gazetteer, Area area) {
        return gazetteer.populations(area.code()).stream()
                .map(population -> new People(
                        Say.day(population.on()),
                        Say.number(population.total()),
                        population.estimate().name(),
                        population.estimate().source()))
                .toList();
    }

    private static Ages ages(Population population) {
        return new Ages(
                Say.day(population.on()),
                population.estimate().name(),
                IntStream.range(0, Population.BANDS)
                        .mapToObj(band -> new Fact(
                                Population.bandName(band),
                                Say.number(population.ages().get(band))))
                        .toList());
    }

    /** Kinds that are few enough to stand open. */
    public static boolean few(Inside kind) {
        return kind.areas().size() <= 12;
    }
}
