package chesil.linkage;

/**
 * One level of a comparison: a test, and how often it is the first that holds among pairs that are the same person and among
 * pairs that are not.
 *
 * @param when the test; levels are tried in order and the first that holds is the pair's
 * @param m probability among matches, NaN until trained
 * @param u probability among others, NaN until trained
 */
public record Level(Test when, double m, double u) {
    public Level {
        if (m < 0 || m > 1) throw new IllegalArgumentException("m must be 0 to 1, but was " + m);
        if (u < 0 || u > 1) throw new IllegalArgumentException("u must be 0 to 1, but was " + u);
    }

    public static Level untrained(Test when) {
        return new Level(when, Double.NaN, Double.NaN);
    }

    public Level trained(double newM, double newU) {
        return new Level(when, newM, newU);
    }

    public boolean isTrained() {
        return !Double.isNaN(m) && !Double.isNaN(u);
    }

    /** log2(m / u): what the level adds to a pair's match weight. */
    public double weight() {
        return (Math.log(m) - Math.log(u)) / Math.log(2);
    }
}
