package chesil.statistics;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * The mean of measurements.
 *
 * @param n how many, 1 or more
 * @param sum of all
 * @param standardDeviation of the sample, with n - 1; NaN for one measurement, which has no spread
 */
public record Mean(int n, double sum, double standardDeviation) {
    public Mean {
        if (n < 1) throw new IllegalArgumentException("a mean needs 1 value or more, but had " + n);
    }

    /** @param values at least one, all finite */
    public static Mean of(double[] values) {
        double sum = 0;
        for (double value : values) {
            Checks.finite("a value", value);
            sum += value;
        }
        double mean = sum / values.length;
        double squares =
                0; // a second pass: the difference of two sums of squares would lose the spread of large values
        for (double value : values) squares += (value - mean) * (value - mean);
        double variance = values.length == 1 ? Double.NaN : squares / (values.length - 1);
        return new Mean(values.length, sum, Math.sqrt(variance));
    }

    public double value() {
        return sum / n;
    }

    /**
     * Student's interval: t with n - 1 degrees of freedom, times the standard error. Not available for one measurement.
     *
     * @see "Student (1908), The probable error of a mean, Biometrika 6:1-25"
     */
    public Interval interval(Confidence confidence) {
        if (n == 1) return Interval.NOT_AVAILABLE;
        double reach = student(1 - confidence.tail(), n - 1) * standardDeviation / Math.sqrt(n);
        return new Interval(value() - reach, value() + reach);
    }

    public Method method() {
        return Method.STUDENT;
    }

    /** Student's t quantile, to the last digits: the library's own stops at nine decimals. */
    static double student(double probability, double degreesOfFreedom) {
        var distribution = new TDistribution(degreesOfFreedom);
        double t = distribution.inverseCumulativeProbability(probability);
        for (int step = 0; step < 3; step++) {
            t -= (distribution.cumulativeProbability(t) - probability) / distribution.density(t);
        }
        return t;
    }
}
