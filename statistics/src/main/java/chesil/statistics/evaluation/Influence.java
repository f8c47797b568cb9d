package chesil.statistics.evaluation;

import java.util.List;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.special.Gamma;

/**
 * An estimate, and how far each unit moves it: the mean of independent parts, of which the standard error is made.
 *
 * <p>Not a record: the parts are an array.
 */
final class Influence {
    private final double value;
    private final double[] parts;

    /** Whether some part of it rests on a single unit, so that nothing shows how much units differ. */
    private final boolean unknown;

    Influence(double value, double[] parts, boolean unknown) {
        this.value = value;
        this.parts = parts;
        this.unknown = unknown;
    }

    double value() {
        return value;
    }

    /** The root of the sum of squared parts by n, after adding parts within a cluster; normal. */
    Estimate estimate(Clusters clusters) {
        return Estimate.normal(value, unknown ? Double.NaN : Math.sqrt(product(this, this, clusters)));
    }

    private static double product(Influence a, Influence b, Clusters clusters) {
        double n = a.parts.length;
        var sumsA = clusters.sums(a.parts);
        var sumsB = a == b ? sumsA : clusters.sums(b.parts);
        double sum = 0;
        for (int i = 0; i < sumsA.length; i++) sum += sumsA[i] * sumsB[i];
        return sum / (n * n);
    }

    /** The mean of these, all of one weight. */
    static Influence mean(List<Influence> all) {
        int n = all.getFirst().parts.length;
        var parts = new double[n];
        double value = 0;
        for (var each : all) {
            value += each.value / all.size();
            for (int i = 0; i < n; i++) parts[i] += each.parts[i] / all.size();
        }
        return new Influence(value, parts, all.stream().anyMatch(each -> each.unknown));
    }

    /**
     * The mean of these, each weighted by its share of units, the shares being estimates too.
     *
     * @param groups which group each is of, as {@code groupOf} says it
     * @param groupOf each unit's group
     * @see <a href="https://doi.org/10.1016/j.jeconom.2020.12.001">Callaway and Sant'Anna (2021), J Econometrics 225:200-230,
     *     corollary 2</a>
     */
    static Influence weighted(List<Influence> all, int[] groups, int[] groupOf) {
        var shares = new double[groups.length];
        double total = 0;
        for (int k = 0; k < groups.length; k++) {
            shares[k] = share(groups[k], groupOf);
            total += shares[k];
        }
        double value = 0;
        for (int k = 0; k < groups.length; k++) value += shares[k] / total * all.get(k).value;
        var parts = new double[groupOf.length];
        for (int k = 0; k < groups.length; k++) {
            // a share's own part, times how far the mean moves with the share
            double pull = (all.get(k).value - value) / total;
            for (int i = 0; i < parts.length; i++) {
                double own = (groupOf[i] == groups[k] ? 1 : 0) - shares[k];
                parts[i] += shares[k] / total * all.get(k).parts[i] + own * pull;
            }
        }
        return new Influence(value, parts, all.stream().anyMatch(each -> each.unknown));
    }

    private static double share(int group, int[] groupOf) {
        int members = 0;
        for (int each : groupOf) if (each == group) members++;
        return (double) members / groupOf.length;
    }

    /** Wald's test that all of these are nothing; those that rest on a single unit are left out. */
    static Pretrend wald(List<Influence> all, Clusters clusters) {
        var known = all.stream().filter(each -> !each.unknown).toList();
        int n = known.size();
        if (n == 0 || n >= clusters.count()) return Pretrend.UNTESTED;
        var covariance = MatrixUtils.createRealMatrix(n, n);
        var values = MatrixUtils.createRealVector(new double[n]);
        for (int i = 0; i < n; i++) {
            values.setEntry(i, known.get(i).value);
            for (int j = 0; j <= i; j++) {
                double product = product(known.get(i), known.get(j), clusters);
                covariance.setEntry(i, j, product);
                covariance.setEntry(j, i, product);
            }
        }
        var solver = new QRDecomposition(covariance, 1e-12 * covariance.getNorm1()).getSolver();
        if (!solver.isNonSingular()) return Pretrend.UNTESTED;
        double chiSquare = values.dotProduct(solver.solve(values));
        return new Pretrend(chiSquare, n, Gamma.regularizedGammaQ(n / 2.0, chiSquare / 2));
    }
}
