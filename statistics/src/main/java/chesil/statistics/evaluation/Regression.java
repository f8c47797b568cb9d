package chesil.statistics.evaluation;

import java.util.Arrays;

/** A fitted regression: Gaussian, or Poisson with a logarithmic link and an offset. */
final class Regression {
    private static final int ROUNDS = 100;

    /** As R's glm, whose digits ours are compared with; standard errors are then right to about six digits. */
    private static final double SETTLED = 1e-8;

    private final double[][] columns;
    private final double[] y;
    private final double[] fitted;
    private final boolean poisson;
    private final LeastSquares solution;
    private final double dispersion;
    private final double scale;

    private Regression(
            double[][] columns,
            double[] y,
            double[] fitted,
            double[] weights,
            LeastSquares solution,
            boolean poisson,
            boolean scaled) {
        this.columns = columns;
        this.y = y;
        this.fitted = fitted;
        this.solution = solution;
        this.poisson = poisson;
        this.dispersion = chiSquare(weights) / degreesOfFreedom();
        this.scale = scaled ? dispersion : 1;
    }

    static Regression gaussian(double[][] columns, double[] y) {
        var weights = ones(y.length);
        var solution = LeastSquares.fit(columns, weights, y);
        return new Regression(
                columns, y, predictor(columns, solution, new double[y.length]), weights, solution, false, true);
    }

    /**
     * Iteratively reweighted least squares.
     *
     * @param quasi whether standard errors are times the root of the dispersion
     * @throws IllegalArgumentException if the rounds do not settle
     * @see "McCullagh and Nelder (1989), Generalized Linear Models, 2nd edition, section 2.5"
     */
    static Regression poisson(double[][] columns, double[] y, double[] offset, boolean quasi) {
        var mean = Arrays.stream(y).map(each -> each + 0.1).toArray();
        double deviance = deviance(y, mean);
        for (int round = 0; round < ROUNDS; round++) {
            var solution = LeastSquares.fit(columns, mean, working(y, mean, offset));
            var next = exp(predictor(columns, solution, offset));
            double nextDeviance = deviance(y, next);
            boolean settled = Math.abs(nextDeviance - deviance) < SETTLED * (Math.abs(nextDeviance) + 0.1);
            if (settled) return new Regression(columns, y, next, mean, solution, true, quasi);
            mean = next;
            deviance = nextDeviance;
        }
        throw new IllegalArgumentException(
                "the Poisson model does not settle: some part of the series has too few events");
    }

    double[] coefficients() {
        return solution.coefficients();
    }

    /** On the scale of y. */
    double[] fitted() {
        return fitted;
    }

    int degreesOfFreedom() {
        return y.length - columns.length;
    }

    double dispersion() {
        return dispersion;
    }

    /** Pearson's, with the weights of the last round, which is how R's glm has it. */
    private double chiSquare(double[] weights) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double left = (y[i] - fitted[i]) / (poisson ? fitted[i] : 1);
            sum += weights[i] * left * left;
        }
        return sum;
    }

    /** Pearson's: what is left by the root of the variance that the family expects. */
    double[] residuals() {
        var residuals = new double[y.length];
        Arrays.setAll(residuals, i -> (y[i] - fitted[i]) / (poisson ? Math.sqrt(fitted[i]) : 1));
        return residuals;
    }

    double[] standardErrors() {
        var errors = new double[columns.length];
        Arrays.setAll(errors, j -> Math.sqrt(scale * solution.inverse()[j][j]));
        return errors;
    }

    /**
     * Standard errors that hold where errors up to {@code lag} periods apart go together: Bartlett weights 1 - l / (lag + 1), no
     * prewhitening, no factor for small samples. Where several series share the periods, their errors of a period may go together
     * too.
     *
     * @param periods how many periods there are; points stand series by series
     * @see <a href="https://doi.org/10.2307/1913610">Newey and West (1987), Econometrica 55:703-708</a>
     * @see <a href="https://doi.org/10.1162/003465398557825">Driscoll and Kraay (1998), REStat 80:549-560, for several series</a>
     */
    double[] neweyWest(int periods, int lag) {
        var influence = influence(periods);
        var errors = new double[columns.length];
        Arrays.setAll(errors, j -> Math.sqrt(longRun(influence[j], lag)));
        return errors;
    }

    /** How each period moves each coefficient: (X'WX)^-1 times its scores; shape [terms][periods]. */
    private double[][] influence(int periods) {
        int terms = columns.length;
        var influence = new double[terms][periods];
        for (int i = 0; i < y.length; i++) {
            double left = y[i] - fitted[i];
            for (int j = 0; j < terms; j++) {
                double sum = 0;
                for (int k = 0; k < terms; k++) sum += solution.inverse()[j][k] * columns[k][i];
                influence[j][i % periods] += sum * left;
            }
        }
        return influence;
    }

    private static double longRun(double[] influence, int lag) {
        double sum = 0;
        for (int apart = 0; apart <= Math.min(lag, influence.length - 1); apart++) {
            double product = 0;
            for (int t = apart; t < influence.length; t++) product += influence[t] * influence[t - apart];
            sum += (apart == 0 ? 1 : 2 * (1 - apart / (lag + 1.0))) * product;
        }
        return sum;
    }

    private static double[] working(double[] y, double[] mean, double[] offset) {
        var working = new double[y.length];
        Arrays.setAll(working, i -> Math.log(mean[i]) + (y[i] - mean[i]) / mean[i] - offset[i]);
        return working;
    }

    private static double[] predictor(double[][] columns, LeastSquares solution, double[] offset) {
        var predictor = offset.clone();
        for (int j = 0; j < columns.length; j++) {
            double coefficient = solution.coefficients()[j];
            for (int i = 0; i < predictor.length; i++) predictor[i] += coefficient * columns[j][i];
        }
        return predictor;
    }

    private static double[] exp(double[] x) {
        return Arrays.stream(x).map(Math::exp).toArray();
    }

    private static double deviance(double[] y, double[] mean) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += (y[i] == 0 ? 0 : y[i] * Math.log(y[i] / mean[i])) - (y[i] - mean[i]);
        }
        return 2 * sum;
    }

    private static double[] ones(int length) {
        var ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }
}
