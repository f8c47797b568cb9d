package chesil.disclosure.attack;

import java.util.Arrays;

/** The slow, obvious auditor: writes down every table in whole numbers that fits, and sees how far each number goes. */
final class BruteForce {
    private final Knowledge knowledge;
    private final long most;
    private final long[] values;
    private final int[] lastRowAt;
    final long[] lower;
    final long[] upper;
    long tables;

    /** @param most no number is above this */
    BruteForce(Knowledge knowledge, long most) {
        this.knowledge = knowledge;
        this.most = most;
        int n = knowledge.cells().size();
        this.values = new long[n];
        this.lower = new long[n];
        this.upper = new long[n];
        Arrays.fill(lower, Long.MAX_VALUE);
        Arrays.fill(upper, Long.MIN_VALUE);
        var equations = knowledge.equations();
        this.lastRowAt = new int[equations.rows];
        for (int row = 0; row < equations.rows; row++)
            for (int at = equations.rowStart[row]; at < equations.rowStart[row + 1]; at++)
                lastRowAt[row] = Math.max(lastRowAt[row], equations.rowUnknown[at]);
        from(0);
    }

    private void from(int cell) {
        if (cell == values.length) {
            tables++;
            for (int j = 0; j < values.length; j++) {
                lower[j] = Math.min(lower[j], values[j]);
                upper[j] = Math.max(upper[j], values[j]);
            }
            return;
        }
        var about = knowledge.cell(cell);
        for (long value = Math.max(about.lower(), -most); value <= Math.min(about.upper(), most); value++) {
            values[cell] = value;
            if (rowsHoldUpTo(cell)) from(cell + 1);
        }
    }

    private boolean rowsHoldUpTo(int cell) {
        var equations = knowledge.equations();
        for (int at = equations.columnStart[cell]; at < equations.columnStart[cell + 1]; at++) {
            int row = equations.columnRow[at];
            if (lastRowAt[row] != cell) continue;
            long sum = 0;
            for (int k = equations.rowStart[row]; k < equations.rowStart[row + 1]; k++)
                sum += equations.rowCoefficient[k] * values[equations.rowUnknown[k]];
            if (sum != equations.constant[row]) return false;
        }
        return true;
    }
}
