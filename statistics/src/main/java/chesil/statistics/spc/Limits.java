package chesil.statistics.spc;

/**
 * The usual range at one point. All in the unit of the points; NaN where the data do not suffice (one point alone has no
 * moving range).
 *
 * @param mean the centre line: the mean, or on T and G charts the median of the fitted distribution
 * @param lower three standard deviations of the process below, or the same tail probability
 * @param upper three above
 * @param lowerNear two below: beyond it a point is near the limit
 * @param upperNear two above
 */
public record Limits(double mean, double lower, double upper, double lowerNear, double upperNear) {
    public Limits {
        if (lower > lowerNear || lowerNear > mean || mean > upperNear || upperNear > upper) {
            throw new IllegalArgumentException("limits must be in order, but were " + lower + ", " + lowerNear + ", "
                    + mean + ", " + upperNear + ", " + upper);
        }
    }

    /** A centre line with limits three of {@code sigma} each side. */
    static Limits around(double mean, double sigma) {
        return new Limits(mean, mean - 3 * sigma, mean + 3 * sigma, mean - 2 * sigma, mean + 2 * sigma);
    }

    /** No limits, because there are no data. */
    static final Limits NONE = new Limits(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** Cut to where values can lie, as 0 to 1 for a share. */
    Limits within(double least, double most) {
        return new Limits(
                mean,
                Math.max(least, lower),
                Math.min(most, upper),
                Math.max(least, lowerNear),
                Math.min(most, upperNear));
    }

    /** Whether there are limits, and not a mean alone. */
    public boolean available() {
        return !Double.isNaN(lower) && !Double.isNaN(upper);
    }
}
