package chesil.statistics;

/**
 * An interval of values, both ends included.
 *
 * @param lower not above {@code upper}; NaN where the method gives no lower limit (Byar's, for very small counts)
 * @param upper not below {@code lower}
 */
public record Interval(double lower, double upper) {
    public Interval {
        if (lower > upper) {
            throw new IllegalArgumentException(
                    "an interval's lower end must not be above its upper end, but were " + lower + " and " + upper);
        }
    }
}
