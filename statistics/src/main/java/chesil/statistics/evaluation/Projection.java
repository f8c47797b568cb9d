package chesil.statistics.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Takes out of a panel's values what covariates explain, besides unit and period, among units never treated. */
final class Projection {
    private Projection() {}

    static Panel without(Panel panel, List<Covariate> covariates) {
        var donors = donors(panel);
        var columns = new double[covariates.size()][];
        for (int j = 0; j < columns.length; j++) {
            check(covariates.get(j), panel);
            columns[j] = flat(centred(rows(covariates.get(j).values(), donors)));
        }
        var y = flat(centred(rows(panel.values(), donors)));
        return panel.with(less(panel.values(), covariates, coefficients(columns, y, covariates)));
    }

    private static double[] coefficients(double[][] columns, double[] y, List<Covariate> covariates) {
        var weights = new double[y.length];
        Arrays.fill(weights, 1);
        try {
            return LeastSquares.fit(columns, weights, y).coefficients();
        } catch (LeastSquares.Collinear e) {
            throw new IllegalArgumentException(
                    "covariate " + covariates.get(e.column()).name()
                            + " cannot be told from unit, period and the covariates before it: leave it out");
        }
    }

    private static double[][] less(double[][] values, List<Covariate> covariates, double[] coefficients) {
        var left = new double[values.length][];
        for (int i = 0; i < values.length; i++) {
            left[i] = values[i].clone();
            for (int j = 0; j < coefficients.length; j++) {
                for (int t = 0; t < left[i].length; t++) {
                    left[i][t] -= coefficients[j] * covariates.get(j).values()[i][t];
                }
            }
        }
        return left;
    }

    private static void check(Covariate covariate, Panel panel) {
        for (int i = 0; i < panel.size(); i++) {
            for (int t = 0; t < panel.length(); t++) {
                if (!Double.isFinite(covariate.values()[i][t])) {
                    throw new IllegalArgumentException("covariate " + covariate.name() + " is not known for unit \""
                            + panel.units().get(i) + "\" in " + panel.periods().get(t)
                            + ": this method needs every value, or leave the covariate out");
                }
            }
        }
    }

    private static int[] donors(Panel panel) {
        int[] donors = IntStream.range(0, panel.size())
                .filter(i -> panel.starts()[i] == Panel.NEVER)
                .toArray();
        if (donors.length < 2) {
            throw new IllegalArgumentException(
                    "there must be 2 or more units never treated, but there are " + donors.length);
        }
        return donors;
    }

    private static double[][] rows(double[][] values, int[] places) {
        return Arrays.stream(places).mapToObj(i -> values[i]).toArray(double[][]::new);
    }

    private static double[][] centred(double[][] values) {
        return TwoWay.centred(values);
    }

    private static double[] flat(double[][] values) {
        return Arrays.stream(values).flatMapToDouble(Arrays::stream).toArray();
    }
}
