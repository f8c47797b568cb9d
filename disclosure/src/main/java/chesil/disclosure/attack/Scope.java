package chesil.disclosure.attack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a table speaks of: its codes by dimension, how they add up, and so which combinations without a cell are zeros. */
final class Scope {
    /** By dimension: codes that the table uses, and their siblings that it leaves out because they are zero. */
    private final List<Set<String>> codes = new ArrayList<>();

    /** By dimension: codes that the table breaks down. */
    private final List<Set<String>> opened = new ArrayList<>();

    private final List<List<Partition>> partitions = new ArrayList<>();

    /** @param known how codes add up, in every dimension; where a dimension has none, every code is a part of the total */
    Scope(int dimensions, ReleasedTable table, List<Partition> known) {
        for (int d = 0; d < dimensions; d++) {
            var used = used(table, d);
            var here = partitions(d, used, known);
            used.addAll(between(used, here));
            partitions.add(here);
            codes.add(new HashSet<>(used));
            opened.add(new HashSet<>());
            for (var partition : here) if (isOpened(partition, used)) open(d, partition);
        }
    }

    private static Set<String> used(ReleasedTable table, int dimension) {
        var used = new LinkedHashSet<String>();
        for (var cell : table.cells()) used.add(cell.codes().get(dimension));
        return used;
    }

    private static List<Partition> partitions(int d, Set<String> used, List<Partition> known) {
        var here = known.stream().filter(each -> each.dimension() == d).toList();
        if (!here.isEmpty()) return here;
        var parts = used.stream().filter(code -> !code.equals(Partition.TOTAL)).toList();
        return parts.isEmpty() || !used.contains(Partition.TOTAL)
                ? List.of()
                : List.of(new Partition(d, Partition.TOTAL, parts));
    }

    /** Codes that a table leaves out between two levels that it has, such as councils between wards and a county. */
    private static Set<String> between(Set<String> used, List<Partition> partitions) {
        var below = new HashSet<>(used);
        var above = new HashSet<>(used);
        for (boolean more = true; more; ) {
            more = false;
            for (var partition : partitions) {
                if (partition.parts().stream().anyMatch(above::contains)) more |= above.add(partition.whole());
                if (below.contains(partition.whole())) more |= below.addAll(partition.parts());
            }
        }
        above.retainAll(below);
        return above;
    }

    private static boolean isOpened(Partition partition, Set<String> used) {
        return used.contains(partition.whole()) && partition.parts().stream().anyMatch(used::contains);
    }

    private void open(int dimension, Partition partition) {
        opened.get(dimension).add(partition.whole());
        codes.get(dimension).addAll(partition.parts());
    }

    List<Partition> partitions(int dimension) {
        return partitions.get(dimension);
    }

    boolean breaksDown(int dimension, String code) {
        return opened.get(dimension).contains(code);
    }

    /** Whether the table says of a combination, by having no cell for it, that it is zero. */
    boolean speaksOf(List<String> combination) {
        for (int d = 0; d < codes.size(); d++) {
            var code = combination.get(d);
            if (!codes.get(d).contains(code) || opened.get(d).contains(code)) return false;
        }
        return true;
    }
}
