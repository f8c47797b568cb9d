package chesil.linkage.score;

import chesil.linkage.Model;
import chesil.linkage.Records;
import chesil.linkage.compare.Comparers;
import java.util.ArrayList;
import java.util.List;

/**
 * A trained model as tables: w = log2(prior / (1 - prior)) + sum of log2(m / u) over comparisons, and for a value that both records share
 * log2(u / frequency of the value), where the comparison takes frequencies into account (as Splink does). A pattern's sum is two or
 * three look-ups, as a table covers several comparisons at once.
 */
public final class Weights {
    private static final int TABLE_BITS = 12;
    private static final double LOG2 = Math.log(2);

    private final double prior;
    private final double[][] tables;
    private final double[][] mostTables;
    private final int[] shifts;
    private final int[] masks;
    private final double[][] frequency;
    private final int[] exactBits;
    private final int[] exactShift;
    private final Comparers comparers;

    private Weights(Comparers comparers, double[][] frequency) {
        var model = comparers.model();
        this.comparers = comparers;
        this.frequency = frequency;
        prior = Math.log(model.prior() / (1 - model.prior())) / LOG2;
        exactBits = new int[frequency.length];
        exactShift = new int[frequency.length];
        List<int[]> groups = groups(comparers);
        tables = new double[groups.size()][];
        mostTables = new double[groups.size()][];
        shifts = new int[groups.size()];
        masks = new int[groups.size()];
        for (int c = 0; c < frequency.length; c++) {
            exactBits[c] = model.comparisons().get(c).exact() + 1;
            exactShift[c] = comparers.patterns().shift(c);
        }
        for (int g = 0; g < groups.size(); g++) fill(g, groups.get(g), model);
    }

    /** @throws IllegalArgumentException if the model is not trained */
    public static Weights of(Comparers comparers, Records records) {
        var model = comparers.model();
        if (!model.isTrained())
            throw new IllegalArgumentException("the model has no prior, or a level without m or u: train it");
        var frequency = new double[model.comparisons().size()][];
        for (int c = 0; c < frequency.length; c++) frequency[c] = frequencies(model, c, records);
        return new Weights(comparers, frequency);
    }

    /** By code what agreement on that very value adds to agreement on any; empty where frequencies do not count. */
    private static double[] frequencies(Model model, int c, Records records) {
        var comparison = model.comparisons().get(c);
        int exact = comparison.exact();
        if (!comparison.termFrequency() || exact < 0 || !comparison.separator().isEmpty()) return new double[0];
        int[] counts = records.column(comparison.column()).counts();
        double total = 0;
        for (int code = 1; code < counts.length; code++) total += counts[code];
        double u = comparison.levels().get(exact).u();
        var adds = new double[counts.length];
        for (int code = 1; code < counts.length; code++)
            adds[code] = counts[code] == 0 ? 0 : Math.log(u / (counts[code] / total)) / LOG2;
        return adds;
    }

    /** Neighbouring comparisons, as many as a table holds: first, last + 1. */
    private static List<int[]> groups(Comparers comparers) {
        var groups = new ArrayList<int[]>();
        int comparisons = comparers.patterns().comparisons();
        for (int from = 0; from < comparisons; ) {
            int to = from + 1;
            while (to < comparisons && bits(comparers, from, to + 1) <= TABLE_BITS) to++;
            groups.add(new int[] {from, to});
            from = to;
        }
        return groups;
    }

    private static int bits(Comparers comparers, int from, int to) {
        int end = to == comparers.patterns().comparisons()
                ? comparers.patterns().bits()
                : comparers.patterns().shift(to);
        return end - comparers.patterns().shift(from);
    }

    private void fill(int g, int[] group, Model model) {
        int bits = bits(comparers, group[0], group[1]);
        shifts[g] = comparers.patterns().shift(group[0]);
        masks[g] = (1 << bits) - 1;
        tables[g] = new double[1 << bits];
        mostTables[g] = new double[1 << bits];
        for (int part = 0; part < tables[g].length; part++) {
            long pattern = (long) part << shifts[g];
            double weight = 0;
            double most = 0;
            for (int c = group[0]; c < group[1]; c++) {
                int level = comparers.patterns().level(pattern, c);
                var levels = model.comparisons().get(c).levels();
                if (level < 0 || level >= levels.size()) continue;
                weight += levels.get(level).weight();
                if (level == exactBits[c] - 1) most += mostOf(frequency[c]);
            }
            tables[g][part] = weight;
            mostTables[g][part] = weight + most;
        }
    }

    private static double mostOf(double[] adds) {
        double most = 0;
        for (double each : adds) most = Math.max(most, each);
        return most;
    }

    /** A weight that no pair of this pattern exceeds, whatever its values. */
    double most(long pattern) {
        double weight = prior;
        for (int g = 0; g < tables.length; g++) weight += mostTables[g][(int) (pattern >>> shifts[g]) & masks[g]];
        return weight;
    }

    /** The weight of a pattern, prior included, frequencies of values not. */
    public double of(long pattern) {
        double weight = prior;
        for (int g = 0; g < tables.length; g++) weight += tables[g][(int) (pattern >>> shifts[g]) & masks[g]];
        return weight;
    }

    /** The match weight of two records that show a pattern. */
    public double of(long pattern, int left) {
        double weight = of(pattern);
        for (int c = 0; c < frequency.length; c++) {
            if (frequency[c].length > 0 && isExact(pattern, c)) weight += frequency(c, left);
        }
        return weight;
    }

    private boolean isExact(long pattern, int c) {
        return comparers.patterns().level(pattern, c) == exactBits[c] - 1;
    }

    private double frequency(int c, int record) {
        int code = comparers.codes(c)[record];
        int[] own = comparers.columnCodes(c);
        return frequency[c][own.length == 0 ? code : own[code]];
    }

    /** log2 of the odds of two records taken at random. */
    public double prior() {
        return prior;
    }

    /** What a comparison adds for a pattern, frequency of the value included: one step of a waterfall. */
    public double step(long pattern, int comparison, int left) {
        int level = comparers.patterns().level(pattern, comparison);
        if (level < 0) return 0;
        double weight = comparers
                .model()
                .comparisons()
                .get(comparison)
                .levels()
                .get(level)
                .weight();
        return weight + frequencyStep(pattern, comparison, left);
    }

    /** What of it is due to how rare the value is. */
    public double frequencyStep(long pattern, int comparison, int left) {
        return frequency[comparison].length > 0 && isExact(pattern, comparison) ? frequency(comparison, left) : 0;
    }
}
