package chesil.statistics;

/**
 * How a figure compares with a benchmark, such as England: the one-interval method of Fingertips.
 *
 * <p>The figure's interval is held against the benchmark's value; the benchmark's own interval is ignored, being narrow.
 */
public enum Comparison {
    BETTER,
    SIMILAR,
    WORSE,
    /** Above the benchmark, where neither way is good. */
    HIGHER,
    /** Below the benchmark, where neither way is good. */
    LOWER,
    /** A limit or the benchmark is not available: nothing can be said, which is not the same as similar. */
    NOT_COMPARED;

    /**
     * Compares one figure with a benchmark. Do not ask it of an area that is its own benchmark: it would be similar.
     *
     * @param interval the figure's, at 95 % or 99.8 %; say on the page which
     * @param benchmark the benchmark's value in the same unit; NaN where there is none
     * @param good which way is good
     * @see <a href="https://fingertips.phe.org.uk/profile/guidance">Fingertips guidance, "Comparators"</a>
     */
    public static Comparison with(double benchmark, Interval interval, Direction good) {
        if (!interval.complete() || Double.isNaN(benchmark)) return NOT_COMPARED;
        int side = interval.lower() > benchmark ? 1 : interval.upper() < benchmark ? -1 : 0; // touching is similar
        if (side == 0) return SIMILAR;
        return switch (good) {
            case NEITHER -> side > 0 ? HIGHER : LOWER;
            case UP, DOWN -> side == good.sign() ? BETTER : WORSE;
        };
    }
}
