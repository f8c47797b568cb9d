package chesil.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Areas shared out, by their values, among quantiles of about equal size: deprivation deciles, quintiles of a rate.
 *
 * <p>Two rules are in use in English public health, and they differ where areas do not divide evenly: {@link #ranked} is that of
 * OHID's package, {@link #ntile} that of Fingertips' database. Say which.
 */
public final class Quantiles {
    private Quantiles() {}

    /**
     * OHID's rule: the rank decides, so that areas with equal values share a quantile, which then may be larger than others.
     *
     * @param values NaN where not available; such areas get no quantile, and do not count
     * @param quantiles 2 or more
     * @param inverted whether the highest value is in quantile 1, and not the lowest
     * @return 1 to {@code quantiles}; 0 for an area without value, and for all where there are fewer areas than quantiles
     * @see <a href="https://fingertips.phe.org.uk/profile/guidance/supporting-information/PH-methods">OHID technical guide,
     *     "Assigning deprivation categories"</a>
     */
    public static int[] ranked(double[] values, int quantiles, boolean inverted) {
        check(quantiles);
        var sorted = sorted(values);
        var result = new int[values.length];
        if (sorted.length < quantiles) return result;
        // in this order and as doubles, as the package computes it: where rounding decides a tie, it decides as there
        double size = (double) sorted.length / quantiles;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) continue;
            int rank = inverted ? above(sorted, values[i]) + 1 : below(sorted, values[i]) + 1;
            double quantile = Math.floor((quantiles + 1) - Math.ceil((sorted.length + 1 - rank) / size));
            result[i] = Math.max(1, (int) quantile);
        }
        return result;
    }

    /**
     * SQL's {@code NTILE}: areas in order, dealt out in blocks whose sizes differ by one at most, the larger ones first. Areas
     * with equal values can be parted; they are taken in the order given.
     *
     * @return as {@link #ranked}; the lowest value is in 1
     * @see <a href="https://github.com/dhsc-govuk/FingertipsNext">DHSC FingertipsNext, quintile comparison</a>
     */
    public static int[] ntile(double[] values, int quantiles) {
        check(quantiles);
        var order = IntStream.range(0, values.length)
                .filter(i -> !Double.isNaN(values[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .toList();
        var result = new int[values.length];
        if (order.size() < quantiles) return result;
        int least = order.size() / quantiles;
        int larger = order.size() % quantiles;
        int inLarger = larger * (least + 1);
        for (int place = 0; place < order.size(); place++) {
            result[order.get(place)] =
                    place < inLarger ? place / (least + 1) + 1 : larger + (place - inLarger) / least + 1;
        }
        return result;
    }

    private static void check(int quantiles) {
        if (quantiles < 2) throw new IllegalArgumentException("there are 2 quantiles or more, but were " + quantiles);
    }

    private static double[] sorted(double[] values) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .map(value -> value + 0.0) // -0 becomes 0: sorting tells them apart, and a rank must not
                .sorted()
                .toArray();
    }

    /** How many of the sorted values lie below. */
    private static int below(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static int above(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) low = middle + 1;
            else high = middle;
        }
        return sorted.length - low;
    }
}
