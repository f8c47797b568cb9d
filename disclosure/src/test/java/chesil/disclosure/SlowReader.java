package chesil.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The obvious reader: writes every published cell as a sum of the smallest, and solves in whole numbers of any size. Slow, and so
 * the judge of the fast one.
 */
final class SlowReader {
    private final Table table;
    /** The smallest cells: no total of anything. */
    private final List<Integer> smallest = new ArrayList<>();

    private final List<BigInteger[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    /** @param zerosHidden whether a line of 0 is no more known than another */
    SlowReader(Table table, boolean zerosHidden) {
        this.table = table;
        var totals = new boolean[table.cells().size()];
        table.sums((d, whole, parts) -> totals[whole] = true);
        for (int i = 0; i < totals.length; i++)
            if (!totals[i] && (zerosHidden || table.cells().get(i).value() > 0)) smallest.add(i);
    }

    /** What cell i is the sum of. */
    private BigInteger[] form(int i) {
        var form = new BigInteger[smallest.size()];
        for (int k = 0; k < form.length; k++)
            form[k] =
                    within(table.cells().get(smallest.get(k)), table.cells().get(i)) ? BigInteger.ONE : BigInteger.ZERO;
        return form;
    }

    private boolean within(Cell part, Cell whole) {
        for (int d = 0; d < table.dimensions().size(); d++) {
            var code = Optional.of(part.codes().get(d));
            while (code.isPresent() && !code.get().equals(whole.codes().get(d)))
                code = table.dimensions().get(d).parentOf(code.get());
            if (code.isEmpty()) return false;
        }
        return true;
    }

    /** Learns a cell. */
    void learn(int i) {
        var rest = reduced(form(i));
        int pivot = firstOf(rest);
        if (pivot < 0) return;
        rows.add(rest);
        pivots.add(pivot);
    }

    /** Whether the cell follows from what was learnt. */
    boolean knows(int i) {
        return firstOf(reduced(form(i))) < 0;
    }

    /** Whether two cells are sums of the same smallest cells. */
    boolean areOne(int one, int other) {
        return Arrays.equals(form(one), form(other));
    }

    private BigInteger[] reduced(BigInteger[] form) {
        var rest = form;
        for (int r = 0; r < rows.size(); r++) {
            var row = rows.get(r);
            int pivot = pivots.get(r);
            if (rest[pivot].signum() == 0) continue;
            var mine = rest[pivot];
            var next = new BigInteger[rest.length];
            for (int k = 0; k < next.length; k++)
                next[k] = rest[k].multiply(row[pivot]).subtract(row[k].multiply(mine));
            rest = next;
        }
        return rest;
    }

    private static int firstOf(BigInteger[] form) {
        for (int k = 0; k < form.length; k++) if (form[k].signum() != 0) return k;
        return -1;
    }
}
