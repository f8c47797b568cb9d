package chesil.linkage.suggest;

import chesil.linkage.BlockRule;
import chesil.linkage.KeyPart;
import chesil.linkage.Links;
import chesil.linkage.Records;
import chesil.linkage.block.Blocks;
import chesil.linkage.block.Candidates;
import chesil.linkage.block.Parts;
import chesil.linkage.compare.Comparer;
import chesil.linkage.compare.Comparers;
import chesil.linkage.score.Weights;
import chesil.linkage.train.Training;
import chesil.linkage.work.Cores;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What parts of each column agree in pairs that are surely matches: for each column as many examples as suffice, each a set of bits, one
 * a part. They come from pairs of rules that do not look at the column, as others would all agree on it.
 */
final class Matches {
    private static final int EXAMPLES = 4_000;
    private static final double SURELY = 0.95;

    private final List<List<KeyPart>> parts;
    private final int[][][] partCodes;
    private final int[][] columnCodes;
    private final List<List<Integer>> examples = new ArrayList<>();

    private Matches(List<List<KeyPart>> parts, Records records) {
        this.parts = parts;
        partCodes = new int[parts.size()][][];
        columnCodes = new int[parts.size()][];
        for (int c = 0; c < parts.size(); c++) {
            var column = records.column(parts.get(c).getFirst().column());
            columnCodes[c] = column.codes();
            partCodes[c] =
                    parts.get(c).stream().map(part -> Parts.of(part, column)).toArray(int[][]::new);
            examples.add(new ArrayList<>());
        }
    }

    static Matches of(
            Training training,
            Comparers comparers,
            List<List<KeyPart>> parts,
            Records records,
            Records.Kind kind,
            Cores cores) {
        var matches = new Matches(parts, records);
        var trained = comparers.with(training.model());
        var weights = Weights.of(trained, records);
        for (var run : training.rules()) {
            var rule = BlockRule.of(run.rule().split(" \\+ ", -1));
            var blocks = Blocks.of(rule, records, kind);
            new Candidates(List.of(blocks), records, kind)
                    .each(new Cores(1), () -> matches.new Collect(rule, trained, weights), _ -> {});
        }
        return matches;
    }

    /** Takes pairs until there are examples enough; on one thread, so that they are the same ones each time. */
    private final class Collect implements Candidates.Taker {
        private final Comparers comparers;
        private final Comparer[] own;
        private final Weights weights;
        private final boolean[] told = new boolean[parts.size()];
        private final double least = Links.weightOf(SURELY);
        private int[] order = new int[0];
        private int from;
        private int taken;

        Collect(BlockRule rule, Comparers comparers, Weights weights) {
            this.comparers = comparers;
            this.weights = weights;
            own = comparers.own();
            for (int c = 0; c < told.length; c++)
                told[c] = !rule.uses(parts.get(c).getFirst().column());
        }

        @Override
        public void block(int rule, int[] newOrder, int newFrom, int to) {
            order = newOrder;
            from = newFrom;
        }

        @Override
        public boolean wants(int left) {
            return taken < EXAMPLES;
        }

        @Override
        public void pairs(int left, int[] rights, int count) {
            for (int i = 0; i < count && taken < EXAMPLES; i++) {
                int one = order[from + left];
                int other = order[from + rights[i]];
                if (weights.of(comparers.pattern(own, one, other), one) < least) continue;
                taken++;
                for (int c = 0; c < told.length; c++)
                    if (told[c]) examples.get(c).add(agreement(c, one, other));
            }
        }
    }

    private int agreement(int c, int one, int other) {
        int bits = 0;
        for (int p = 0; p < partCodes[c].length; p++) {
            int code = partCodes[c][p][columnCodes[c][one]];
            if (code != 0 && code == partCodes[c][p][columnCodes[c][other]]) bits |= 1 << p;
        }
        return bits;
    }

    /**
     * Matches made up: of each column an example, drawn by itself. That columns go wrong by themselves is what the whole model assumes.
     *
     * @return shape [columns][parts][count / 64]: a bit a match, set where the part agrees
     */
    long[][][] drawn(int count, long seed) {
        var random = new Random(seed);
        var agree = new long[parts.size()][][];
        for (int c = 0; c < agree.length; c++) {
            agree[c] = new long[parts.get(c).size()][count / 64];
            var from = examples.get(c);
            for (int i = 0; i < count; i++) {
                int bits = from.isEmpty() ? random.nextDouble() < 0.8 ? -1 : 0 : from.get(random.nextInt(from.size()));
                for (int p = 0; p < agree[c].length; p++)
                    if ((bits >> p & 1) != 0) agree[c][p][i >> 6] |= 1L << (i & 63);
            }
        }
        return agree;
    }

    /** Shape [columns][parts]: the share of pairs taken at random that agree on a part, from how many rows hold each. */
    double[][] rates(Records records, Records.Kind kind) {
        var rates = new double[parts.size()][];
        for (int c = 0; c < rates.length; c++) {
            rates[c] = new double[parts.get(c).size()];
            for (int p = 0; p < rates[c].length; p++)
                rates[c][p] = rate(partCodes[c][p], columnCodes[c], records, kind);
        }
        return rates;
    }

    private static double rate(int[] ofCode, int[] codes, Records records, Records.Kind kind) {
        int most = 0;
        for (int each : ofCode) most = Math.max(most, each);
        var all = new long[most + 1];
        double within = 0;
        for (int d = 0; d < records.datasets().size(); d++) {
            var counts = new long[most + 1];
            for (int i = records.start(d); i < records.start(d + 1); i++) counts[ofCode[codes[i]]]++;
            for (int k = 1; k <= most; k++) {
                all[k] += counts[k];
                within += counts[k] * (counts[k] - 1.0) / 2;
            }
        }
        double both = 0;
        for (int k = 1; k <= most; k++) both += all[k] * (all[k] - 1.0) / 2;
        double pairs = switch (kind) {
            case BOTH -> both;
            case DEDUPE -> within;
            case LINK -> both - within;
        };
        return pairs / Math.max(1, records.pairs(kind));
    }
}
