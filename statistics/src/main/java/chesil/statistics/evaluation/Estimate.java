package chesil.statistics.evaluation;

import chesil.statistics.Confidence;
import chesil.statistics.Interval;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Erf;

/**
 * An estimate with its standard error; interval and test follow Student's t, or the normal distribution where the degrees of
 * freedom are infinite.
 *
 * @param value the estimate, on the scale on which it is nearly normal: the logarithm of a ratio and not the ratio
 * @param standardError 0 or more; NaN where the design gives none, and then interval and p are NaN too
 * @param degreesOfFreedom above 0; {@code Double.POSITIVE_INFINITY} for the normal distribution
 */
public record Estimate(double value, double standardError, double degreesOfFreedom) {
    /** The chance of seeing an effect of the size of {@link #smallestSeen}. */
    public static final double POWER = 0.8;

    private static final double NORMAL_POWER_QUANTILE = 0.8416212335729143;

    public Estimate {
        if (standardError < 0) {
            throw new IllegalArgumentException("a standard error cannot be below 0, but was " + standardError);
        }
        if (!(degreesOfFreedom > 0)) {
            throw new IllegalArgumentException("degrees of freedom must be above 0, but were " + degreesOfFreedom);
        }
    }

    /** An estimate whose error is normal. */
    public static Estimate normal(double value, double standardError) {
        return new Estimate(value, standardError, Double.POSITIVE_INFINITY);
    }

    /** Estimate and standard errors each side: 1.96 of them at 95 % where the error is normal, more by Student's t. */
    public Interval interval(Confidence confidence) {
        double reach = quantile(confidence) * standardError;
        return new Interval(value - reach, value + reach);
    }

    /** Two-sided, of the hypothesis that there is nothing; NaN where there is no standard error. */
    public double p() {
        if (Double.isNaN(standardError)) return Double.NaN;
        double ratio = Math.abs(value / standardError);
        if (Double.isNaN(ratio)) return 1; // nothing, known exactly
        return isNormal() ? Erf.erfc(ratio / Math.sqrt(2)) : 2 * student().cumulativeProbability(-ratio);
    }

    /** Whether the 95 % interval leaves out nothing-at-all; false where there is no interval. */
    public boolean clear() {
        var interval = interval(Confidence.P95);
        return interval.lower() > 0 || interval.upper() < 0;
    }

    /**
     * The smallest effect, on this scale and in either direction, that the design would have called clear at the 95 % level four
     * times in five: (z at 0.975 + z at 0.8) standard errors, 2.80 of them, with Student's t in place of z where there are few
     * degrees of freedom.
     *
     * @see <a href="https://doi.org/10.1177/0193841X9501900504">Bloom (1995), Evaluation Review 19:547-556</a>
     */
    public double smallestSeen() {
        double power = isNormal() ? NORMAL_POWER_QUANTILE : student().inverseCumulativeProbability(POWER);
        return (quantile(Confidence.P95) + power) * standardError;
    }

    private double quantile(Confidence confidence) {
        return isNormal() ? confidence.z() : student().inverseCumulativeProbability(1 - confidence.tail());
    }

    private boolean isNormal() {
        return degreesOfFreedom == Double.POSITIVE_INFINITY;
    }

    private TDistribution student() {
        return new TDistribution(degreesOfFreedom);
    }
}
