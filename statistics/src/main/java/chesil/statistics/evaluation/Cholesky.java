package chesil.statistics.evaluation;

import org.jspecify.annotations.Nullable;

/** The root of a positive definite matrix, to solve with it. */
final class Cholesky {
    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /** Of the rows and columns at the first {@code size} places; null where that part is not positive definite. */
    static @Nullable Cholesky of(double[][] matrix, int[] places, int size) {
        var lower = new double[size][];
        for (int i = 0; i < size; i++) {
            lower[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                double sum = matrix[places[i]][places[j]];
                for (int k = 0; k < j; k++) sum -= lower[i][k] * lower[j][k];
                if (i > j) lower[i][j] = sum / lower[j][j];
                else if (sum > 0) lower[i][i] = Math.sqrt(sum);
                else return null;
            }
        }
        return new Cholesky(lower);
    }

    /** Puts the solution in the place of the right-hand side. */
    void solve(double[] x) {
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < i; k++) x[i] -= lower[i][k] * x[k];
            x[i] /= lower[i][i];
        }
        for (int i = x.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < x.length; k++) x[i] -= lower[k][i] * x[k];
            x[i] /= lower[i][i];
        }
    }
}
