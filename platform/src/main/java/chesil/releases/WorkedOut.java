package chesil.releases;

import chesil.disclosure.suppression.Sums;
import chesil.disclosure.suppression.Suppression;
import chesil.releases.SmallNumbers.Cell;
import chesil.releases.SmallNumbers.Sum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What must be hidden so that no count from 1 to 4 can be worked out. {@link SmallNumbers} looks at one sum at a time; the rest
 * follows from several together (rows and columns, a share and its whole), and from what a contributor knows who is a count of
 * one: that is solved exactly.
 *
 * <p>What the parts shown leave of a total is a count too, though no page has it: it must not turn out to be small.
 */
final class WorkedOut {
    private final Sums.Builder builder = new Sums.Builder(true);
    /** By name of a cell, the numbers of its counts. */
    private final Map<String, int[]> numbers = new HashMap<>();

    private WorkedOut(List<Cell> cells, List<Sum> sums) {
        cells.forEach(this::add);
        sums.forEach(this::add);
    }

    /** Names of the cells to hide. */
    static Set<String> secure(List<Cell> cells, List<Sum> sums) {
        return new WorkedOut(cells, sums).beyond(SmallNumbers.hidden(cells, sums));
    }

    private void add(Cell cell) {
        var of = new int[cell.counts().size()];
        for (int kind = 0; kind < of.length; kind++)
            of[kind] = number(cell.counts().get(kind));
        numbers.put(cell.name(), of);
        // those who did and those who did not are all
        if (of.length == 3) builder.sum(of[1], of[0], of[2]);
    }

    private int number(long count) {
        return builder.cell(count, SmallNumbers.isSmall(count), count == 1, false);
    }

    private void add(Sum sum) {
        for (int kind = 0; kind < sum.total().counts().size(); kind++) addKind(sum, kind);
    }

    private void addKind(Sum sum, int kind) {
        var parts = new ArrayList<Integer>();
        long left = sum.total().counts().get(kind);
        for (var part : sum.parts()) {
            if (part.counts().size() <= kind) return;
            parts.add(numberOf(part, kind));
            left -= part.counts().get(kind);
        }
        // parts that overlap are no sum
        if (left < 0) return;
        if (left > 0) parts.add(number(left));
        builder.sum(
                numberOf(sum.total(), kind),
                parts.stream().mapToInt(Integer::intValue).toArray());
    }

    private int numberOf(Cell cell, int kind) {
        return Objects.requireNonNull(numbers.get(cell.name()), cell::name)[kind];
    }

    private Set<String> beyond(Set<String> hidden) {
        var figures = builder.build();
        var kept = new boolean[figures.size()];
        numbers.forEach((name, of) -> {
            if (!hidden.contains(name)) return;
            for (int number : of) kept[figures.of(number)] = true;
        });
        var secured = Suppression.secure(figures.sums(), kept, true);
        var result = new TreeSet<>(hidden);
        numbers.forEach((name, of) -> {
            for (int number : of) if (secured[figures.of(number)]) result.add(name);
        });
        return result;
    }
}
