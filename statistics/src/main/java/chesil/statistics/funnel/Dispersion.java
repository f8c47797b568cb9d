package chesil.statistics.funnel;

import java.util.Arrays;
import java.util.List;

/**
 * How much areas differ from each other.
 *
 * @param phi the mean squared z-score after trimming: 1 is as chance would have it; NaN without areas
 * @param tauSquared the variance between areas besides chance, on the scale of the method; 0 where chance suffices
 * @param trimmed of each area: z-scores as they were counted, NaN where left out
 * @see <a href="https://doi.org/10.1136/qshc.2005.013755">Spiegelhalter (2005), Handling over-dispersion of performance
 *     indicators, Quality and Safety in Health Care 14:347-351</a>
 * @see "DerSimonian and Laird (1986), Meta-analysis in clinical trials, Controlled Clinical Trials 7:177-188, for the variance"
 */
public record Dispersion(double phi, double tauSquared, List<Double> trimmed) {
    public Dispersion {
        trimmed = List.copyOf(trimmed);
    }

    static Dispersion of(Scores scores, double trim) {
        if (!(trim >= 0 && trim < 0.5)) {
            throw new IllegalArgumentException("each end is trimmed by 0 to below 0.5, but was " + trim);
        }
        var trimmed = scores.winsorised() ? winsorised(scores.z(), trim) : truncated(scores.z(), trim);
        int n = 0;
        double squares = 0;
        double weights = 0;
        double squaredWeights = 0;
        for (int i = 0; i < trimmed.length; i++) {
            if (Double.isNaN(trimmed[i])) continue;
            double weight = 1 / (scores.errors()[i] * scores.errors()[i]);
            n++;
            squares += trimmed[i] * trimmed[i];
            weights += weight;
            squaredWeights += weight * weight;
        }
        // one area alone has no other to differ from: 0 over 0
        double tauSquared = n < 2 ? 0 : Math.max(0, (squares - (n - 1)) / (weights - squaredWeights / weights));
        return new Dispersion(
                squares / n, tauSquared, Arrays.stream(trimmed).boxed().toList());
    }

    /** Draws what lies beyond the quantiles in to them. */
    private static double[] winsorised(double[] z, double trim) {
        var sorted = sorted(z);
        if (sorted.length == 0) return z.clone();
        double low = quantile(sorted, trim);
        double high = quantile(sorted, 1 - trim);
        return Arrays.stream(z)
                .map(each -> Double.isNaN(each) ? each : Math.clamp(each, low, high))
                .toArray();
    }

    /** Leaves out the first and the last of 1/trim bins, by rank; equal scores share their mean rank. */
    private static double[] truncated(double[] z, double trim) {
        if (trim == 0) return z.clone();
        var sorted = sorted(z);
        double bins = 1 / trim;
        var kept = z.clone();
        for (int i = 0; i < z.length; i++) {
            if (Double.isNaN(z[i])) continue;
            double bin = Math.floor(rank(sorted, z[i]) * bins / (sorted.length + 1));
            if (bin <= 0 || bin >= bins - 1) kept[i] = Double.NaN;
        }
        return kept;
    }

    private static double[] sorted(double[] z) {
        return Arrays.stream(z).filter(each -> !Double.isNaN(each)).sorted().toArray();
    }

    private static double rank(double[] sorted, double value) {
        int first = Arrays.binarySearch(sorted, value);
        int last = first;
        while (first > 0 && sorted[first - 1] == value) first--;
        while (last + 1 < sorted.length && sorted[last + 1] == value) last++;
        return (first + last) / 2.0 + 1;
    }

    /** R's default, its type 7: between the two nearest values. */
    private static double quantile(double[] sorted, double probability) {
        double place = probability * (sorted.length - 1);
        int before = (int) place;
        int after = Math.min(before + 1, sorted.length - 1);
        return sorted[before] + (place - before) * (sorted[after] - sorted[before]);
    }
}
