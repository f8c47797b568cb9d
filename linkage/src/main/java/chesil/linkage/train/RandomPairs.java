package chesil.linkage.train;

import chesil.linkage.Records;
import chesil.linkage.compare.Comparers;
import chesil.linkage.work.Cores;
import java.util.ArrayList;
import java.util.List;

/**
 * Patterns of pairs taken at random: nearly all are of two people, so they tell u. Which pair is the i-th depends on the seed and i alone,
 * and so not on the thread that draws it.
 */
final class RandomPairs {
    private static final int PIECES = 64;
    private static final int TRIES = 64;

    private RandomPairs() {}

    /** Patterns of so many pairs; of all pairs, where there are not more. */
    static PatternCounts count(
            Comparers comparers, Records records, Records.Kind kind, int pairs, long seed, Cores cores) {
        boolean all = records.pairs(kind) <= pairs;
        List<PatternCounts> parts = new ArrayList<>();
        for (int i = 0; i < PIECES; i++) parts.add(new PatternCounts());
        cores.each(PIECES, comparers::own, (own, piece) -> {
            if (all) everyPair(comparers, own, records, kind, piece, parts.get(piece));
            else drawn(comparers, own, records, kind, pairs, seed, piece, parts.get(piece));
        });
        var counts = new PatternCounts();
        parts.forEach(counts::addAll);
        return counts;
    }

    private static void everyPair(
            Comparers comparers,
            chesil.linkage.compare.Comparer[] own,
            Records records,
            Records.Kind kind,
            int piece,
            PatternCounts counts) {
        for (int left = piece; left < records.size(); left += PIECES) {
            for (int right = left + 1; right < records.size(); right++)
                if (joins(records, kind, left, right)) counts.add(comparers.pattern(own, left, right), 1);
        }
    }

    private static void drawn(
            Comparers comparers,
            chesil.linkage.compare.Comparer[] own,
            Records records,
            Records.Kind kind,
            int pairs,
            long seed,
            int piece,
            PatternCounts counts) {
        for (long i = piece; i < pairs; i += PIECES) {
            for (int attempt = 0; attempt < TRIES; attempt++) {
                long draw = mixed(seed + (i * TRIES + attempt) * 0x9E3779B97F4A7C15L);
                int one = (int) (((draw >>> 32) * records.size()) >>> 32);
                int other = (int) (((draw & 0xFFFFFFFFL) * records.size()) >>> 32);
                if (one == other || !joins(records, kind, one, other)) continue;
                counts.add(comparers.pattern(own, Math.min(one, other), Math.max(one, other)), 1);
                break;
            }
        }
    }

    private static boolean joins(Records records, Records.Kind kind, int one, int other) {
        if (kind == Records.Kind.BOTH) return true;
        boolean within = records.datasetOf(one) == records.datasetOf(other);
        return within == (kind == Records.Kind.DEDUPE);
    }

    /** The finaliser of SplitMix64: neighbouring numbers come out unlike. */
    static long mixed(long number) {
        long x = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
