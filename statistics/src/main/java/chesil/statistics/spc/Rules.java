package chesil.statistics.spc;

/**
 * The rules that find signals, over the points {@code from} to {@code to} (not included) of one group. A missing value (NaN)
 * is never a signal and breaks every run.
 *
 * <p>Each is one pass over the points by runs, not by windows; RulesTest holds the windows, as NHSRplotthedots writes them, and
 * judges these by them.
 *
 * @see <a href="https://github.com/nhs-r-community/NHSRplotthedots/blob/050b07d/R/ptd_calculate_point_type.R">NHSRplotthedots
 *     0.2.2, ptd_calculate_point_type.R</a>
 */
final class Rules {
    /** How many points on one side, or rising, or falling, make a signal. */
    static final int RUN = 7;

    private Rules() {}

    /** Marks runs of 7 or more on the same side of the mean; 0, on the mean, breaks one. */
    static void shift(byte[] side, int from, int to, boolean[] marks) {
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i < to && side[i] == side[start]) continue;
            if (side[start] != 0 && i - start >= RUN) mark(marks, start, i);
            start = i;
        }
    }

    /** Marks runs of 7 or more, each above the one before it or each below; an equal value breaks one. */
    static void trend(double[] values, int from, int to, boolean[] marks) {
        int start = from;
        int step = 0;
        for (int i = from + 1; i <= to; i++) {
            int next = i < to ? sign(values[i], values[i - 1]) : 0;
            if (next != 0 && next == step) continue;
            if (step != 0 && i - start >= RUN) mark(marks, start, i);
            start = i - 1; // a peak ends one run and starts the next
            step = next;
        }
    }

    /** Marks the near points of every three in a row on one side of which at least two are near their limit. */
    static void twoOfThree(boolean[] near, byte[] side, int from, int to, boolean[] marks) {
        for (int i = from + 2; i < to; i++) {
            if (side[i] == 0 || side[i - 1] != side[i] || side[i - 2] != side[i]) continue;
            int count = (near[i] ? 1 : 0) + (near[i - 1] ? 1 : 0) + (near[i - 2] ? 1 : 0);
            if (count < 2) continue;
            for (int j = i - 2; j <= i; j++) if (near[j]) marks[j] = true;
        }
    }

    /**
     * Whether a point that {@link #trend} marked counts as rising. As in the package, it goes by the step to the next point
     * where that is marked too, so that a peak takes the later run; this also calls the top of a saw's tooth falling.
     */
    static boolean rising(double[] values, boolean[] trend, int i, int to) {
        boolean byNext = i + 1 < to && trend[i + 1];
        return byNext ? values[i + 1] > values[i] : values[i] > values[i - 1];
    }

    /** 1 where {@code value} is above, -1 below, 0 equal or either is NaN. */
    static int sign(double value, double other) {
        return value > other ? 1 : value < other ? -1 : 0;
    }

    private static void mark(boolean[] marks, int from, int to) {
        for (int i = from; i < to; i++) marks[i] = true;
    }
}
