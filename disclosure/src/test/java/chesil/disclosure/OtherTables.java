package chesil.disclosure;

import chesil.disclosure.Protection.Protected;
import java.util.ArrayList;
import java.util.List;

/** Looks for another table of whole numbers, none below 0, that shows the same: every one near the true one is tried. */
final class OtherTables {
    /** How far from the truth each hidden cell is tried. */
    private static final int REACH = 6;

    private final Table table;
    private final boolean[] hidden;
    private final List<int[]> sums = new ArrayList<>();
    private final List<Integer> free = new ArrayList<>();
    private final long[] value;

    OtherTables(Protected made) {
        table = made.tables().getFirst();
        int n = table.cells().size();
        hidden = new boolean[n];
        value = new long[n];
        for (int i = 0; i < n; i++) {
            hidden[i] = made.outcomes().getFirst().get(i).isHidden();
            value[i] = table.cells().get(i).value();
            if (hidden[i]) free.add(i);
        }
        table.sums((d, whole, parts) -> {
            var sum = new int[parts.length + 1];
            sum[0] = whole;
            System.arraycopy(parts, 0, sum, 1, parts.length);
            sums.add(sum);
        });
    }

    boolean couldDiffer(int cell) {
        long truth = value[cell];
        for (int change = -REACH; change <= REACH; change++) {
            if (change == 0 || truth + change < 0) continue;
            value[cell] = truth + change;
            var settled = new boolean[value.length];
            for (int i = 0; i < settled.length; i++) settled[i] = !hidden[i] || i == cell;
            boolean found = search(settled);
            value[cell] = truth;
            if (found) return true;
        }
        return false;
    }

    private boolean search(boolean[] settled) {
        var before = value.clone();
        var now = settled.clone();
        if (!follow(now)) {
            System.arraycopy(before, 0, value, 0, value.length);
            return false;
        }
        int next = free.stream().filter(i -> !now[i]).findFirst().orElse(-1);
        if (next < 0) {
            System.arraycopy(before, 0, value, 0, value.length);
            return true;
        }
        long truth = table.cells().get(next).value();
        now[next] = true;
        for (long tried = Math.max(0, truth - REACH); tried <= truth + REACH; tried++) {
            value[next] = tried;
            if (search(now)) {
                System.arraycopy(before, 0, value, 0, value.length);
                return true;
            }
        }
        System.arraycopy(before, 0, value, 0, value.length);
        return false;
    }

    /** Settles what follows from sums with one open cell; says whether nothing contradicts. */
    private boolean follow(boolean[] settled) {
        for (boolean moved = true; moved; ) {
            moved = false;
            for (var sum : sums) {
                int open = -1;
                int count = 0;
                for (int i : sum) {
                    if (settled[i]) continue;
                    open = i;
                    count++;
                }
                if (count > 1) continue;
                long parts = 0;
                for (int k = 1; k < sum.length; k++) if (sum[k] != open) parts += value[sum[k]];
                if (count == 0) {
                    if (parts != value[sum[0]]) return false;
                    continue;
                }
                value[open] = open == sum[0] ? parts : value[sum[0]] - parts;
                if (value[open] < 0) return false;
                settled[open] = true;
                moved = true;
            }
        }
        return true;
    }
}
