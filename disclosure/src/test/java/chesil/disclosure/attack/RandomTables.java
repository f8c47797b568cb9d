package chesil.disclosure.attack;

import java.util.Random;
import java.util.function.IntPredicate;

/** Small tables of two or three dimensions with all their totals, some cells hidden and some rounded. */
final class RandomTables {
    private RandomTables() {}

    /** A table, what it says, and how it was made. */
    static final class Table {
        private final Knowledge knowledge;
        private final long[] truth;
        private final int[] sizes;
        private final boolean[] hidden;
        private final boolean rounded;

        private Table(int[] sizes, long[] truth, boolean[] hidden, boolean rounded) {
            this.knowledge = RandomTables.knowledge(sizes, truth, i -> hidden[i], rounded);
            this.truth = truth;
            this.sizes = sizes;
            this.hidden = hidden;
            this.rounded = rounded;
        }

        Knowledge knowledge() {
            return knowledge;
        }

        long[] truth() {
            return truth;
        }
    }

    /** The same table to someone who knows one more of its numbers. */
    static Knowledge knowing(Table table, int told) {
        return knowledge(table.sizes, table.truth, i -> table.hidden[i] && i != told, table.rounded);
    }

    static Table of(Random random) {
        int dimensions = 2 + random.nextInt(2);
        var sizes = new int[dimensions];
        for (int d = 0; d < dimensions; d++) sizes[d] = 2 + random.nextInt(dimensions == 2 ? 2 : 1);
        boolean rounded = random.nextInt(3) == 0;
        double hidden = 0.2 + 0.6 * random.nextDouble();
        var truth = filled(sizes, random);
        var choices = new boolean[truth.length];
        for (int i = 0; i < choices.length; i++) choices[i] = i < choices.length - 1 && random.nextDouble() < hidden;
        return new Table(sizes, truth, choices, rounded);
    }

    /** Cells in odometer order; in each dimension the last place is the total. */
    private static long[] filled(int[] sizes, Random random) {
        var cells = new long[cells(sizes)];
        for (int i = 0; i < cells.length; i++)
            if (totals(sizes, i) == 0) cells[i] = (long) random.nextInt(3) * random.nextInt(2);
        for (int d = 0; d < sizes.length; d++) {
            for (int i = 0; i < cells.length; i++) {
                if (place(sizes, i, d) != sizes[d]) continue;
                for (int k = 0; k < sizes[d]; k++) cells[i] += cells[i - (sizes[d] - k) * step(sizes, d)];
            }
        }
        return cells;
    }

    private static Knowledge knowledge(int[] sizes, long[] truth, IntPredicate hidden, boolean rounded) {
        var builder = Knowledge.builder();
        for (int i = 0; i < truth.length; i++) {
            if (!hidden.test(i)) builder.published("cell " + i, truth[i]);
            else if (rounded) builder.hidden("cell " + i, Math.max(0, truth[i] - 1), truth[i] + 1);
            else builder.hidden("cell " + i);
        }
        for (int d = 0; d < sizes.length; d++) {
            for (int i = 0; i < truth.length; i++) {
                if (place(sizes, i, d) != sizes[d]) continue;
                var parts = new int[sizes[d]];
                for (int k = 0; k < sizes[d]; k++) parts[k] = i - (sizes[d] - k) * step(sizes, d);
                builder.sum(i, parts);
            }
        }
        return builder.build();
    }

    private static int cells(int[] sizes) {
        int cells = 1;
        for (int size : sizes) cells *= size + 1;
        return cells;
    }

    private static int step(int[] sizes, int dimension) {
        int step = 1;
        for (int d = 0; d < dimension; d++) step *= sizes[d] + 1;
        return step;
    }

    private static int place(int[] sizes, int cell, int dimension) {
        return cell / step(sizes, dimension) % (sizes[dimension] + 1);
    }

    private static int totals(int[] sizes, int cell) {
        int totals = 0;
        for (int d = 0; d < sizes.length; d++) if (place(sizes, cell, d) == sizes[d]) totals++;
        return totals;
    }
}
