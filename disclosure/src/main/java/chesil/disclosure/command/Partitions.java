package chesil.disclosure.command;

import chesil.command.Checks;
import chesil.command.Table;
import chesil.disclosure.attack.Partition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How codes add up, from a hierarchy file: dimension, child, parent. A code may have several parents: areas overlap. */
final class Partitions {
    private Partitions() {}

    /**
     * The children of each parent, as one partition of it.
     *
     * @param file null for none
     * @throws chesil.command.WrongData with every fault of the file
     */
    static List<Partition> read(@Nullable String file, List<String> dimensions) {
        return file == null ? List.of() : of(Table.read(file), dimensions);
    }

    static List<Partition> of(Table table, List<String> dimensions) {
        var checks = new Checks(table);
        var partsOf = new LinkedHashMap<Whole, Set<String>>();
        for (var line : HierarchyLine.of(checks, dimensions)) {
            if (isBelow(line.parent(), line.child(), line.dimension(), partsOf, new HashSet<>())) {
                checks.fault(
                        line.row(),
                        "child",
                        "the code would be a part of itself",
                        "Give it a parent that is not below it");
            } else {
                partsOf.computeIfAbsent(new Whole(line.dimension(), line.parent()), _ -> new LinkedHashSet<>())
                        .add(line.child());
            }
        }
        checks.refuseIfWrong();
        var partitions = new ArrayList<Partition>();
        partsOf.forEach(
                (whole, parts) -> partitions.add(new Partition(whole.dimension, whole.code, List.copyOf(parts))));
        return partitions;
    }

    private record Whole(int dimension, String code) {}

    private static boolean isBelow(
            String code, String above, int d, Map<Whole, Set<String>> partsOf, Set<String> seen) {
        if (code.equals(above)) return true;
        for (var part : partsOf.getOrDefault(new Whole(d, above), Set.of()))
            if (seen.add(part) && isBelow(code, part, d, partsOf, seen)) return true;
        return false;
    }

    /** The code of a dimension for everything: the one that is a part of nothing, else {@code Total}. */
    static String top(List<Partition> partitions, int dimension) {
        var parts = new HashSet<String>();
        var wholes = new HashSet<String>();
        for (var partition : partitions) {
            if (partition.dimension() != dimension) continue;
            parts.addAll(partition.parts());
            wholes.add(partition.whole());
        }
        return wholes.stream()
                .filter(whole -> !parts.contains(whole))
                .sorted()
                .findFirst()
                .orElse(Partition.TOTAL);
    }
}
