package chesil.linkage.block;

import chesil.linkage.Records;
import chesil.linkage.work.Cores;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Every candidate pair once, although several rules may make it: a pair belongs to the first rule that does. That needs no set of
 * pairs seen: a pair was made before exactly if an earlier rule has both records in one block, which is one comparison of
 * numbers a rule.
 *
 * <p>Pairs come in batches: one left record, and the right records of its block. What they have in common is then worked out
 * once, and their codes lie side by side.
 */
public final class Candidates {
    private static final int BATCH = 1024;
    private static final long PAIRS_A_PIECE = 100_000;

    private final List<Blocks> blocks;
    private final Records records;
    private final Records.Kind kind;
    private final int[] rows;

    public Candidates(List<Blocks> blocks, Records records, Records.Kind kind) {
        this.blocks = blocks;
        this.records = records;
        this.kind = kind;
        rows = rows(blocks, records.size());
    }

    /** Shape [records * (rules - 1)]: the block of each record in each rule but the last, side by side: one miss of the cache a record. */
    private static int[] rows(List<Blocks> blocks, int records) {
        int width = blocks.size() - 1;
        var rows = new int[Math.multiplyExact(width, records)];
        for (int rule = 0; rule < width; rule++) {
            int[] blockOf = blocks.get(rule).blockOf();
            for (int record = 0; record < records; record++) rows[record * width + rule] = blockOf[record];
        }
        return rows;
    }

    /** Takes batches of pairs; one a thread. */
    public interface Taker {
        /** A block begins: its records are {@code order[from]} to {@code order[to - 1]}, and batches name them by place. */
        void block(int rule, int[] order, int from, int to);

        /** Pairs of the record at place {@code left} with those at the first {@code count} places of {@code rights}. */
        void pairs(int left, int[] rights, int count);

        /** Whether pairs of the record at this place as the left one are wanted; false saves making them. */
        default boolean wants(int left) {
            return true;
        }

        /** A piece of the work is done; pieces come in any order, and are numbered in that of rules and blocks. */
        default void done(int piece) {}
    }

    /** A stretch of blocks of one rule; of a block that is a piece by itself, a stretch of its left records. */
    private record Piece(int rule, int fromBlock, int toBlock, int fromLeft, int toLeft) {}

    /** Gives every pair to takers, and how many pieces of work there were. {@code progress} hears of each piece that is done. */
    public int each(Cores cores, Supplier<? extends Taker> takers, java.util.function.LongConsumer progress) {
        var pieces = pieces();
        cores.each(pieces.size(), () -> new Walk(takers.get()), (walk, number) -> {
            walk.go(pieces.get(number));
            walk.taker.done(number);
            progress.accept(number);
        });
        return pieces.size();
    }

    /** How many pieces of work there are. */
    public int count() {
        return pieces().size();
    }

    private List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        for (int rule = 0; rule < blocks.size(); rule++) {
            var of = blocks.get(rule);
            int from = 0;
            long pairs = 0;
            for (int block = 0; block < of.count(); block++) {
                long size = of.size(block);
                if (size * size / 2 > 2 * PAIRS_A_PIECE) {
                    if (from < block) pieces.add(new Piece(rule, from, block, 0, Integer.MAX_VALUE));
                    addSplit(pieces, rule, block, (int) size);
                    from = block + 1;
                    pairs = 0;
                    continue;
                }
                pairs += size * size / 2;
                if (pairs < PAIRS_A_PIECE) continue;
                pieces.add(new Piece(rule, from, block + 1, 0, Integer.MAX_VALUE));
                from = block + 1;
                pairs = 0;
            }
            if (from < of.count()) pieces.add(new Piece(rule, from, of.count(), 0, Integer.MAX_VALUE));
        }
        return pieces;
    }

    private static void addSplit(List<Piece> pieces, int rule, int block, int size) {
        int step = (int) Math.max(1, PAIRS_A_PIECE / size);
        for (int left = 0; left < size; left += step)
            pieces.add(new Piece(rule, block, block + 1, left, Math.min(size, left + step)));
    }

    /** Goes through pieces for one thread. */
    private final class Walk {
        private final Taker taker;
        private final int[] rights = new int[BATCH];
        private int[][] earlier = new int[0][];

        Walk(Taker taker) {
            this.taker = taker;
        }

        void go(Piece piece) {
            var of = blocks.get(piece.rule());
            for (int block = piece.fromBlock(); block < piece.toBlock(); block++) {
                int from = of.start(block);
                int size = of.size(block);
                gather(of.order(), from, size, piece.rule());
                taker.block(piece.rule(), of.order(), from, from + size);
                lefts(of.order(), from, size, piece);
            }
        }

        /** What block each record has in each earlier rule, side by side. */
        private void gather(int[] order, int from, int size, int rule) {
            if (earlier.length != rule || (rule > 0 && earlier[0].length < size))
                earlier = new int[rule][Math.max(64, Integer.highestOneBit(size) << 1)];
            int width = blocks.size() - 1;
            for (int i = 0; i < size; i++) {
                int row = order[from + i] * width;
                for (int e = 0; e < rule; e++) earlier[e][i] = rows[row + e];
            }
        }

        private void lefts(int[] order, int from, int size, Piece piece) {
            int first = 0;
            int end = 0;
            int dataset = -1;
            for (int left = 0; left < Math.min(size, piece.toLeft()); left++) {
                if (kind != Records.Kind.BOTH && left >= end) {
                    // the records of one dataset stand from first to end
                    first = end;
                    do dataset++;
                    while (order[from + first] >= records.start(dataset + 1));
                    while (end < size && order[from + end] < records.start(dataset + 1)) end++;
                }
                if (left < piece.fromLeft() || !taker.wants(left)) continue;
                int begin = kind == Records.Kind.LINK ? end : left + 1;
                int stop = kind == Records.Kind.DEDUPE ? end : size;
                for (int at = begin; at < stop; at += BATCH) batch(left, at, Math.min(stop, at + BATCH));
            }
        }

        private void batch(int left, int begin, int stop) {
            int count = 0;
            for (int right = begin; right < stop; right++) rights[count++] = right;
            for (int[] of : earlier) {
                int own = of[left];
                if (own == 0) continue;
                int kept = 0;
                for (int i = 0; i < count; i++) {
                    rights[kept] = rights[i];
                    if (of[rights[i]] != own) kept++;
                }
                count = kept;
            }
            if (count > 0) taker.pairs(left, rights, count);
        }
    }
}
