package chesil.linkage.evaluation;

/**
 * How many links are right and false, and how many true pairs are missed. From a weighted sample each is a sum of weights, and
 * each has the sum of their squares beside it, which says how many pairs the sum is worth.
 *
 * <p>Pairs that are rightly no links are not counted: there are so many that any measure with them in it looks perfect.
 */
public record Tally(
        double right, double wrong, double missed, double rightSquares, double wrongSquares, double missedSquares) {

    /** Of pairs that were all looked at, and so weigh 1 each. */
    public static Tally of(long right, long wrong, long missed) {
        return new Tally(right, wrong, missed, right, wrong, missed);
    }

    /** TP / (TP + FP), by Wilson's interval. */
    public Share precision() {
        return share(right, right + wrong, rightSquares + wrongSquares);
    }

    /** TP / (TP + FN), by Wilson's interval. */
    public Share recall() {
        return share(right, right + missed, rightSquares + missedSquares);
    }

    /** 2 TP / (2 TP + FP + FN); its interval is Wilson's for TP / (TP + FP + FN), see {@link Share#f1OfJaccard}. */
    public Share f1() {
        return Share.f1OfJaccard(share(right, right + wrong + missed, rightSquares + wrongSquares + missedSquares));
    }

    /**
     * A share among pairs of unequal weight counts for as many pairs of equal weight as Kish's effective size says.
     *
     * @see <a href="https://doi.org/10.1002/bimj.19680100122">Kish (1965), Survey Sampling, section 11.7</a>
     */
    private static Share share(double count, double total, double squares) {
        if (total == 0) return Share.NONE;
        double effective = total * total / squares;
        return Share.wilson(Math.min(count / total, 1) * effective, effective);
    }
}
