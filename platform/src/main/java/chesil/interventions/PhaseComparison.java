package chesil.interventions;

import chesil.areas.AreaCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The results of an intervention's phases for one area: what can be set side by side, and what cannot and why. Knows no
 * database or page. Nothing is ever summed here.
 */
public record PhaseComparison(List<Phase> phases, List<SideBySide> comparable, List<Apart> apart) {
    public PhaseComparison {
        phases = List.copyOf(phases);
        comparable = List.copyOf(comparable);
        apart = List.copyOf(apart);
    }

    /**
     * A result that at least two phases give in one unit.
     *
     * @param what the kind of result
     * @param unit of every value
     * @param byPhase what each phase gives, in the order of phases; empty where it gives none
     * @param care why to be careful; none where there is no reason
     */
    public record SideBySide(String what, String unit, List<Optional<TypedResult>> byPhase, List<String> care) {}

    /** A result that cannot be set side by side: what was published, and why not. */
    public record Apart(String what, List<Published> published, String why) {}

    /** What one phase gives. */
    public record Published(String phase, TypedResult result) {}

    /** Compares the phases' results for the area. */
    public static PhaseComparison of(List<Phase> phases, AreaCode area) {
        var comparable = new ArrayList<SideBySide>();
        var apart = new ArrayList<Apart>();
        published(phases, area).forEach((what, published) -> {
            var why = whyNot(published);
            if (why.isPresent()) apart.add(new Apart(what, published, why.get()));
            else comparable.add(comparable(what, phases, published));
        });
        return new PhaseComparison(phases, comparable, apart);
    }

    /** The areas that results of these phases are for, those with most results first. */
    public static List<AreaCode> areas(List<Phase> phases) {
        var counts = phases.stream()
                .flatMap(phase -> phase.results().stream())
                .flatMap(result -> Optional.ofNullable(result.area()).stream())
                .collect(Collectors.groupingBy(area -> area, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<AreaCode, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, List<Published>> published(List<Phase> phases, AreaCode area) {
        var byWhat = new LinkedHashMap<String, List<Published>>();
        for (var phase : phases) {
            for (var result : phase.results()) {
                if (!area.equals(result.area())) continue;
                var what = result.drug() == null ? result.what() : result.what() + ": " + result.drug();
                byWhat.computeIfAbsent(what, _ -> new ArrayList<>()).add(new Published(phase.name(), result));
            }
        }
        return byWhat;
    }

    private static Optional<String> whyNot(List<Published> published) {
        var phases = new LinkedHashSet<String>();
        for (var each : published) {
            if (!phases.add(each.phase())) {
                return Optional.of("Two sources give different figures for " + each.phase() + "; both are kept.");
            }
        }
        if (phases.size() == 1)
            return Optional.of("Only " + published.getFirst().phase() + " gives it.");
        var units = units(published);
        if (units.size() > 1) {
            return Optional.of("It is given in " + String.join(" and in ", units) + ", which do not add up.");
        }
        return Optional.empty();
    }

    private static Set<String> units(List<Published> published) {
        return published.stream().map(each -> each.result().unit()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static SideBySide comparable(String what, List<Phase> phases, List<Published> published) {
        var byPhase = phases.stream()
                .map(phase -> published.stream()
                        .filter(each -> each.phase().equals(phase.name()))
                        .map(Published::result)
                        .findFirst())
                .toList();
        return new SideBySide(what, published.getFirst().result().unit(), byPhase, care(phases, published));
    }

    private static List<String> care(List<Phase> phases, List<Published> published) {
        var care = new ArrayList<String>();
        var qualified = published.stream()
                .filter(each -> each.result().qualifier() != null)
                .count();
        if (qualified > 0) {
            care.add(qualified == 1 ? "One figure is not exact." : qualified + " figures are not exact.");
        }
        if (lengths(phases, published).size() > 1) care.add("The phases differ in length.");
        published.stream()
                .filter(each -> each.result().note() != null)
                .forEach(each -> care.add(each.phase() + ": " + each.result().note()));
        return care;
    }

    /** The lengths in days of the phases that give the result, where both ends are known to the day. */
    private static Set<Long> lengths(List<Phase> phases, List<Published> published) {
        return phases.stream()
                .filter(phase ->
                        published.stream().anyMatch(each -> each.phase().equals(phase.name())))
                .filter(phase -> phase.from() != null && phase.to() != null)
                .map(phase -> phase.to().latest().toEpochDay()
                        - phase.from().earliest().toEpochDay()
                        + 1)
                .collect(Collectors.toSet());
    }
}
