package chesil.linkage.privacy;

import java.util.Arrays;

/** For each record those that are alike, the most alike first; among equals the lower number, so that the order is always the same. */
final class Neighbours {
    private final int[] starts;
    private final int[] others;
    private final float[] likeness;

    private Neighbours(int[] starts, int[] others, float[] likeness) {
        this.starts = starts;
        this.others = others;
        this.likeness = likeness;
    }

    static Neighbours of(Near near, int records) {
        var starts = new int[records + 1];
        for (int pair = 0; pair < near.size(); pair++) {
            starts[near.left(pair) + 1]++;
            starts[near.right(pair) + 1]++;
        }
        for (int record = 0; record < records; record++) starts[record + 1] += starts[record];
        var ends = Arrays.copyOf(starts, records);
        var keys = new long[starts[records]];
        for (int pair = 0; pair < near.size(); pair++) {
            keys[ends[near.left(pair)]++] = key(near.likeness(pair), near.right(pair));
            keys[ends[near.right(pair)]++] = key(near.likeness(pair), near.left(pair));
        }
        var others = new int[keys.length];
        var likeness = new float[keys.length];
        for (int record = 0; record < records; record++) {
            Arrays.sort(keys, starts[record], starts[record + 1]);
            for (int at = starts[record]; at < starts[record + 1]; at++) {
                others[at] = (int) keys[at];
                likeness[at] = Float.intBitsToFloat(~(int) (keys[at] >>> 32));
            }
        }
        return new Neighbours(starts, others, likeness);
    }

    /** Sorts by likeness from the greatest, then by record: floats from 0 up sort as their bits do. */
    private static long key(float likeness, int other) {
        return ((long) ~Float.floatToIntBits(likeness) << 32) | other;
    }

    int size() {
        return starts.length - 1;
    }

    int count(int record) {
        return starts[record + 1] - starts[record];
    }

    int other(int record, int place) {
        return others[starts[record] + place];
    }

    /** The likeness of the one in a place, 0 where there is none. */
    float likeness(int record, int place) {
        return place < count(record) ? likeness[starts[record] + place] : 0;
    }

    /** Whether each is the other's most alike. */
    boolean areMutual(int one, int other) {
        return count(one) > 0 && count(other) > 0 && other(one, 0) == other && other(other, 0) == one;
    }
}
