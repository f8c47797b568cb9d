package chesil.linkage.privacy;

import java.util.Arrays;

/**
 * How probable it is that a pair of some likeness is one person, learnt without labels: strangers show how likeness is spread by chance, and what there
 * is beyond that many is no chance.
 */
final class Chance {
    private static final int BINS = 500;
    private static final int SMOOTHED = 4;
    private static final double A_TWENTIETH = 0.05;
    /** Where none of many was seen there may yet be three: the upper end of a 95 % interval (Hanley and Lippman-Hand, JAMA 1983). */
    private static final double THREE = 3;

    private static final double SUREST = 1 - 1e-6;

    private final double[] probability;

    private Chance(double[] probability) {
        this.probability = probability;
    }

    /**
     * Between two files in which nobody is twice.
     *
     * @param best by record of one file how alike the most alike of the other is
     * @param strangers by record of that other file how alike the most alike of its own file is
     */
    static Chance ofStrangers(float[] best, float[] strangers) {
        var ofBest = histogram(best);
        var ofStrangers = histogram(strangers);
        int median = median(ofStrangers, strangers.length);
        // below the strangers' median there should be half of all that are by chance
        double below = Arrays.stream(ofBest, 0, median + 1).sum();
        double share = Arrays.stream(ofStrangers, 0, median + 1).sum() / Math.max(1, strangers.length);
        double byChance = share == 0 ? 0 : Math.min(best.length, below / share);
        double scale = byChance / Math.max(1, strangers.length);
        return of(ofBest, Arrays.stream(ofStrangers).map(each -> each * scale).toArray(), THREE * scale, median);
    }

    /**
     * Within files, where a person may have several records: the logarithm of how many pairs there are falls along a parabola, as it does for
     * sums of many chances; the parabola is fitted from the floor to where a twentieth is left, and carried on.
     */
    static Chance ofTail(Near near, double floor) {
        var all = new double[BINS + 1];
        for (int pair = 0; pair < near.size(); pair++) all[bin(near.likeness(pair))]++;
        int first = Math.min(BINS, (int) Math.ceil(floor * BINS) + 1);
        double[] smooth = smoothed(all);
        double[] fitted = new double[BINS + 1];
        int last = first;
        while (last < BINS && smooth[last] > smooth[first] * A_TWENTIETH) last++;
        var parabola = Parabola.through(smooth, first, last);
        for (int bin = first; bin <= BINS; bin++) fitted[bin] = Math.exp(parabola.at(bin)) / (2 * SMOOTHED + 1);
        return of(all, fitted, THREE, first);
    }

    private static double[] histogram(float[] likeness) {
        var histogram = new double[BINS + 1];
        for (float each : likeness) histogram[bin(each)]++;
        return histogram;
    }

    private static int bin(float likeness) {
        return (int) (likeness * BINS);
    }

    /**
     * The share of pairs in each bin that chance cannot account for; never less for pairs that are more alike, 0 up to a bin.
     *
     * @param unseen how many there may be by chance where none was seen
     */
    private static Chance of(double[] pairs, double[] byChance, double unseen, int none) {
        double[] of = smoothed(pairs);
        double[] by = smoothed(byChance);
        var probability = new double[BINS + 1];
        double surest = 0;
        for (int bin = 0; bin <= BINS; bin++) {
            double chance = of[bin] == 0 || bin <= none ? 1 : Math.min(1, (by[bin] + unseen) / of[bin]);
            surest = Math.max(surest, Math.min(SUREST, 1 - chance));
            probability[bin] = surest;
        }
        return new Chance(probability);
    }

    /** y = a + b x + c x x, fitted by least squares with the counts as weights; c is not above 0, so that it falls. */
    private record Parabola(double a, double b, double c) {
        double at(double x) {
            return a + b * x + c * x * x;
        }

        static Parabola through(double[] counts, int first, int last) {
            var whole = solved(counts, first, last, 3);
            return whole.c() < 0 ? whole : solved(counts, first, last, 2);
        }

        private static Parabola solved(double[] counts, int first, int last, int terms) {
            var m = new double[terms][terms + 1];
            double middle = (first + last) / 2.0; // so that powers of bins do not cancel
            for (int bin = first; bin <= last; bin++) {
                if (counts[bin] <= 0) continue;
                double x = bin - middle;
                double[] powers = {1, x, x * x};
                for (int i = 0; i < terms; i++) {
                    for (int j = 0; j < terms; j++) m[i][j] += counts[bin] * powers[i] * powers[j];
                    m[i][terms] += counts[bin] * powers[i] * Math.log(counts[bin]);
                }
            }
            double[] at = eliminated(m);
            double c = terms == 3 ? at[2] : 0;
            return new Parabola(at[0] - at[1] * middle + c * middle * middle, at[1] - 2 * c * middle, c);
        }

        /** Gauss's elimination; what is undetermined is 0. */
        private static double[] eliminated(double[][] m) {
            int size = m.length;
            for (int i = 0; i < size; i++) {
                if (Math.abs(m[i][i]) < 1e-9) continue;
                for (int row = 0; row < size; row++) {
                    if (row == i) continue;
                    double factor = m[row][i] / m[i][i];
                    for (int col = i; col <= size; col++) m[row][col] -= factor * m[i][col];
                }
            }
            var solution = new double[size];
            for (int i = 0; i < size; i++) solution[i] = Math.abs(m[i][i]) < 1e-9 ? 0 : m[i][size] / m[i][i];
            return solution;
        }
    }

    private static int median(double[] histogram, long total) {
        double seen = 0;
        int bin = 0;
        while (bin < BINS && (seen += histogram[bin]) * 2 < total) bin++;
        return bin;
    }

    private static double[] smoothed(double[] histogram) {
        var smooth = new double[histogram.length];
        for (int bin = 0; bin < smooth.length; bin++)
            smooth[bin] = Arrays.stream(
                            histogram, Math.max(0, bin - SMOOTHED), Math.min(histogram.length, bin + SMOOTHED + 1))
                    .sum();
        return smooth;
    }

    double probability(double likeness) {
        return Math.max(1e-9, probability[bin((float) likeness)]);
    }

    /** The least likeness whose probability reaches a threshold; above 1 where none does. */
    double leastLikeness(double threshold) {
        for (int bin = 0; bin <= BINS; bin++) if (probability[bin] >= threshold) return (double) bin / BINS;
        return 2;
    }
}
