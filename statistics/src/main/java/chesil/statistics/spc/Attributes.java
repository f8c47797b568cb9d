package chesil.statistics.spc;

/**
 * Charts of counts out of something: p and p′ (people of people), u, u′ and c (events over an exposure). Each point has limits
 * of its own, wider where there is less to count from.
 */
final class Attributes {
    /** The mean range of two values from a normal distribution, in standard deviations. */
    private static final double D2 = 1.128;

    /** The highest share there is. */
    private static final double ALL = 1;

    private Attributes() {}

    static ControlChart shares(Kind kind, long[] counts, long[] totals, Settings settings) {
        sameLength(counts.length, totals.length);
        var sizes = new double[totals.length];
        for (int i = 0; i < totals.length; i++) {
            if (totals[i] < 0) throw wrong("a total cannot be below 0", i, totals[i]);
            if (totals[i] > 0 && counts[i] > totals[i]) throw wrong("a count must be 0 to " + totals[i], i, counts[i]);
            sizes[i] = totals[i];
        }
        return chart(kind, counts, sizes, ALL, settings);
    }

    static ControlChart rates(Kind kind, long[] counts, double[] exposures, Settings settings) {
        sameLength(counts.length, exposures.length);
        for (int i = 0; i < exposures.length; i++) {
            if (exposures[i] < 0 || Double.isInfinite(exposures[i])) {
                throw wrong("an exposure must be 0 or more, and finite", i, exposures[i]);
            }
        }
        return chart(kind, counts, exposures, Double.POSITIVE_INFINITY, settings);
    }

    private static ControlChart chart(Kind kind, long[] counts, double[] sizes, double most, Settings settings) {
        var values = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            if (sizes[i] > 0 && counts[i] < 0) throw wrong("a count cannot be below 0", i, counts[i]);
            values[i] = sizes[i] > 0 ? counts[i] / sizes[i] : Double.NaN;
        }
        boolean laney = kind == Kind.P_PRIME || kind == Kind.U_PRIME;
        return Judge.of(kind, values, settings, (counted, from, to, fixedTo, limits) -> {
            double mean = pooled(counted, counts, sizes, from, fixedTo);
            // one observation's variance: binomial for shares, Poisson for rates
            double variance = most == ALL ? mean * (1 - mean) : mean;
            double widened = laney ? sigmaZ(counted, sizes, mean, variance, from, fixedTo) : 1;
            for (int i = from; i < to; i++) {
                double sigma = sizes[i] > 0 ? widened * Math.sqrt(variance / sizes[i]) : Double.NaN;
                limits[i] = Limits.around(mean, sigma).within(0, most);
            }
        });
    }

    /** All that was counted over all it was counted from, which is not the mean of the points. */
    private static double pooled(double[] counted, long[] counts, double[] sizes, int from, int to) {
        double count = 0;
        double size = 0;
        for (int i = from; i < to; i++) {
            if (Double.isNaN(counted[i])) continue;
            count += counts[i];
            size += sizes[i];
        }
        return count / size;
    }

    /**
     * Laney's factor: how much more the standardised points vary from one to the next than binomial or Poisson ones would.
     * Without any variance there is nothing to widen, and the factor is 1.
     */
    private static double sigmaZ(double[] counted, double[] sizes, double mean, double variance, int from, int to) {
        if (variance == 0) return 1;
        var z = new double[to - from];
        for (int i = from; i < to; i++) z[i - from] = (counted[i] - mean) / Math.sqrt(variance / sizes[i]);
        return Means.movingRange(z, 0, z.length, false) / D2;
    }

    private static void sameLength(int counts, int others) {
        if (counts != others) {
            throw new IllegalArgumentException(
                    "there must be as many counts as totals or exposures, but were " + counts + " and " + others);
        }
    }

    private static IllegalArgumentException wrong(String rule, int place, Number value) {
        return new IllegalArgumentException(rule + ", but point " + place + " (the first is 0) was " + value);
    }
}
