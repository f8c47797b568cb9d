package chesil.linkage.evaluation;

/**
 * A share with its 95 % interval; all three are NaN where there is nothing to take a share of.
 *
 * @param value 0 to 1
 * @param lower 0 to {@code value}
 * @param upper {@code value} to 1
 */
public record Share(double value, double lower, double upper) {
    private static final double Z = 1.959963984540054;

    static final Share NONE = new Share(Double.NaN, Double.NaN, Double.NaN);

    /**
     * Wilson's score interval of a count of a total, which need not be whole numbers: those of a weighted sample are not.
     *
     * @param count 0 to {@code total}
     * @param total 0 or more
     * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson (1927), JASA 22:209-212</a>
     */
    public static Share wilson(double count, double total) {
        if (!(count >= 0 && count <= total))
            throw new IllegalArgumentException(
                    "the count must be 0 to the total, but they were " + count + ", " + total);
        if (total == 0) return NONE;
        double share = count / total;
        double z2 = Z * Z;
        double spread = Z * Math.sqrt(z2 + 4 * count * (1 - share));
        double upper = count == total ? 1 : (2 * count + z2 + spread) / (2 * (total + z2));
        // the two ends are the roots of a quadratic whose product is known: no cancellation, and exactly 0 at none
        return new Share(share, share * count / ((total + z2) * upper), upper);
    }

    /**
     * F1 of a share of right pairs among all that are right, false or missed (Jaccard's index J): F1 = 2 J / (1 + J). It rises with J,
     * so the ends of an interval for J become the ends of one for F1 that covers as often.
     */
    static Share f1OfJaccard(Share jaccard) {
        return new Share(f1(jaccard.value), f1(jaccard.lower), f1(jaccard.upper));
    }

    private static double f1(double jaccard) {
        return 2 * jaccard / (1 + jaccard);
    }
}
