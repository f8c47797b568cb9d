package chesil.linkage.train;

import chesil.linkage.Records;
import chesil.linkage.block.Blocks;
import chesil.linkage.block.Candidates;
import chesil.linkage.compare.Comparer;
import chesil.linkage.compare.Comparers;
import chesil.linkage.work.Cores;
import java.util.ArrayList;
import java.util.List;

/** Patterns of the pairs of one rule, of all or of those of some left records, chosen by the seed. */
final class RulePairs {
    private final Comparers comparers;
    private final double share;
    private final long seed;

    private RulePairs(Comparers comparers, double share, long seed) {
        this.comparers = comparers;
        this.share = share;
        this.seed = seed;
    }

    /** Patterns of about {@code most} pairs; those left out are left out by whole left records. */
    static PatternCounts count(
            Comparers comparers, Blocks blocks, Records records, Records.Kind kind, long most, long seed, Cores cores) {
        double share = blocks.pairs() <= most ? 1 : (double) most / blocks.pairs();
        var pairs = new RulePairs(comparers, share, seed);
        List<PatternCounts> parts = new ArrayList<>();
        new Candidates(List.of(blocks), records, kind)
                .each(
                        cores,
                        () -> {
                            var part = new PatternCounts();
                            synchronized (parts) {
                                parts.add(part);
                            }
                            return pairs.new Count(part);
                        },
                        _ -> {});
        var counts = new PatternCounts();
        parts.forEach(counts::addAll);
        return counts;
    }

    private final class Count implements Candidates.Taker {
        private final Comparer[] own = comparers.own();
        private final PatternCounts counts;
        private int[] order = new int[0];
        private int from;

        Count(PatternCounts counts) {
            this.counts = counts;
        }

        @Override
        public void block(int rule, int[] newOrder, int newFrom, int to) {
            order = newOrder;
            from = newFrom;
        }

        @Override
        public boolean wants(int left) {
            if (share >= 1) return true;
            return (RandomPairs.mixed(seed + order[from + left]) >>> 11) * 0x1p-53 < share;
        }

        @Override
        public void pairs(int left, int[] rights, int count) {
            for (int i = 0; i < count; i++)
                counts.add(comparers.pattern(own, order[from + left], order[from + rights[i]]), 1);
        }
    }
}
