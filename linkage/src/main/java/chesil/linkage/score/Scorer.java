package chesil.linkage.score;

import chesil.linkage.KeyPart;
import chesil.linkage.Links;
import chesil.linkage.Records;
import chesil.linkage.block.Blocks;
import chesil.linkage.block.Candidates;
import chesil.linkage.compare.Comparer;
import chesil.linkage.compare.Comparers;
import chesil.linkage.work.Cores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Gives every candidate pair its match weight and keeps the likely ones; no pair is stored before that.
 *
 * <p>The codes of a block's records are laid side by side, a comparison at a time, so that a left record meets its right ones in
 * order; a column that the rule itself makes equal is not compared; a pattern that could not reach the threshold with the rarest
 * values is dropped before frequencies are looked up.
 */
public final class Scorer {
    private final Comparers comparers;
    private final Weights weights;
    private final List<Blocks> blocks;
    private final Records records;
    private final Records.Kind kind;
    private final double least;

    private Scorer(Comparers comparers, List<Blocks> blocks, Records records, Records.Kind kind, double least) {
        this.comparers = comparers;
        this.weights = Weights.of(comparers, records);
        this.blocks = blocks;
        this.records = records;
        this.kind = kind;
        this.least = least;
    }

    /** The links, and by rule how many pairs it was the first to make. */
    public record Scored(Links links, List<Long> pairsByRule) {
        public Scored {
            pairsByRule = List.copyOf(pairsByRule);
        }
    }

    /**
     * Scores the pairs of all rules.
     *
     * @param least links have this match weight or more
     * @param progress hears how many pieces of work of how many are done: done in the upper 32 bits, of how many in the lower
     */
    public static Scored score(
            Comparers comparers,
            List<Blocks> blocks,
            Records records,
            Records.Kind kind,
            double least,
            Cores cores,
            LongConsumer progress) {
        return new Scorer(comparers, blocks, records, kind, least).run(cores, progress);
    }

    private Scored run(Cores cores, LongConsumer progress) {
        var takers = new ArrayList<Score>();
        var candidates = new Candidates(blocks, records, kind);
        long pieces = candidates.count();
        var done = new java.util.concurrent.atomic.AtomicLong();
        candidates.each(
                cores,
                () -> {
                    var made = new Score();
                    synchronized (takers) {
                        takers.add(made);
                    }
                    return made;
                },
                _ -> progress.accept((done.incrementAndGet() << 32) | pieces));
        var byRule = new long[blocks.size()];
        for (var each : takers) for (int r = 0; r < byRule.length; r++) byRule[r] += each.pairs[r];
        return new Scored(
                LinkList.sorted(takers.stream().map(each -> each.links).toList(), records.size()),
                Arrays.stream(byRule).boxed().toList());
    }

    /** The comparisons that a rule makes equal in all its pairs. */
    private boolean[] settled(int rule) {
        var model = comparers.model();
        var settled = new boolean[model.comparisons().size()];
        for (int c = 0; c < settled.length; c++) {
            var comparison = model.comparisons().get(c);
            settled[c] = comparison.separator().isEmpty()
                    && blocks.get(rule).rule().parts().contains(KeyPart.whole(comparison.column()));
        }
        return settled;
    }

    /** One thread's work. */
    private final class Score implements Candidates.Taker {
        private final Comparer[] own = comparers.own();
        private final LinkList links = new LinkList();
        private final long[] pairs = new long[blocks.size()];
        private final int[][] codes = new int[own.length][64];
        private final boolean[][] settled = new boolean[blocks.size()][];
        private long[] patterns = new long[64];
        private int rule;
        private int[] order = new int[0];
        private int from;
        private long common;

        Score() {
            for (int r = 0; r < settled.length; r++) settled[r] = Scorer.this.settled(r);
        }

        @Override
        public void block(int newRule, int[] newOrder, int newFrom, int to) {
            rule = newRule;
            order = newOrder;
            from = newFrom;
            common = 0;
            int size = to - from;
            int width = own.length;
            if (codes[0].length < size)
                for (int c = 0; c < width; c++) codes[c] = new int[Integer.highestOneBit(size) << 1];
            int[] rows = comparers.rows();
            for (int i = 0; i < size; i++) {
                int row = order[newFrom + i] * width;
                for (int c = 0; c < width; c++) codes[c][i] = rows[row + c];
            }
            for (int c = 0; c < width; c++) {
                if (settled[rule][c])
                    common |= (own[c].level(codes[c][0], codes[c][0]) + 1L)
                            << comparers.patterns().shift(c);
            }
        }

        @Override
        public void pairs(int left, int[] rights, int count) {
            if (patterns.length < count) patterns = new long[Integer.highestOneBit(count) << 1];
            pairs[rule] += count;
            Arrays.fill(patterns, 0, count, common);
            for (int c = 0; c < own.length; c++)
                if (!settled[rule][c])
                    own[c].add(
                            codes[c][left],
                            codes[c],
                            rights,
                            count,
                            patterns,
                            comparers.patterns().shift(c));
            for (int i = 0; i < count; i++) {
                if (weights.most(patterns[i]) >= least) keep(order[from + left], order[from + rights[i]], patterns[i]);
            }
        }

        private void keep(int left, int right, long pattern) {
            double weight = weights.of(pattern, left);
            if (weight >= least) links.add(left, right, weight, pattern);
        }
    }
}
