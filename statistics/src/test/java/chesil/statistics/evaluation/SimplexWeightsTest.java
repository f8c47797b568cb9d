package chesil.statistics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SimplexWeightsTest {
    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    private static final class Case {
        final double[][] rows;
        final double[] target;
        final double[][] gram;
        final double[] products;
        final double eta;

        Case(long seed) {
            var random = new Random(seed);
            int n = random.nextInt(1, 30);
            int points = random.nextInt(2, 25);
            rows = new double[n][points];
            for (var row : rows) Arrays.setAll(row, _ -> random.nextGaussian());
            target = random.doubles(points).toArray();
            gram = SyntheticBlock.gram(rows, 0, points);
            products = SyntheticBlock.products(rows, target, points);
            eta = seed % 2 == 0 ? 1e-8 : 0.5;
        }

        double distance(double[] w) {
            double sum = 0;
            for (int t = 0; t < target.length; t++) {
                double left = -target[t];
                for (int i = 0; i < w.length; i++) left += w[i] * rows[i][t];
                sum += left * left;
            }
            for (double each : w) sum += eta * each * each;
            return sum;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void exact_weights_leave_no_way_down(long seed) {
        var data = new Case(seed);
        var w = SimplexWeights.exact(data.gram, data.products, data.eta);
        double least = data.distance(w);

        assertThat(Arrays.stream(w).sum()).isCloseTo(1, within(1e-9));
        assertThat(Arrays.stream(w).min().orElseThrow()).isNotNegative();
        for (int to = 0; to < w.length; to++) { // convex: the least, if no small step towards a corner is lower
            var step = w.clone();
            for (int i = 0; i < step.length; i++) step[i] *= 1 - 1e-4;
            step[to] += 1e-4;
            assertThat(data.distance(step)).isGreaterThanOrEqualTo(least - 1e-9);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void frank_wolfe_comes_near_the_exact_weights_from_above(long seed) {
        var data = new Case(seed);
        double least = data.distance(SimplexWeights.exact(data.gram, data.products, data.eta));
        var near = SimplexWeights.frankWolfe(data.gram, data.products, data.eta, 1e-12);

        assertThat(Arrays.stream(near).sum()).isCloseTo(1, within(1e-9));
        assertThat(data.distance(near)).isBetween(least - 1e-9, least + 1e-3 * (1 + least));
    }

    /** The published steps as they stand, on the columns themselves and not on their products: judges the fast ones. */
    private static double[] obvious(Case data, double smallest, int rounds, double[] start) {
        var w = start.clone();
        double before = Double.NaN;
        for (int round = 0; round < rounds; round++) {
            var left = new double[data.target.length];
            for (int t = 0; t < left.length; t++) {
                left[t] = -data.target[t];
                for (int i = 0; i < w.length; i++) left[t] += w[i] * data.rows[i][t];
            }
            int to = 0;
            var slope = new double[w.length];
            for (int i = 0; i < w.length; i++) {
                slope[i] = data.eta * w[i];
                for (int t = 0; t < left.length; t++) slope[i] += left[t] * data.rows[i][t];
                if (slope[i] < slope[to]) to = i;
            }
            double descent = 0;
            double curvature = 0;
            for (int i = 0; i < w.length; i++) {
                double way = (i == to ? 1 : 0) - w[i];
                descent -= slope[i] * way;
                curvature += data.eta * way * way;
            }
            for (int t = 0; t < left.length; t++) {
                double way = data.rows[to][t] - left[t] - data.target[t];
                curvature += way * way;
            }
            if (curvature == 0) return w;
            double step = Math.clamp(descent / curvature, 0, 1);
            for (int i = 0; i < w.length; i++) w[i] += step * ((i == to ? 1 : 0) - w[i]);
            double after = data.distance(w);
            if (round > 0 && before - after <= smallest) return w;
            before = after;
        }
        return w;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void frank_wolfe_takes_the_published_steps(long seed) {
        var data = new Case(seed);
        var equal = new double[data.rows.length];
        Arrays.fill(equal, 1.0 / equal.length);
        var first = obvious(data, 1e-6, 100, equal);
        double most = Arrays.stream(first).max().orElseThrow();
        var thinned =
                Arrays.stream(first).map(each -> each > most / 4 ? each : 0).toArray();
        double total = Arrays.stream(thinned).sum();
        var slow = obvious(
                data,
                1e-6,
                10_000,
                Arrays.stream(thinned).map(each -> each / total).toArray());

        assertThat(SimplexWeights.frankWolfe(data.gram, data.products, data.eta, 1e-6))
                .containsExactly(slow, within(1e-9));
    }
}
