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
