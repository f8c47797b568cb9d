package chesil.statistics.funnel;

/**
 * How far each area lies from the baseline, on its scale.
 *
 * @param scale the scale
 * @param winsorised whether extremes are drawn in, or else left out, where the dispersion is measured
 * @param z shape [areas]: in standard errors, NaN where the area has no value
 * @param errors shape [areas]: standard errors, NaN likewise
 */
record Scores(Scale scale, boolean winsorised, double[] z, double[] errors) {
    static Scores of(Kind kind, Adjustment adjustment, double baseline, double[] counts, double[] sizes) {
        var scale = Scale.of(kind, adjustment);
        double middle = scale.of(baseline, baseline);
        var z = new double[counts.length];
        var errors = new double[counts.length];
        for (int i = 0; i < z.length; i++) {
            errors[i] = scale.error(counts[i], sizes[i], baseline);
            z[i] = (scale.score(counts[i], sizes[i], baseline) - middle) / errors[i];
        }
        return new Scores(scale, scale != Scale.LOG_RATIO, z, errors);
    }
}
