package chesil.disclosure.attack;

import java.util.Arrays;

/**
 * Sparse linear equations over whole numbers: for each row, the sum of coefficient times unknown equals a constant. Kept by row
 * and by column, in primitive arrays, because propagation and the simplex method walk both ways millions of times.
 */
final class Equations {
    final int unknowns;
    final int rows;
    /** Terms of row r are at rowStart[r] to rowStart[r + 1]. */
    final int[] rowStart;

    final int[] rowUnknown;
    final long[] rowCoefficient;
    final long[] constant;
    /** Terms of unknown j are at columnStart[j] to columnStart[j + 1]. */
    final int[] columnStart;

    final int[] columnRow;
    final long[] columnCoefficient;

    private Equations(
            int unknowns, int rows, int[] rowStart, int[] rowUnknown, long[] rowCoefficient, long[] constant) {
        this.unknowns = unknowns;
        this.rows = rows;
        this.rowStart = rowStart;
        this.rowUnknown = rowUnknown;
        this.rowCoefficient = rowCoefficient;
        this.constant = constant;
        this.columnStart = new int[unknowns + 1];
        this.columnRow = new int[rowStart[rows]];
        this.columnCoefficient = new long[rowStart[rows]];
        fillColumns();
    }

    private void fillColumns() {
        for (int at = 0; at < rowStart[rows]; at++) columnStart[rowUnknown[at] + 1]++;
        for (int j = 0; j < unknowns; j++) columnStart[j + 1] += columnStart[j];
        var next = Arrays.copyOf(columnStart, unknowns);
        for (int row = 0; row < rows; row++) {
            for (int at = rowStart[row]; at < rowStart[row + 1]; at++) {
                int place = next[rowUnknown[at]]++;
                columnRow[place] = row;
                columnCoefficient[place] = rowCoefficient[at];
            }
        }
    }

    /** Whether whole numbers satisfy every equation. */
    boolean hold(long[] values) {
        for (int row = 0; row < rows; row++) {
            long sum = 0;
            for (int at = rowStart[row]; at < rowStart[row + 1]; at++)
                sum += rowCoefficient[at] * values[rowUnknown[at]];
            if (sum != constant[row]) return false;
        }
        return true;
    }

    /** Collects equations one term at a time. */
    static final class Builder {
        private int rows;
        private int terms;
        private int[] rowStart = new int[16];
        private int[] rowUnknown = new int[64];
        private long[] rowCoefficient = new long[64];
        private long[] constant = new long[16];

        Builder term(int unknown, long coefficient) {
            if (terms == rowUnknown.length) {
                rowUnknown = Arrays.copyOf(rowUnknown, terms * 2);
                rowCoefficient = Arrays.copyOf(rowCoefficient, terms * 2);
            }
            rowUnknown[terms] = unknown;
            rowCoefficient[terms++] = coefficient;
            return this;
        }

        /** Ends the row whose terms were given. */
        int equals(long value) {
            if (rows + 1 == rowStart.length) {
                rowStart = Arrays.copyOf(rowStart, rows * 2 + 2);
                constant = Arrays.copyOf(constant, rows * 2 + 2);
            }
            constant[rows++] = value;
            rowStart[rows] = terms;
            return rows - 1;
        }

        int rows() {
            return rows;
        }

        /** Forgets the rows from this one on. */
        void truncate(int toRows) {
            rows = toRows;
            terms = rowStart[toRows];
        }

        Equations build(int unknowns) {
            return new Equations(
                    unknowns,
                    rows,
                    Arrays.copyOf(rowStart, rows + 1),
                    Arrays.copyOf(rowUnknown, terms),
                    Arrays.copyOf(rowCoefficient, terms),
                    Arrays.copyOf(constant, rows));
        }
    }
}
