package chesil.statistics.funnel;

import chesil.statistics.Confidence;
import chesil.statistics.Interval;

/**
 * Limits that allow for how much areas differ besides chance: the baseline and so many roots of both variances together, on
 * the scale where the variance is known, turned back.
 */
record AdjustedLimits(Scale scale, double baseline, double tauSquared) implements LimitsBySize {
    @Override
    public Interval at(double size, Confidence confidence) {
        double error = scale.errorAt(baseline, size);
        double reach = confidence.z() * Math.sqrt(error * error + tauSquared);
        double middle = scale.of(baseline, baseline);
        return new Interval(scale.back(middle - reach, baseline), scale.back(middle + reach, baseline));
    }
}
