package chesil.linkage.report;

import chesil.linkage.Column;
import chesil.linkage.Comparison;
import chesil.linkage.Linked;
import chesil.linkage.Links;

/**
 * Records that say too little to be linked to anything: whose weight does not reach the threshold even beside their own copy. Worked out
 * from the frequencies of values alone, in one pass a comparison, so that a report costs next to nothing.
 *
 * @see <a href="https://doi.org/10.23889/ijpds.v7i3.1794">Linacre et al. (2022), Splink, where the chart of unlinkable records is from</a>
 */
final class Unlinkable {
    private Unlinkable() {}

    /** Shape [records]: the match weight of each beside itself. */
    static double[] selfWeights(Linked linked) {
        var model = linked.training().model();
        var weights = new double[linked.records().size()];
        java.util.Arrays.fill(weights, Links.weightOf(model.prior()));
        for (var comparison : model.comparisons())
            add(weights, comparison, linked.records().column(comparison.column()));
        return weights;
    }

    private static void add(double[] weights, Comparison comparison, Column column) {
        int level = comparison.exact() >= 0 ? comparison.exact() : 0;
        var best = comparison.levels().get(level);
        boolean byFrequency = comparison.termFrequency()
                && comparison.exact() >= 0
                && comparison.separator().isEmpty();
        int[] counts = column.counts();
        double total = column.size() - counts[0];
        var ofCode = new double[counts.length];
        for (int code = 1; code < counts.length; code++) {
            ofCode[code] = best.weight();
            if (byFrequency && counts[code] > 0)
                ofCode[code] += Math.log(best.u() / (counts[code] / total)) / Math.log(2);
        }
        int[] codes = column.codes();
        for (int record = 0; record < weights.length; record++) weights[record] += ofCode[codes[record]];
    }

    /** Which share of records does not reach a probability. */
    static double share(double[] selfWeights, double threshold) {
        double least = Links.weightOf(threshold);
        long below = java.util.Arrays.stream(selfWeights)
                .filter(weight -> weight < least)
                .count();
        return selfWeights.length == 0 ? 0 : (double) below / selfWeights.length;
    }
}
