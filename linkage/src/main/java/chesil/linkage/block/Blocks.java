package chesil.linkage.block;

import chesil.linkage.BlockRule;
import chesil.linkage.KeyPart;
import chesil.linkage.Records;
import java.util.Arrays;

/**
 * The records that one rule puts together: records with one key are a block. Keys are whole numbers, made of the codes of their parts
 * by sorting, so that no key is ever text; within a block records stand in ascending order, so those of one dataset are neighbours.
 *
 * <p>How many pairs it makes is known exactly before any is looked at: it is a sum over blocks.
 */
public final class Blocks {
    private final BlockRule rule;
    private final int[] blockOf;
    private final int[] order;
    private final int[] starts;
    private final long pairs;

    private Blocks(BlockRule rule, int[] blockOf, int[] order, int[] starts, long pairs) {
        this.rule = rule;
        this.blockOf = blockOf;
        this.order = order;
        this.starts = starts;
        this.pairs = pairs;
    }

    /** Puts records into blocks; a record that lacks a part of the key is in none. Cost: one pass a part, memory 8 bytes a record. */
    public static Blocks of(BlockRule rule, Records records, Records.Kind kind) {
        var keys = keys(rule, records);
        int count = keys.distinct;
        var sizes = new int[count + 2];
        for (int key : keys.ofRecord) sizes[key + 1]++;
        sizes[1] = 0; // records without a key
        for (int i = 2; i < sizes.length; i++) sizes[i] += sizes[i - 1];
        var starts = Arrays.copyOfRange(sizes, 1, sizes.length);
        var order = new int[starts[count]];
        var next = Arrays.copyOf(starts, count + 1);
        for (int record = 0; record < keys.ofRecord.length; record++) {
            int key = keys.ofRecord[record];
            if (key > 0) order[next[key - 1]++] = record;
        }
        return withoutIdle(rule, keys.ofRecord, order, starts, records, kind);
    }

    /** Leaves out blocks that make no pair, so that nobody goes through them. */
    private static Blocks withoutIdle(
            BlockRule rule, int[] keys, int[] order, int[] starts, Records records, Records.Kind kind) {
        int blocks = 0;
        int kept = 0;
        long all = 0;
        var newStarts = new int[starts.length];
        var newKey = new int[starts.length];
        for (int block = 0; block + 1 < starts.length; block++) {
            int from = starts[block];
            int to = starts[block + 1];
            long pairs = to - from < 2 ? 0 : pairs(order, from, to, records, kind);
            if (pairs == 0) continue;
            all += pairs;
            newKey[block + 1] = blocks + 1;
            System.arraycopy(order, from, order, kept, to - from);
            newStarts[blocks++] = kept;
            kept += to - from;
        }
        newStarts[blocks] = kept;
        for (int record = 0; record < keys.length; record++) keys[record] = newKey[keys[record]];
        return new Blocks(rule, keys, Arrays.copyOf(order, kept), Arrays.copyOf(newStarts, blocks + 1), all);
    }

    private static long pairs(int[] order, int from, int to, Records records, Records.Kind kind) {
        long size = (long) to - from;
        long all = size * (size - 1) / 2;
        if (kind == Records.Kind.BOTH || (records.datasets().size() == 1 && kind == Records.Kind.DEDUPE)) return all;
        long within = 0;
        for (int at = from, dataset = 0; at < to; dataset++) {
            int end = at;
            int next = records.start(dataset + 1);
            while (end < to && order[end] < next) end++;
            within += (long) (end - at) * (end - at - 1) / 2;
            at = end;
        }
        return kind == Records.Kind.DEDUPE ? within : all - within;
    }

    /** By record the number of its key, 0 where it has none; numbers go from 1 to {@code distinct}. */
    private static final class Keys {
        private final int[] ofRecord;
        private final int distinct;

        Keys(int[] ofRecord, int distinct) {
            this.ofRecord = ofRecord;
            this.distinct = distinct;
        }
    }

    /** Parts are taken in the order of how many values they have: the first one cuts finest, so that little is left to sort. */
    private static Keys keys(BlockRule rule, Records records) {
        var ready = new java.util.ArrayList<Coded>();
        for (KeyPart part : rule.parts()) {
            var column = records.column(part.column());
            ready.add(new Coded(Parts.of(part, column), column.codes()));
        }
        ready.sort(
                java.util.Comparator.comparingInt((Coded each) -> each.distinct).reversed());
        var first = ready.getFirst();
        var keys = new int[records.size()];
        for (int i = 0; i < keys.length; i++) keys[i] = first.parts[first.codes[i]];
        int distinct = first.distinct;
        for (var next : ready.subList(1, ready.size())) distinct = combine(keys, distinct, next.codes, next.parts);
        return new Keys(keys, distinct);
    }

    /** A part of a key: by code its number, and by record the code. */
    private static final class Coded {
        private final int[] parts;
        private final int[] codes;
        private final int distinct;

        Coded(int[] parts, int[] codes) {
            this.parts = parts;
            this.codes = codes;
            distinct = Arrays.stream(parts).max().orElse(0);
        }
    }

    /**
     * Numbers the pairs of a key so far and the next part. Records are put in place by the key so far (a counting sort), and the few of each
     * key are sorted by the next part: both run through memory in order, where a hash table of a million pairs would miss the cache each
     * time. A key that one record alone has makes no pair, and is dropped here.
     */
    private static int combine(int[] keys, int distinct, int[] codes, int[] parts) {
        var starts = new int[distinct + 2];
        for (int key : keys) starts[key + 1]++;
        for (int i = 1; i < starts.length; i++) starts[i] += starts[i - 1];
        var placed = new long[keys.length];
        var next = starts.clone();
        for (int record = 0; record < keys.length; record++)
            placed[next[keys[record]]++] = ((long) parts[codes[record]] << 32) | record;
        int count = 0;
        for (int i = starts[0]; i < starts[1]; i++) keys[(int) placed[i]] = 0;
        for (int key = 1; key <= distinct; key++) {
            int from = starts[key];
            int to = starts[key + 1];
            if (to - from > 1) Arrays.sort(placed, from, to);
            for (int at = from; at < to; ) {
                long part = placed[at] >>> 32;
                int end = at + 1;
                while (end < to && placed[end] >>> 32 == part) end++;
                int number = part == 0 || end - at == 1 ? 0 : ++count;
                for (; at < end; at++) keys[(int) placed[at]] = number;
            }
        }
        return count;
    }

    public BlockRule rule() {
        return rule;
    }

    /** How many pairs it makes, those that other rules make too included. */
    public long pairs() {
        return pairs;
    }

    /** How many blocks make a pair at least. */
    public int count() {
        return starts.length - 1;
    }

    int start(int block) {
        return starts[block];
    }

    public int size(int block) {
        return starts[block + 1] - starts[block];
    }

    /** A record of a block; places count from 0. */
    public int record(int block, int place) {
        return order[starts[block] + place];
    }

    int[] order() {
        return order;
    }

    /** Shape [records]: the block of each plus 1, 0 where it is in none. Not a copy. */
    int[] blockOf() {
        return blockOf;
    }

    /** The key of a block as a person reads it: {@code SMITH + 1984-03-02}. About people: never log it. */
    public String key(int block, Records records) {
        int record = record(block, 0);
        var words = new java.util.ArrayList<String>();
        for (var part : rule.parts())
            words.add(Parts.text(part, records.column(part.column()).text(record)));
        return String.join(" + ", words);
    }

    /** The block with the most records; -1 where there is none. */
    public int largest() {
        int largest = -1;
        for (int block = 0; block < count(); block++) if (largest < 0 || size(block) > size(largest)) largest = block;
        return largest;
    }
}
