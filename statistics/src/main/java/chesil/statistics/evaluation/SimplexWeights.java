package chesil.statistics.evaluation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Weights of 0 or more that sum to 1 and make the squared distance between a weighted mean of columns and a target least, with
 * eta times the sum of squared weights added: w'Gw - 2c'w + eta w'w, G being the columns' products and c theirs with the target.
 *
 * <p>Both ways work on the products alone, which are small and, for placebos, shared: a round costs one pass over the weights
 * however many periods there are.
 */
final class SimplexWeights {
    private SimplexWeights() {}

    /**
     * The weights that the published software for synthetic difference in differences arrives at: Frank-Wolfe with exact steps
     * from equal weights; after 100 rounds weights of at most a quarter of the largest are set to 0, and it goes on from there, for
     * 10,000 rounds at most. It stops short of the least distance by a little (-15.6038 where the least gives -15.6054 for
     * Proposition 99); results are compared with those of that software, so it does here too.
     *
     * @param gram shape [n][n]
     * @param target shape [n]
     * @param smallest the decrease of the squared distance at which a stage ends
     * @see <a href="https://doi.org/10.1257/aer.20190159">Arkhangelsky and others (2021), AER 111:4088-4118, algorithm 1</a>
     * @see <a href="https://github.com/synth-inference/synthdid">synthdid, sc.weight.fw and sparsify_function</a>
     */
    static double[] frankWolfe(double[][] gram, double[] target, double eta, double smallest) {
        var equal = new double[target.length];
        Arrays.fill(equal, 1.0 / equal.length);
        var ridged = withRidge(gram, eta);
        var first = frankWolfe(ridged, target, smallest, 100, equal);
        return frankWolfe(ridged, target, smallest, 10_000, thinned(first));
    }

    private static double[] frankWolfe(
            double[][] ridged, double[] target, double smallest, int rounds, double[] start) {
        var w = start.clone();
        var slope = slope(ridged, target, w);
        double onTarget = dot(target, w);
        double curved = dot(slope, w) + onTarget; // weights times H times weights
        double scale = 1; // the weights are scale times w: a step then changes one of them, and not all
        for (int round = 0; round < rounds; round++) {
            int to = least(slope);
            double along = slope[to] + target[to]; // H times weights, at this column
            double descent = curved - onTarget - slope[to];
            double curvature = ridged[to][to] - 2 * along + curved;
            if (!(descent > 0 && curvature > 0)) break;
            double step = Math.min(1, descent / curvature);
            double stay = 1 - step;
            scale = rescale(w, scale, stay);
            w[to] += step / scale;
            onTarget = stay * onTarget + step * target[to];
            curved = stay * stay * curved + 2 * stay * step * along + step * step * ridged[to][to];
            move(slope, ridged[to], target, step);
            if (round > 0 && step * (2 * descent - step * curvature) <= smallest) break;
        }
        for (int i = 0; i < w.length; i++) w[i] *= scale;
        return w;
    }

    private static void move(double[] slope, double[] column, double[] target, double step) {
        for (int i = 0; i < slope.length; i++) slope[i] += step * (column[i] - target[i] - slope[i]);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }

    /** Keeps the scale away from 0, which a whole step to one column would make it. */
    private static double rescale(double[] w, double scale, double by) {
        double next = scale * by;
        if (next > 1e-100) return next;
        for (int i = 0; i < w.length; i++) w[i] *= next;
        return 1;
    }

    private static double[] thinned(double[] weights) {
        double most = Arrays.stream(weights).max().orElseThrow();
        double total = 0;
        for (double weight : weights) if (weight > most / 4) total += weight;
        var thinned = new double[weights.length];
        for (int i = 0; i < weights.length; i++) thinned[i] = weights[i] > most / 4 ? weights[i] / total : 0;
        return thinned;
    }

    /**
     * The weights of least distance, by the active-set method: exact but for rounding, in about as many rounds as there are weights
     * above 0.
     *
     * @param gram shape [n][n]
     * @param target shape [n]
     * @param eta above 0 where columns may be made of one another
     * @see "Lawson and Hanson (1974), Solving Least Squares Problems, chapter 23, with the sum held at 1"
     */
    static double[] exact(double[][] gram, double[] target, double eta) {
        return new ActiveSet(withRidge(gram, eta), target).solve();
    }

    private static double[][] withRidge(double[][] gram, double eta) {
        var ridged = new double[gram.length][];
        for (int i = 0; i < gram.length; i++) {
            ridged[i] = gram[i].clone();
            ridged[i][i] += eta;
        }
        return ridged;
    }

    /** Half the gradient: Hw - c. */
    private static double[] slope(double[][] h, double[] target, double[] w) {
        var slope = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            double sum = -target[i];
            for (int j = 0; j < w.length; j++) sum += h[i][j] * w[j];
            slope[i] = sum;
        }
        return slope;
    }

    private static int least(double[] values) {
        int least = 0;
        for (int i = 1; i < values.length; i++) if (values[i] < values[least]) least = i;
        return least;
    }

    private static final class ActiveSet {
        private final double[][] h;
        private final double[] target;
        private final double tolerance;
        private final int[] passive;
        private int size;
        private double[] w;

        ActiveSet(double[][] h, double[] target) {
            this.h = h;
            this.target = target;
            this.passive = new int[target.length];
            this.w = new double[target.length];
            double largest = 0;
            for (int i = 0; i < h.length; i++) largest = Math.max(largest, Math.abs(h[i][i]));
            this.tolerance = 1e-11 * largest;
        }

        double[] solve() {
            passive[size++] = nearest();
            w[passive[0]] = 1;
            for (int round = 0; round < 20 * w.length; round++) {
                int next = steepest();
                if (next < 0) break;
                passive[size++] = next;
                if (!descend(next)) break;
            }
            return w;
        }

        private int nearest() {
            int nearest = 0;
            for (int i = 1; i < w.length; i++) {
                if (h[i][i] - 2 * target[i] < h[nearest][nearest] - 2 * target[nearest]) nearest = i;
            }
            return nearest;
        }

        /** The column outside whose weight it pays most to raise; -1 where none does. */
        private int steepest() {
            var slope = slope(h, target, w);
            double level = 0;
            for (int k = 0; k < size; k++) level += w[passive[k]] * slope[passive[k]];
            int steepest = -1;
            double most = -tolerance;
            for (int i = 0; i < w.length; i++) {
                if (w[i] == 0 && slope[i] - level < most && !isPassive(i)) {
                    most = slope[i] - level;
                    steepest = i;
                }
            }
            return steepest;
        }

        private boolean isPassive(int column) {
            for (int k = 0; k < size; k++) if (passive[k] == column) return true;
            return false;
        }

        /** Goes to the least within the passive columns, dropping those that reach 0; false where rounding bars the way. */
        private boolean descend(int added) {
            while (true) {
                var best = leastWithin();
                if (best == null) return drop(added);
                double step = 1;
                int blocking = -1;
                for (int k = 0; k < size; k++) {
                    double from = w[passive[k]];
                    if (best[k] <= 0 && from / (from - best[k]) < step) {
                        step = from / (from - best[k]);
                        blocking = k;
                    }
                }
                if (blocking >= 0 && passive[blocking] == added && step == 0) return drop(added);
                for (int k = 0; k < size; k++) w[passive[k]] += step * (best[k] - w[passive[k]]);
                if (blocking < 0) return true;
                remove(blocking);
            }
        }

        private boolean drop(int column) {
            for (int k = 0; k < size; k++) if (passive[k] == column) remove(k);
            return false;
        }

        private void remove(int place) {
            w[passive[place]] = 0;
            passive[place] = passive[--size];
        }

        /** The weights of the passive columns, free of sign, that sum to 1; null where they cannot be told apart. */
        private double @Nullable [] leastWithin() {
            var factor = Cholesky.of(h, passive, size);
            if (factor == null) return null;
            var free = new double[size];
            var ones = new double[size];
            for (int k = 0; k < size; k++) {
                free[k] = target[passive[k]];
                ones[k] = 1;
            }
            factor.solve(free);
            factor.solve(ones);
            double level = (1 - Arrays.stream(free).sum()) / Arrays.stream(ones).sum();
            for (int k = 0; k < size; k++) free[k] += level * ones[k];
            return free;
        }
    }
}
