package chesil.statistics.spc;

import java.util.Arrays;
import java.util.List;

/**
 * A run of figures with its usual range and its signals, ready to be drawn.
 *
 * <p>Values are in order of time, one a period, without gaps: a period without a figure is NaN, which is drawn as a gap,
 * never a signal, and breaks runs. Limits and signals are found within a group, and never across a rebase.
 *
 * @param kind what the points are
 * @param points as many as went in, in the same order
 * @param groups at least one unless there are no points; a new one at each rebase
 * @param variation of the last point; it is {@code COMMON_CAUSE} where that is missing
 * @param assurance the target against the limits of the last point
 */
public record ControlChart(
        Kind kind, List<Point> points, List<Group> groups, Variation variation, Assurance assurance) {

    /** The limits lie 2.66 mean moving ranges each side of the mean: 3 standard deviations, at 1.128 to a range of two. */
    private static final double LIMIT = 2.66;

    public ControlChart {
        points = List.copyOf(points);
        groups = List.copyOf(groups);
    }

    /** Whether the last group has too few points to be judged: draw them, without band and without signal. */
    public boolean tooFewPoints() {
        return groups.isEmpty() || groups.getLast().tooFewPoints();
    }

    /** Why the last point is a signal; {@code NONE} if it is not. */
    public SpecialCause lastCause() {
        return points.isEmpty() ? SpecialCause.NONE : points.getLast().specialCause();
    }

    /**
     * An XmR chart, as NHSRplotthedots 0.2.2 makes it: mean and 2.66 mean moving ranges each side. Limits are not cut at 0 or
     * at 100 %. One point has a mean and no limits; without any variation the limits lie on the mean (the package, when it
     * screens, gives none; the signals are the same).
     *
     * @param values NaN where missing
     * @see <a href="https://github.com/nhs-r-community/NHSRplotthedots/blob/050b07d/R/ptd_spc_standard.R">ptd_spc_standard.R</a>
     */
    public static ControlChart xmr(double[] values, Settings settings) {
        return Judge.of(Kind.XMR, values, settings, individuals(settings.screened()));
    }

    /**
     * A p chart: shares of totals that differ, with binomial limits, cut at 0 and 1. Prefer XmR unless the totals differ a lot.
     *
     * @param counts each 0 to its total
     * @param totals 0 where the figure is missing
     * @see "Montgomery, Introduction to Statistical Quality Control, chapter 7"
     */
    public static ControlChart p(long[] counts, long[] totals, Settings settings) {
        return Attributes.shares(Kind.P, counts, totals, settings);
    }

    /**
     * A p′ chart: as {@link #p}, with limits as many times wider as the points vary more than binomial ones. For totals so large
     * that a p chart would call nearly every point a signal.
     *
     * @see "Laney (2002), Improved control charts for attributes, Quality Engineering 14:531-537"
     */
    public static ControlChart pPrime(long[] counts, long[] totals, Settings settings) {
        return Attributes.shares(Kind.P_PRIME, counts, totals, settings);
    }

    /**
     * A u chart: rates over exposures that differ, with Poisson limits, cut at 0.
     *
     * @param counts 0 or more
     * @param exposures in the unit that the rate is given per (100,000 people); 0 or NaN where the figure is missing
     */
    public static ControlChart u(long[] counts, double[] exposures, Settings settings) {
        return Attributes.rates(Kind.U, counts, exposures, settings);
    }

    /** A u′ chart: as {@link #u}, with Laney's wider limits, as {@link #pPrime}. */
    public static ControlChart uPrime(long[] counts, double[] exposures, Settings settings) {
        return Attributes.rates(Kind.U_PRIME, counts, exposures, settings);
    }

    /** A c chart: counts of independent events over an exposure that stays the same, with Poisson limits, cut at 0. */
    public static ControlChart c(long[] counts, Settings settings) {
        var same = new double[counts.length];
        Arrays.fill(same, 1);
        return Attributes.rates(Kind.C, counts, same, settings);
    }

    /**
     * A T chart: the time from each rare event to the next. Times to the power 1/3.6 are nearly normal; they are charted as
     * {@link #xmr}, and the lines turned back into times, so that the centre line is about the median. Where events do harm, a
     * longer time is better: {@code Direction.UP}.
     *
     * @param times in any unit, in order of time; see {@link RareEvents#daysBetween}. 0 (twice in one day) is allowed, yet many
     *     zeros want times of day
     * @see "Nelson (1994), A control chart for parts-per-million nonconforming items, Journal of Quality Technology 26:239-240"
     */
    public static ControlChart t(double[] times, Settings settings) {
        return RareEvents.timesBetween(times, settings);
    }

    /**
     * A G chart: how many went well between one rare event and the next, as geometric numbers, with limits by probability. The
     * centre line is the median, because a geometric number lies below its mean nearly two times in three, and the rule of 7
     * points on one side would see signals in chance.
     *
     * @param between opportunities between events, 0 or more, in order of time
     * @see <a href="https://doi.org/10.1023/A:1011846412909">Benneyan (2001), Number-between g-type statistical quality control
     *     charts for monitoring adverse events, Health Care Management Science 4:305-318</a>
     * @see <a href="https://doi.org/10.1023/A:1011806727354">Benneyan (2001), Performance of number-between g-type charts, the
     *     same 4:319-336</a>, on limits by probability
     */
    public static ControlChart g(long[] between, Settings settings) {
        return g(between, GLimits.PROBABILITY, settings);
    }

    /** A G chart with limits of the width asked for. */
    public static ControlChart g(long[] between, GLimits limits, Settings settings) {
        return RareEvents.numbersBetween(between, limits, settings);
    }

    static Judge.Baseline individuals(boolean screened) {
        return (counted, from, to, fixedTo, limits) -> {
            double range = LIMIT * Means.movingRange(counted, from, fixedTo, screened);
            double near = 2 * range / 3;
            double mean = Means.mean(counted, from, fixedTo);
            var all = new Limits(mean, mean - range, mean + range, mean - near, mean + near);
            Arrays.fill(limits, from, to, all);
        };
    }
}
