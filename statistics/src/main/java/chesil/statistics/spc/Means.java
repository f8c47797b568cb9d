package chesil.statistics.spc;

/** Means of what is there: NaN stands for a missing value, and is left out. */
final class Means {
    private Means() {}

    /**
     * The mean of the values that are there, to the last bit or next to it: a value equal to the mean must be seen to be, and
     * a plain sum would leave a constant 0.1 lying above its own mean. NaN if none is there.
     */
    static double mean(double[] values, int from, int to) {
        double sum = 0;
        int n = 0;
        for (int i = from; i < to; i++) {
            if (Double.isNaN(values[i])) continue;
            sum += values[i];
            n++;
        }
        double mean = sum / n;
        double rest = 0; // a second pass, as R makes, takes back what rounding lost
        for (int i = from; i < to; i++) if (!Double.isNaN(values[i])) rest += values[i] - mean;
        return n == 0 ? Double.NaN : mean + rest / n;
    }

    /**
     * The mean moving range: of the differences between neighbours that are both there, without sign. NaN if there is none.
     *
     * @param screened leaves out ranges of 3.267 times their mean or more, once (the upper limit of a range of two)
     */
    static double movingRange(double[] values, int from, int to, boolean screened) {
        double all = movingRangeBelow(values, from, to, Double.POSITIVE_INFINITY);
        // without variation no range lies below its limit of zero, and the range is zero
        return screened && all > 0 ? movingRangeBelow(values, from, to, 3.267 * all) : all;
    }

    private static double movingRangeBelow(double[] values, int from, int to, double limit) {
        double sum = 0;
        int n = 0;
        for (int i = from + 1; i < to; i++) {
            double range = Math.abs(values[i] - values[i - 1]);
            if (range < limit) { // false for NaN
                sum += range;
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }
}
