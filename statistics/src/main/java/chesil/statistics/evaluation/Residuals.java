package chesil.statistics.evaluation;

import org.hipparchus.special.Gamma;

/** Whether residuals follow one another; NaN where they are all alike. */
final class Residuals {
    private Residuals() {}

    /**
     * Near 2 where residuals do not follow one another, towards 0 where they do, towards 4 where they alternate.
     *
     * @see <a href="https://doi.org/10.1093/biomet/37.3-4.409">Durbin and Watson (1950), Biometrika 37:409-428</a>
     */
    static double durbinWatson(double[] residuals) {
        double steps = 0;
        for (int i = 1; i < residuals.length; i++) {
            double step = residuals[i] - residuals[i - 1];
            steps += step * step;
        }
        return steps / squares(residuals, 0);
    }

    /** With the residual {@code lag} periods before. */
    static double autocorrelation(double[] residuals, int lag) {
        double mean = mean(residuals);
        double product = 0;
        for (int i = lag; i < residuals.length; i++) product += (residuals[i] - mean) * (residuals[i - lag] - mean);
        return product / squares(residuals, mean);
    }

    /**
     * The p of autocorrelations as large as these by chance, over this many lags. The degrees of freedom are the lags: regressors
     * take none away.
     *
     * @see <a href="https://doi.org/10.1093/biomet/65.2.297">Ljung and Box (1978), Biometrika 65:297-303</a>
     */
    static double ljungBox(double[] residuals, int lags) {
        if (lags < 1) return Double.NaN;
        double n = residuals.length;
        double sum = 0;
        for (int lag = 1; lag <= lags; lag++) {
            double r = autocorrelation(residuals, lag);
            sum += r * r / (n - lag);
        }
        double q = n * (n + 2) * sum;
        return Double.isNaN(q) ? q : Gamma.regularizedGammaQ(lags / 2.0, q / 2);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) sum += value;
        return sum / values.length;
    }

    private static double squares(double[] values, double from) {
        double sum = 0;
        for (double value : values) sum += (value - from) * (value - from);
        return sum;
    }
}
