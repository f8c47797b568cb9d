package chesil.statistics.evaluation;

/**
 * Whether those that began and their controls moved alike before: a joint test that all differences before the start are nothing.
 * Passing it does not prove that they would have gone on alike.
 *
 * @param chiSquare Wald's statistic; 0 where there is nothing to test
 * @param degreesOfFreedom differences tested; 0 where there is nothing to test
 * @param p NaN where there is nothing to test
 */
public record Pretrend(double chiSquare, int degreesOfFreedom, double p) {
    /** Below this p the two are taken to have moved apart already. */
    public static final double FAILS_BELOW = 0.05;

    static final Pretrend UNTESTED = new Pretrend(0, 0, Double.NaN);

    public boolean tested() {
        return degreesOfFreedom > 0;
    }

    public boolean failed() {
        return p < FAILS_BELOW;
    }
}
