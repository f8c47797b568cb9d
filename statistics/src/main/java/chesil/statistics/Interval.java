package chesil.statistics;

/**
 * An interval of values, both ends included.
 *
 * @param lower not above {@code upper}; NaN where the method gives no lower limit (Byar's, for very small counts)
 * @param upper not below {@code lower}
 */
public record Interval(double lower, double upper) {
    /** Neither end: there are too few data for the method. */
    public static final Interval NOT_AVAILABLE = new Interval(Double.NaN, Double.NaN);

    public Interval {
        if (lower > upper) {
            throw new IllegalArgumentException(
                    "an interval's lower end must not be above its upper end, but were " + lower + " and " + upper);
        }
    }

    /** Both ends multiplied, as when a proportion becomes a percentage; {@code factor} must not be negative. */
    public Interval times(double factor) {
        if (!(factor >= 0)) {
            throw new IllegalArgumentException("an interval is multiplied by 0 or more, but was " + factor);
        }
        return new Interval(lower * factor, upper * factor);
    }

    /** Whether the value lies in the interval, ends included; false where either end is not available. */
    public boolean holds(double value) {
        return lower <= value && value <= upper;
    }

    /** Whether the method gave both ends. */
    public boolean complete() {
        return !Double.isNaN(lower) && !Double.isNaN(upper);
    }
}
