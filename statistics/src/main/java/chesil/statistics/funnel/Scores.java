package chesil.statistics.funnel;

/** How far each area lies from the baseline, on its scale. */
final class Scores {
    private final Scale scale;
    private final double[] z;
    private final double[] errors;

    private Scores(Scale scale, int areas) {
        this.scale = scale;
        z = new double[areas];
        errors = new double[areas];
    }

    static Scores of(Kind kind, Adjustment adjustment, double baseline, double[] counts, double[] sizes) {
        var scores = new Scores(Scale.of(kind, adjustment), counts.length);
        double middle = scores.scale.of(baseline, baseline);
        for (int i = 0; i < counts.length; i++) {
            scores.errors[i] = scores.scale.error(counts[i], sizes[i], baseline);
            scores.z[i] = (scores.scale.score(counts[i], sizes[i], baseline) - middle) / scores.errors[i];
        }
        return scores;
    }

    Scale scale() {
        return scale;
    }

    /** Whether extremes are drawn in where the dispersion is measured; else they are left out. */
    boolean winsorised() {
        return scale != Scale.LOG_RATIO;
    }

    /** Shape [areas]: in standard errors, NaN where an area has no value. */
    double[] z() {
        return z;
    }

    /** Shape [areas]: standard errors, NaN likewise. */
    double[] errors() {
        return errors;
    }
}
