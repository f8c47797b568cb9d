package chesil.linkage;

/**
 * Pairs of records that are the same person at least as probably as was asked, in columns, ordered by left and then right
 * record, so that they do not depend on the thread count. The left record of a pair has the lower number.
 */
public final class Links {
    private final int[] left;
    private final int[] right;
    private final double[] weight;
    private final long[] pattern;

    /** Four arrays of one length, kept and not copied: records, match weights (log2 of the odds), packed patterns. */
    public Links(int[] left, int[] right, double[] weight, long[] pattern) {
        if (left.length != right.length || left.length != weight.length || left.length != pattern.length)
            throw new IllegalArgumentException("columns of links differ in length: " + left.length + ", " + right.length
                    + ", " + weight.length + ", " + pattern.length);
        this.left = left;
        this.right = right;
        this.weight = weight;
        this.pattern = pattern;
    }

    public int size() {
        return left.length;
    }

    public int left(int link) {
        return left[link];
    }

    public int right(int link) {
        return right[link];
    }

    /** log2 of the odds that the pair is a match, prior included. */
    public double weight(int link) {
        return weight[link];
    }

    /** 2^w / (1 + 2^w). */
    public double probability(int link) {
        return probabilityOf(weight[link]);
    }

    /** The level that each comparison reached, packed; {@link Patterns} reads it. */
    public long pattern(int link) {
        return pattern[link];
    }

    /** The probability of odds given as their log2; written so that no weight overflows. */
    public static double probabilityOf(double weight) {
        return weight >= 0 ? 1 / (1 + Math.pow(2, -weight)) : 1 - 1 / (1 + Math.pow(2, weight));
    }

    /** The log2 of the odds of a probability. */
    public static double weightOf(double probability) {
        return Math.log(probability / (1 - probability)) / Math.log(2);
    }

    /** The links for which {@code kept} is true, in order. */
    public Links only(java.util.function.IntPredicate kept) {
        int[] chosen = java.util.stream.IntStream.range(0, size()).filter(kept).toArray();
        var links = new Links(
                new int[chosen.length], new int[chosen.length], new double[chosen.length], new long[chosen.length]);
        for (int i = 0; i < chosen.length; i++) {
            links.left[i] = left[chosen[i]];
            links.right[i] = right[chosen[i]];
            links.weight[i] = weight[chosen[i]];
            links.pattern[i] = pattern[chosen[i]];
        }
        return links;
    }
}
