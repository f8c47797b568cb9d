package chesil.linkage.train;

import chesil.linkage.Patterns;
import java.util.ArrayList;
import java.util.List;

/**
 * Expectation-maximisation for the model of Fellegi and Sunter over counts of patterns: the cost of a round grows with the number of
 * different patterns, not of pairs. u is held where pairs taken at random put it; m and the share of matches move.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1969.10501049">Fellegi and Sunter (1969), JASA 64:1183-1210</a>
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1977.tb01600.x">Dempster, Laird and Rubin (1977), JRSS B 39:1-38</a>
 */
final class Expectation {
    private static final int MOST_ROUNDS = 200;
    private static final double STILL = 1e-6;

    private final boolean[] used;
    private final double[][] u;
    private final double[][] m;
    private final int[][] levels;
    private final long[] counts;
    private final long total;
    private final double[][] expected;
    private double matches;
    private final List<Double> changes = new ArrayList<>();

    /**
     * @param used shape [comparisons]: which take part; those that the rule is made of do not, as its pairs all agree on them
     * @param start shape [comparisons][levels]: m to begin with
     * @param u shape [comparisons][levels]
     */
    Expectation(PatternCounts pairs, Patterns patterns, boolean[] used, double[][] start, double[][] u) {
        this.used = used;
        this.u = u;
        int comparisons = used.length;
        m = new double[comparisons][];
        expected = new double[comparisons][];
        for (int c = 0; c < comparisons; c++) {
            m[c] = start[c].clone();
            expected[c] = new double[start[c].length];
        }
        long[] of = pairs.patterns();
        levels = new int[of.length][comparisons];
        counts = new long[of.length];
        for (int p = 0; p < of.length; p++) {
            counts[p] = pairs.count(of[p]);
            for (int c = 0; c < comparisons; c++) levels[p][c] = used[c] ? patterns.level(of[p], c) : -1;
        }
        total = Math.max(1, pairs.total());
    }

    /** Goes on until nothing moves by more than a millionth. {@code share} is the share of matches to begin with. */
    Expectation run(double share) {
        double lambda = share;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double moved = round(lambda);
            double next = Math.min(1 - 1e-9, Math.max(1e-9, matches / total));
            moved = Math.max(moved, Math.abs(next - lambda));
            lambda = next;
            changes.add(moved);
            if (moved < STILL) break;
        }
        return this;
    }

    private double round(double lambda) {
        for (double[] each : expected) java.util.Arrays.fill(each, 0);
        matches = 0;
        for (int p = 0; p < counts.length; p++) {
            double yes = lambda;
            double no = 1 - lambda;
            for (int c = 0; c < used.length; c++) {
                int level = levels[p][c];
                if (level < 0) continue;
                yes *= m[c][level];
                no *= u[c][level];
            }
            double share = yes + no == 0 ? 0 : yes / (yes + no);
            double pairs = share * counts[p];
            matches += pairs;
            for (int c = 0; c < used.length; c++) if (levels[p][c] >= 0) expected[c][levels[p][c]] += pairs;
        }
        double moved = 0;
        for (int c = 0; c < used.length; c++) if (used[c]) moved = Math.max(moved, maximise(c));
        return moved;
    }

    private double maximise(int c) {
        double sum = 0;
        for (double each : expected[c]) sum += each;
        if (sum <= 0) return 0;
        double moved = 0;
        for (int l = 0; l < m[c].length; l++) {
            // half a pair in all is seen at every level, so that none is impossible for want of data
            double next = (expected[c][l] + 0.5 / m[c].length) / (sum + 0.5);
            moved = Math.max(moved, Math.abs(next - m[c][l]));
            m[c][l] = next;
        }
        return moved;
    }

    /** How many matches are expected among the pairs. */
    double matches() {
        return matches;
    }

    /** Shape [comparisons][levels]: how many matches are expected at each level. */
    double[][] expected() {
        return expected;
    }

    /** By round the furthest that any parameter moved. */
    List<Double> changes() {
        return List.copyOf(changes);
    }
}
