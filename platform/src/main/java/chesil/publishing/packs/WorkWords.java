package chesil.publishing.packs;

import chesil.interventions.Intervention;
import chesil.interventions.InterventionKind;
import chesil.interventions.TypedResult;
import chesil.publishing.packs.Leaf.Cell;
import chesil.publishing.packs.Leaf.Column;
import chesil.publishing.packs.Leaf.Grid;
import chesil.publishing.packs.Leaf.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the partnership does, as a pack tells it: what was published, never added up. Pure. */
final class WorkWords {
    private static final int MOST_RESULTS = 4;

    private WorkWords() {}

    static List<Leaf> leaves(PackSources from) {
        var leaves = new ArrayList<Leaf>();
        operations(from, leaves);
        others(from, leaves);
        return leaves;
    }

    private static List<Intervention> ours(PackSources from, boolean operations) {
        return from.interventions().stream()
                .filter(each -> !each.comparison())
                .filter(each -> (each.kind() == InterventionKind.OPERATION) == operations)
                .toList();
    }

    private static void operations(PackSources from, List<Leaf> leaves) {
        var operations = ours(from, true);
        if (operations.isEmpty()) return;
        leaves.add(new Leaf(
                operations.size() == 1 ? "Operations: 1 has run" : "Operations: " + operations.size() + " have run",
                "Results as their sources published them: they differ in what they count and are not added up.",
                null,
                List.of(new Grid(
                        "Operations",
                        List.of(
                                Column.words("Operation", 26),
                                Column.words("Latest results", 62),
                                Column.words("For", 34),
                                Column.words("Did it work?", 20)),
                        operations.stream().map(each -> line(from, each)).toList())),
                List.of("As known on " + PackComposition.day(from.day()) + ". " + sources(operations))));
    }

    private static void others(PackSources from, List<Leaf> leaves) {
        var others = ours(from, false);
        var gaps = gaps(from);
        if (others.isEmpty() && gaps.isEmpty()) return;
        var blocks = new ArrayList<Leaf.Block>();
        if (!gaps.isEmpty()) {
            blocks.add(new Lines(
                    List.of(gaps.size() + " of " + from.strategy().objectives().size()
                            + " objectives have no intervention: " + String.join("; ", gaps) + ".")));
        }
        if (!others.isEmpty()) {
            blocks.add(new Grid(
                    "Services, projects and places",
                    List.of(
                            Column.words("Name", 34),
                            Column.words("Kind", 14),
                            Column.words("For", 44),
                            Column.words("Led by", 28),
                            Column.words("Did it work?", 22)),
                    others.stream()
                            .map(each -> List.of(
                                    Cell.of(each.name()),
                                    Cell.of(each.kind().wording()),
                                    Cell.of(objectives(from, each)),
                                    Cell.of(from.nameOf(each.lead().value())),
                                    Cell.of(capital(each.state().wording()))))
                            .toList()));
        }
        leaves.add(new Leaf(
                "Services, projects and places: " + evaluated(others) + " of " + others.size() + " evaluated",
                "",
                null,
                blocks,
                List.of("As known on " + PackComposition.day(from.day()) + ".")));
    }

    static List<String> gaps(PackSources from) {
        var served = from.interventions().stream()
                .flatMap(each -> each.objectives().stream())
                .collect(Collectors.toSet());
        return from.strategy().objectives().stream()
                .filter(objective -> !served.contains(objective.id()))
                .map(objective -> objective.name())
                .toList();
    }

    private static long evaluated(List<Intervention> interventions) {
        return interventions.stream()
                .filter(each -> each.state() == chesil.interventions.EvaluationState.EVALUATED)
                .count();
    }

    private static List<Cell> line(PackSources from, Intervention operation) {
        return List.of(
                Cell.of(operation.name()),
                Cell.of(latest(from, operation)),
                Cell.of(objectives(from, operation)),
                Cell.of(capital(operation.state().wording())));
    }

    static String objectives(PackSources from, Intervention intervention) {
        return intervention.objectives().stream()
                .map(id -> from.strategy()
                        .objective(id)
                        .map(objective -> objective.name())
                        .orElse(id.value()))
                .collect(Collectors.joining("; "));
    }

    /** The results of the latest phase that has some, our own area's before others'. */
    static String latest(PackSources from, Intervention operation) {
        for (var phase : operation.phases().reversed()) {
            var results = published(phase.results());
            if (results.isEmpty()) continue;
            var area = area(from, results);
            var when = phase.from() == null ? "" : " (" + phase.from().inWords() + ")";
            return phase.name() + when + ", " + where(from, area) + ": " + said(of(results, area)) + ".";
        }
        var results = published(operation.results());
        if (results.isEmpty()) return "No result was published.";
        var area = area(from, results);
        return where(from, area) + ": " + said(of(results, area)) + ".";
    }

    /** Those that a source published: what somebody told us is for pages inside. */
    private static List<TypedResult> published(List<TypedResult> results) {
        return results.stream().filter(each -> each.source() != null).toList();
    }

    /** Results of one area are told together: the partnership's own where there are some. */
    private static String area(PackSources from, List<TypedResult> results) {
        var own = from.partnership()
                .map(each -> each.footprint().stream().map(code -> code.value()).collect(Collectors.toSet()))
                .orElse(java.util.Set.of());
        return results.stream()
                .map(WorkWords::key)
                .filter(own::contains)
                .findFirst()
                .orElseGet(() -> key(results.getFirst()));
    }

    private static String key(TypedResult result) {
        var area = result.area();
        var scope = result.scope();
        return area != null ? area.value() : scope == null ? "" : scope;
    }

    private static List<TypedResult> of(List<TypedResult> results, String area) {
        return results.stream().filter(each -> key(each).equals(area)).toList();
    }

    private static String where(PackSources from, String area) {
        return chesil.areas.AreaCode.isCode(area) ? from.areaName().of(area) : area;
    }

    private static String said(List<TypedResult> results) {
        var said = results.stream().limit(MOST_RESULTS).map(WorkWords::said).collect(Collectors.joining(", "));
        var more = results.size() - MOST_RESULTS;
        return more > 0 ? said + " and " + more + " more" : said;
    }

    /** "at least £131,000 (cash seized)", "194 arrests". */
    static String said(TypedResult result) {
        var qualifier = result.qualifier();
        var number = String.format(
                Locale.UK,
                "%,." + Math.max(0, result.value().stripTrailingZeros().scale()) + "f",
                result.value());
        var what = result.what().replace('-', ' ') + (result.drug() == null ? "" : ": " + result.drug());
        var unit = result.unit();
        var said = unit.equals("GBP") ? "£" + number + " (" + what + ")" : with(number, unit, what);
        return qualifier == null ? said : qualifier.wording() + " " + said;
    }

    private static String with(String number, String unit, String what) {
        return what.contains(unit) ? number + " " + what : number + " " + unit + " (" + what + ")";
    }

    private static String sources(List<Intervention> operations) {
        var cited = operations.stream()
                .flatMap(each -> java.util.stream.Stream.concat(
                        each.results().stream(), each.phases().stream().flatMap(phase -> phase.results().stream())))
                .map(TypedResult::source)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .count();
        return "Published in " + cited + " sources, which the page of each operation names.";
    }

    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
