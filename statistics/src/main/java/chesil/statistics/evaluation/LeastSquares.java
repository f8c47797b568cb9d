package chesil.statistics.evaluation;

/**
 * Weighted least squares by Householder reflections, which keep the digits that normal equations lose.
 *
 * @see "Golub and Van Loan (2013), Matrix Computations, 4th edition, section 5.3"
 */
final class LeastSquares {
    /** A column of which less than this share is left after the columns before it is taken to be made of them. */
    private static final double RANK = 1e-9;

    private final double[] coefficients;
    private final double[][] inverse;

    private LeastSquares(double[] coefficients, double[][] inverse) {
        this.coefficients = coefficients;
        this.inverse = inverse;
    }

    /**
     * The coefficients that minimise the sum of weight times squared residual.
     *
     * @param columns shape [terms][points]
     * @param weights shape [points], 0 or more
     * @param y shape [points]
     * @throws Collinear if a column is made of those before it
     */
    static LeastSquares fit(double[][] columns, double[] weights, double[] y) {
        int terms = columns.length;
        int points = y.length;
        var q = new double[terms][points];
        var right = new double[points];
        for (int i = 0; i < points; i++) {
            double root = Math.sqrt(weights[i]);
            right[i] = y[i] * root;
            for (int j = 0; j < terms; j++) q[j][i] = columns[j][i] * root;
        }
        var r = triangle(q, right);
        var inverseOfR = inverse(r);
        return new LeastSquares(times(inverseOfR, right), squared(inverseOfR));
    }

    /** Shape [terms]. */
    double[] coefficients() {
        return coefficients;
    }

    /** The inverse of X'WX, shape [terms][terms]. */
    double[][] inverse() {
        return inverse;
    }

    /** Turns the columns into reflections, the right-hand side into Q'y, and gives R. */
    private static double[][] triangle(double[][] q, double[] right) {
        int terms = q.length;
        var r = new double[terms][terms];
        for (int k = 0; k < terms; k++) {
            double norm = norm(q[k], k);
            if (!(norm > RANK * norm(q[k], 0))) throw new Collinear(k);
            double alpha = q[k][k] > 0 ? -norm : norm;
            r[k][k] = alpha;
            q[k][k] -= alpha;
            double half = (alpha * alpha - (q[k][k] + alpha) * alpha); // v'v / 2
            for (int j = k + 1; j < terms; j++) {
                reflect(q[k], k, half, q[j]);
                r[k][j] = q[j][k];
            }
            reflect(q[k], k, half, right);
        }
        return r;
    }

    private static void reflect(double[] v, int from, double half, double[] x) {
        double dot = 0;
        for (int i = from; i < x.length; i++) dot += v[i] * x[i];
        double factor = dot / half;
        for (int i = from; i < x.length; i++) x[i] -= factor * v[i];
    }

    private static double norm(double[] x, int from) {
        double sum = 0;
        for (int i = from; i < x.length; i++) sum += x[i] * x[i];
        return Math.sqrt(sum);
    }

    private static double[][] inverse(double[][] upper) {
        int n = upper.length;
        var inverse = new double[n][n];
        for (int j = 0; j < n; j++) {
            inverse[j][j] = 1 / upper[j][j];
            for (int i = j - 1; i >= 0; i--) {
                double sum = 0;
                for (int k = i + 1; k <= j; k++) sum += upper[i][k] * inverse[k][j];
                inverse[i][j] = -sum / upper[i][i];
            }
        }
        return inverse;
    }

    private static double[] times(double[][] upper, double[] x) {
        var product = new double[upper.length];
        for (int i = 0; i < upper.length; i++) for (int j = i; j < upper.length; j++) product[i] += upper[i][j] * x[j];
        return product;
    }

    private static double[][] squared(double[][] upper) {
        int n = upper.length;
        var product = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = Math.max(i, j); k < n; k++) product[i][j] += upper[i][k] * upper[j][k];
            }
        }
        return product;
    }

    /** A column is made of those before it. */
    static final class Collinear extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int column;

        Collinear(int column) {
            super("column " + column + " is made of those before it");
            this.column = column;
        }

        int column() {
            return column;
        }
    }
}
