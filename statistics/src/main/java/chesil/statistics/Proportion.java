package chesil.statistics;

/**
 * A share of people or things, kept as its counts: 81 of 263.
 *
 * <p>Counts and not the share, because a share turned back into a count can lose one: {@code (int) (100 * 0.29)} is 28.
 *
 * @param count how many have what is counted, 0 to {@code total}
 * @param total how many there are, 1 or more
 */
public record Proportion(long count, long total) {
    public Proportion {
        if (total < 1) throw new IllegalArgumentException("total must be 1 or more, but was " + total);
        if (count < 0 || count > total) {
            throw new IllegalArgumentException("count must be 0 to " + total + ", but was " + count);
        }
    }

    /** The share, 0 to 1. */
    public double value() {
        return (double) count / total;
    }

    /** Wilson's score interval of the share. */
    public Interval interval(Confidence confidence) {
        return wilson(count, total, confidence.z());
    }

    public Method method() {
        return Method.WILSON;
    }

    /**
     * Wilson's score interval: the shares that a score test at {@code z} would not reject. It stays within 0 and 1 and holds
     * the observed share, at none of {@code total} and at all of it too.
     *
     * @param count 0 to {@code total}
     * @param total 1 or more
     * @param z standard errors each side, 1.959964 for 95 %; above 0
     * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson (1927), JASA 22:209-212</a>
     * @see <a href="https://fingertips.phe.org.uk/profile/guidance">APHO technical briefing 3, on Fingertips</a>
     */
    public static Interval wilson(long count, long total, double z) {
        var observed = new Proportion(count, total);
        if (!(z > 0)) throw new IllegalArgumentException("z must be above 0, but was " + z);
        double z2 = z * z;
        double spread = z * Math.sqrt(z2 + 4 * count * (1 - observed.value()));
        double upper = count == total ? 1 : (2.0 * count + z2 + spread) / (2 * (total + z2));
        // the two ends are the roots of a quadratic whose product is known: no cancellation, and exactly 0 at none
        double lower = observed.value() * count / ((total + z2) * upper);
        return new Interval(lower, upper);
    }

    /**
     * Wilson's interval of an estimated count of an estimated total, which need not be whole; see {@link #wilson}.
     *
     * @param count 0 to {@code total}
     * @param total above 0
     */
    public static Interval ofEstimate(double count, double total, Confidence confidence) {
        if (!(count >= 0 && count <= total && total > 0 && total < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "count must be 0 to the total, but they were " + count + " and " + total);
        }
        double z2 = confidence.z() * confidence.z();
        double spread = confidence.z() * Math.sqrt(z2 + 4 * count * (1 - count / total));
        double upper = count == total ? 1 : (2 * count + z2 + spread) / (2 * (total + z2));
        return new Interval(count / total * count / ((total + z2) * upper), upper);
    }
}
