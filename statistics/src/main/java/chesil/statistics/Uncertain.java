package chesil.statistics;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGeneratorFactory;

/**
 * A quantity that depends on figures which are each off by a normal error.
 *
 * <p>One that is not linear in them is simulated, and so, with the same draws, is its tangent at the estimate. The tangent's quantiles are known, those of a normal
 * distribution, and so is how far this sample's are from them; the quantity's own are moved by as much (a control variate).
 * Where the quantity is linear, limits are exact; elsewhere they are ten and more times nearer than as many draws alone.
 *
 * @see "Hsu and Nelson (1990), Control variates for quantile estimation, Management Science 36:835-851"
 */
final class Uncertain {
    private static final int DRAWS = 50_000;
    private static final long SEED = 1;

    /** How far, in standard errors, the tangent's slope is measured each side. */
    private static final double STEP = 1e-3;

    private final double estimate;
    private final double error;
    private final double[] drawn;
    private final double[] tangent;
    private final DoubleUnaryOperator turn;

    private Uncertain(double estimate, double error, double[] drawn, double[] tangent, DoubleUnaryOperator turn) {
        this.estimate = estimate;
        this.error = error;
        this.drawn = drawn;
        this.tangent = tangent;
        this.turn = turn;
    }

    /** A quantity that is normal itself. */
    static Uncertain normal(double estimate, double error) {
        var none = new double[1];
        return new Uncertain(estimate, error, none, none, DoubleUnaryOperator.identity());
    }

    /**
     * Simulates a quantity.
     *
     * @param figures how many
     * @param quantity given by how many standard errors each figure is off
     */
    static Uncertain simulated(int figures, ToDoubleFunction<double[]> quantity) {
        var normals = new double[figures];
        double estimate = quantity.applyAsDouble(normals);
        var slopes = slopes(normals, quantity);
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        var drawn = new double[DRAWS];
        var tangent = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double along = 0;
            for (int i = 0; i < figures; i++) {
                normals[i] = random.nextGaussian();
                along += slopes[i] * normals[i];
            }
            drawn[draw] = quantity.applyAsDouble(normals);
            tangent[draw] = estimate + along;
        }
        Arrays.sort(drawn);
        Arrays.sort(tangent);
        double error =
                Math.sqrt(Arrays.stream(slopes).map(slope -> slope * slope).sum());
        return new Uncertain(estimate, error, drawn, tangent, DoubleUnaryOperator.identity());
    }

    private static double[] slopes(double[] zeros, ToDoubleFunction<double[]> quantity) {
        var slopes = new double[zeros.length];
        var at = zeros.clone();
        for (int i = 0; i < at.length; i++) {
            at[i] = STEP;
            double above = quantity.applyAsDouble(at);
            at[i] = -STEP;
            slopes[i] = (above - quantity.applyAsDouble(at)) / (2 * STEP);
            at[i] = 0;
        }
        return slopes;
    }

    double estimate() {
        return turn.applyAsDouble(estimate);
    }

    Interval interval(Confidence confidence) {
        double one = turn.applyAsDouble(limit(confidence.tail(), -confidence.z()));
        double other = turn.applyAsDouble(limit(1 - confidence.tail(), confidence.z()));
        return new Interval(Math.min(one, other), Math.max(one, other));
    }

    private double limit(double probability, double z) {
        return estimate + z * error + quantile(drawn, probability) - quantile(tangent, probability);
    }

    /** Between the two nearest draws. */
    private static double quantile(double[] sorted, double probability) {
        double place = probability * (sorted.length - 1);
        int before = (int) place;
        int after = Math.min(before + 1, sorted.length - 1);
        return sorted[before] + (place - before) * (sorted[after] - sorted[before]);
    }

    /** The same through a function that only rises or only falls. */
    Uncertain turned(DoubleUnaryOperator by) {
        return new Uncertain(estimate, error, drawn, tangent, turn.andThen(by));
    }
}
