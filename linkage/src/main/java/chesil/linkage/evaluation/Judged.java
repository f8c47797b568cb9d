package chesil.linkage.evaluation;

import java.util.Arrays;

/**
 * Pairs of records of which it is known whether they are one person, each with the weight that the linkage gave it. Where truth is a
 * number of the person by record, these are all true pairs, made by a rule or not, and all links that are not among them.
 */
public final class Judged {
    /** The match weight of a pair that is no link. */
    public static final double UNLINKED = Double.NEGATIVE_INFINITY;

    private int[] left = new int[1 << 10];
    private int[] right = new int[1 << 10];
    private double[] weight = new double[1 << 10];
    private double[] sampling = new double[1 << 10];
    private boolean[] same = new boolean[1 << 10];
    private int size;

    /**
     * Adds a pair.
     *
     * @param newWeight its match weight, {@link #UNLINKED} where it is no link
     * @param newSame whether it is one person
     * @param newSampling for how many pairs it stands, 1 where all were looked at; above 0
     */
    public void add(int newLeft, int newRight, double newWeight, boolean newSame, double newSampling) {
        if (!(newSampling > 0))
            throw new IllegalArgumentException("a sampling weight must be above 0, but was " + newSampling);
        if (size == left.length) grow();
        left[size] = newLeft;
        right[size] = newRight;
        weight[size] = newWeight;
        same[size] = newSame;
        sampling[size++] = newSampling;
    }

    private void grow() {
        int larger = size + (size >> 1);
        left = Arrays.copyOf(left, larger);
        right = Arrays.copyOf(right, larger);
        weight = Arrays.copyOf(weight, larger);
        sampling = Arrays.copyOf(sampling, larger);
        same = Arrays.copyOf(same, larger);
    }

    public int size() {
        return size;
    }

    public int left(int pair) {
        return left[pair];
    }

    public int right(int pair) {
        return right[pair];
    }

    /** The match weight, {@link #UNLINKED} where it is no link. */
    public double weight(int pair) {
        return weight[pair];
    }

    /** Whether it is one person. */
    public boolean same(int pair) {
        return same[pair];
    }

    /** For how many pairs it stands. */
    public double sampling(int pair) {
        return sampling[pair];
    }
}
