package chesil.releases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The simple rule. A count of people from 1 to 4 is hidden, and so is whatever would give it back in the same row or column.
 * Pure.
 *
 * <p>Where a total stands beside its parts, what is hidden can be worked out from what is shown. So no sum may have a single
 * hidden cell, nor hidden parts that come to 1 to 4 together.
 */
final class SmallNumbers {
    private static final long SMALLEST = 1, LARGEST = 4;

    private SmallNumbers() {}

    /**
     * One cell of a table.
     *
     * @param counts the counts of people that its figure gives away: a share gives three, those who did, all, and those who did
     *     not
     */
    record Cell(String name, List<Long> counts) {
        Cell {
            counts = List.copyOf(counts);
        }

        boolean small() {
            return counts.stream().anyMatch(SmallNumbers::isSmall);
        }

        private long size() {
            return counts.stream().mapToLong(Long::longValue).max().orElse(0);
        }
    }

    /** A total and the parts that it is the sum of. */
    record Sum(Cell total, List<Cell> parts) {
        Sum {
            parts = List.copyOf(parts);
        }
    }

    static boolean isSmall(long count) {
        return count >= SMALLEST && count <= LARGEST;
    }

    /** Names of the cells to hide. */
    static Set<String> hidden(List<Cell> cells, List<Sum> sums) {
        var hidden = new HashSet<String>();
        for (var cell : cells) if (cell.small()) hidden.add(cell.name());
        // each round hides one cell more at least, so that it ends
        var more = true;
        while (more) more = sums.stream().anyMatch(sum -> hideOneMore(sum, hidden));
        return hidden;
    }

    private static boolean hideOneMore(Sum sum, Set<String> hidden) {
        if (!givesBack(sum, hidden)) return false;
        var shown = new ArrayList<Cell>();
        for (var part : sum.parts()) if (!hidden.contains(part.name())) shown.add(part);
        // the smallest part that is not zero costs the reader least; a zero hides nothing from who knows that it is one
        shown.sort(Comparator.comparingInt((Cell cell) -> cell.size() == 0 ? 1 : 0)
                .thenComparingLong(Cell::size)
                .thenComparing(Cell::name));
        return hidden.add(
                shown.isEmpty() ? sum.total().name() : shown.getFirst().name());
    }

    /** Whether what is shown of a sum gives back something small that is hidden in it. */
    static boolean givesBack(Sum sum, Set<String> hidden) {
        var parts = sum.parts().stream()
                .filter(part -> hidden.contains(part.name()))
                .toList();
        if (hidden.contains(sum.total().name())) return parts.isEmpty();
        if (parts.isEmpty()) return false;
        if (parts.size() == 1) return true;
        var kinds = sum.total().counts().size();
        for (var kind = 0; kind < kinds; kind++) {
            var at = kind;
            if (isSmall(parts.stream().mapToLong(part -> part.counts().get(at)).sum())) return true;
        }
        return false;
    }
}
