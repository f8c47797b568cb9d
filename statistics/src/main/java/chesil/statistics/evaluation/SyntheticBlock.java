package chesil.statistics.evaluation;

import chesil.statistics.evaluation.SyntheticControl.Cohort;
import chesil.statistics.evaluation.SyntheticControl.Method;
import chesil.statistics.evaluation.SyntheticControl.Point;
import chesil.statistics.evaluation.SyntheticControl.Weight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The comparison of units that began together, at one start, with donors. */
final class SyntheticBlock {
    private final double[][] values;
    private final int start;
    private final int length;
    private final Method method;
    private final List<Covariate> covariates;
    private final double[][] predictors;
    private final double noise;

    private SyntheticBlock(
            double[][] values,
            int start,
            Method method,
            List<Covariate> covariates,
            double[][] predictors,
            double noise) {
        this.values = values;
        this.start = start;
        this.length = values[0].length;
        this.method = method;
        this.covariates = covariates;
        this.predictors = predictors;
        this.noise = noise;
    }

    static SyntheticBlock of(Panel panel, int start, Method method, List<Covariate> covariates) {
        var predictors =
                covariates.stream().map(each -> each.means(panel, start)).toArray(double[][]::new);
        return new SyntheticBlock(panel.values(), start, method, covariates, predictors, Double.NaN);
    }

    /** Sizes the ridge by this and not by the donors' own noise: placebos keep the real comparison's. */
    SyntheticBlock withNoise(double noise) {
        return new SyntheticBlock(values, start, method, covariates, predictors, noise);
    }

    Comparison compare(int[] treated, int[] donors) {
        double sized = Double.isNaN(noise) ? noise(donors) : noise;
        var mean = mean(treated);
        var predictorWeights = new double[0];
        double[] units;
        if (method == Method.DID) {
            units = equal(donors.length);
        } else if (method == Method.SDID) {
            units = parallel(mean, donors, treated.length, sized);
        } else if (predictors.length == 0) {
            units = alike(mean, donors, sized);
        } else {
            var search = new PredictorWeights(predictors, values, start, treated, donors, mean, ridge(sized));
            predictorWeights = search.best();
            units = search.units(predictorWeights);
        }
        var periods =
                method == Method.SDID ? times(donors, sized) : method == Method.DID ? equal(start) : new double[0];
        return new Comparison(mean, synthetic(donors, units), units, periods, predictorWeights, treated.length, sized);
    }

    /** Donors whose mean is near the treated: no intercept, and a ridge that only tells equals apart. */
    private double[] alike(double[] mean, int[] donors, double sized) {
        var rows = rows(donors);
        return SimplexWeights.exact(gram(rows, 0, start), products(rows, mean, start), ridge(sized));
    }

    /** Donors whose mean runs parallel to the treated, with the ridge of Arkhangelsky and others. */
    private double[] parallel(double[] mean, int[] donors, int treated, double sized) {
        var rows = Arrays.stream(rows(donors)).map(this::centred).toArray(double[][]::new);
        double zeta = Math.pow((double) treated * (length - start), 0.25) * sized;
        return SimplexWeights.frankWolfe(
                gram(rows, 0, start),
                products(rows, centred(mean), start),
                start * zeta * zeta,
                start * smallest(sized));
    }

    /** Periods before whose mean runs parallel to the mean after, among donors. */
    private double[] times(int[] donors, double sized) {
        var columns = new double[start + 1][donors.length];
        for (int k = 0; k < donors.length; k++) {
            var row = values[donors[k]];
            for (int t = 0; t < start; t++) columns[t][k] = row[t];
            for (int t = start; t < length; t++) columns[start][k] += row[t] / (length - start);
        }
        for (var column : columns) centre(column);
        var before = Arrays.copyOf(columns, start);
        double zeta = 1e-6 * sized;
        return SimplexWeights.frankWolfe(
                gram(before, 0, donors.length),
                products(before, columns[start], donors.length),
                donors.length * zeta * zeta,
                donors.length * smallest(sized));
    }

    private static double smallest(double sized) {
        return 1e-10 * sized * sized;
    }

    private double ridge(double sized) {
        return start * 1e-12 * sized * sized;
    }

    /** The standard deviation of the donors' changes from one period before the start to the next. */
    private double noise(int[] donors) {
        double sum = 0;
        double squares = 0;
        int n = donors.length * (start - 1);
        for (int donor : donors) for (int t = 1; t < start; t++) sum += values[donor][t] - values[donor][t - 1];
        double mean = sum / n;
        for (int donor : donors) {
            for (int t = 1; t < start; t++) {
                double off = values[donor][t] - values[donor][t - 1] - mean;
                squares += off * off;
            }
        }
        return Math.sqrt(squares / (n - 1));
    }

    private double[] mean(int[] units) {
        var mean = new double[length];
        for (int unit : units) for (int t = 0; t < length; t++) mean[t] += values[unit][t] / units.length;
        return mean;
    }

    private double[] synthetic(int[] donors, double[] weights) {
        var synthetic = new double[length];
        for (int k = 0; k < donors.length; k++) {
            if (weights[k] == 0) continue;
            for (int t = 0; t < length; t++) synthetic[t] += weights[k] * values[donors[k]][t];
        }
        return synthetic;
    }

    private double[][] rows(int[] units) {
        return Arrays.stream(units).mapToObj(unit -> values[unit]).toArray(double[][]::new);
    }

    private double[] centred(double[] row) {
        var before = Arrays.copyOf(row, start);
        centre(before);
        return before;
    }

    private static void centre(double[] column) {
        double mean = 0;
        for (double each : column) mean += each / column.length;
        for (int i = 0; i < column.length; i++) column[i] -= mean;
    }

    static double[][] gram(double[][] rows, int from, int to) {
        var gram = new double[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int t = from; t < to; t++) sum += rows[i][t] * rows[j][t];
                gram[i][j] = sum;
                gram[j][i] = sum;
            }
        }
        return gram;
    }

    static double[] products(double[][] rows, double[] with, int to) {
        var products = new double[rows.length];
        for (int i = 0; i < rows.length; i++) for (int t = 0; t < to; t++) products[i] += rows[i][t] * with[t];
        return products;
    }

    private static double[] equal(int length) {
        var equal = new double[length];
        Arrays.fill(equal, 1.0 / length);
        return equal;
    }

    /** Treated and synthetic, and what lies between them. Not a record: it holds arrays. */
    final class Comparison {
        private final double[] treated;
        private final double[] synthetic;
        private final double[] units;
        private final double[] periods;
        private final double[] predictorWeights;
        private final int treatedUnits;
        private final double sized;

        private Comparison(
                double[] treated,
                double[] synthetic,
                double[] units,
                double[] periods,
                double[] predictorWeights,
                int treatedUnits,
                double sized) {
            this.treated = treated;
            this.synthetic = synthetic;
            this.units = units;
            this.periods = periods;
            this.predictorWeights = predictorWeights;
            this.treatedUnits = treatedUnits;
            this.sized = sized;
        }

        double noise() {
            return sized;
        }

        /** Treated unit-periods. */
        int cells() {
            return treatedUnits * (length - start);
        }

        double effect() {
            double sum = 0;
            for (int t = start; t < length; t++) sum += gap(t);
            return sum / (length - start) - apart();
        }

        double meanSquareBefore() {
            return meanSquare(0, start);
        }

        double meanSquareAfter() {
            return meanSquare(start, length);
        }

        private double meanSquare(int from, int to) {
            double apart = apart();
            double sum = 0;
            for (int t = from; t < to; t++) sum += (gap(t) - apart) * (gap(t) - apart);
            return sum / (to - from);
        }

        /** How far the two are apart before, by the periods' weights; 0 for a synthetic control. */
        private double apart() {
            double apart = 0;
            for (int t = 0; t < periods.length; t++) apart += periods[t] * gap(t);
            return apart;
        }

        private double gap(int t) {
            return treated[t] - synthetic[t];
        }

        Cohort cohort(Panel panel, int[] members, int[] donors) {
            var names = panel.units();
            var points = new ArrayList<Point>();
            for (int t = 0; t < length; t++) {
                points.add(new Point(panel.periods().get(t), treated[t], synthetic[t] + apart()));
            }
            return new Cohort(
                    panel.periods().get(start),
                    Arrays.stream(members).mapToObj(names::get).toList(),
                    effect(),
                    weights(Arrays.stream(donors).mapToObj(names::get).toList(), units),
                    weights(panel.periods(), periods),
                    weights(covariates.stream().map(Covariate::name).toList(), predictorWeights),
                    points,
                    Math.sqrt(meanSquareBefore()),
                    spreadBefore());
        }

        private double spreadBefore() {
            var before = centred(treated);
            return Math.sqrt(Arrays.stream(before).map(each -> each * each).sum() / before.length);
        }

        private static List<Weight> weights(List<String> names, double[] weights) {
            var named = new ArrayList<Weight>();
            for (int i = 0; i < weights.length; i++) named.add(new Weight(names.get(i), weights[i]));
            return named;
        }
    }
}
