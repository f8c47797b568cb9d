package chesil.statistics.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;

/**
 * How much each predictor counts when donors are sought that are like the treated: the weights under which the synthetic series
 * that results follows the treated one best before the start. Searched for by Nelder and Mead's simplex, from the best two of
 * equal weights and of each predictor counting most; a better place may exist.
 *
 * @see <a href="https://doi.org/10.1198/jasa.2009.ap08746">Abadie, Diamond and Hainmueller (2010), JASA 105:493-505, section 2.3</a>
 * @see <a href="https://doi.org/10.1093/comjnl/7.4.308">Nelder and Mead (1965), Computer Journal 7:308-313</a>
 */
final class PredictorWeights {
    private static final int ROUNDS = 150;
    private static final int SEARCHES = 2;

    /** shape [predictors][donors], and the treated's own; in standard deviations. */
    private final double[][] ofDonors;

    private final double[] ofTreated;
    private final double[][] gram;
    private final double[] products;
    private final double ridge;

    PredictorWeights(
            double[][] predictors,
            double[][] values,
            int start,
            int[] treated,
            int[] donors,
            double[] mean,
            double ridge) {
        ofDonors = new double[predictors.length][donors.length];
        ofTreated = new double[predictors.length];
        for (int j = 0; j < predictors.length; j++) standardise(predictors[j], j, treated, donors);
        var rows = Arrays.stream(donors).mapToObj(unit -> values[unit]).toArray(double[][]::new);
        gram = SyntheticBlock.gram(rows, 0, start);
        products = SyntheticBlock.products(rows, mean, start);
        this.ridge = ridge;
    }

    private void standardise(double[] predictor, int j, int[] treated, int[] donors) {
        double mean =
                (Arrays.stream(donors).mapToDouble(unit -> predictor[unit]).sum()
                                + Arrays.stream(treated)
                                        .mapToDouble(unit -> predictor[unit])
                                        .sum())
                        / (donors.length + treated.length);
        double squares = 0;
        for (int unit : donors) squares += (predictor[unit] - mean) * (predictor[unit] - mean);
        for (int unit : treated) squares += (predictor[unit] - mean) * (predictor[unit] - mean);
        double deviation = Math.sqrt(squares / (donors.length + treated.length - 1));
        if (deviation == 0) return; // alike in all: it tells none apart
        for (int k = 0; k < donors.length; k++) ofDonors[j][k] = (predictor[donors[k]] - mean) / deviation;
        for (int unit : treated) ofTreated[j] += (predictor[unit] - mean) / deviation / treated.length;
    }

    /** Weights of the predictors, summing to 1. */
    double[] best() {
        int n = ofTreated.length;
        if (n == 1) return new double[] {1};
        var starts = new ArrayList<double[]>();
        starts.add(new double[n]);
        for (int most = 0; most < n; most++) {
            var start = new double[n];
            start[most] = 3;
            starts.add(start);
        }
        starts.sort(Comparator.comparingDouble(this::distanceAt));
        return starts.stream()
                .limit(SEARCHES)
                .map(start -> new Simplex(this::distanceAt, start).least(ROUNDS))
                .min(Comparator.comparingDouble(this::distanceAt))
                .map(PredictorWeights::weights)
                .orElseThrow();
    }

    /** Weights of the donors under these of the predictors. */
    double[] units(double[] predictorWeights) {
        int n = ofDonors[0].length;
        var matrix = new double[n][n];
        var target = new double[n];
        for (int j = 0; j < predictorWeights.length; j++) {
            for (int a = 0; a < n; a++) {
                double weighted = predictorWeights[j] * ofDonors[j][a];
                target[a] += weighted * ofTreated[j];
                for (int b = 0; b <= a; b++) matrix[a][b] += weighted * ofDonors[j][b];
            }
        }
        for (int a = 0; a < n; a++) for (int b = 0; b < a; b++) matrix[b][a] = matrix[a][b];
        return SimplexWeights.exact(matrix, target, 1e-10);
    }

    private double distanceAt(double[] logarithms) {
        return distance(weights(logarithms));
    }

    /** The squared gap before the start, but for a constant. */
    private double distance(double[] predictorWeights) {
        var w = units(predictorWeights);
        double distance = 0;
        for (int a = 0; a < w.length; a++) {
            if (w[a] == 0) continue;
            distance += w[a] * (ridge * w[a] - 2 * products[a]);
            for (int b = 0; b < w.length; b++) distance += w[a] * w[b] * gram[a][b];
        }
        return distance;
    }

    private static double[] weights(double[] logarithms) {
        double most = Arrays.stream(logarithms).max().orElseThrow();
        var weights =
                Arrays.stream(logarithms).map(each -> Math.exp(each - most)).toArray();
        double total = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(each -> each / total).toArray();
    }
}
