package chesil.returns.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A set of byte strings, each with a number: where it came in. Holds so many and no more, so that memory is bounded whatever is
 * sent.
 */
final class Words {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int MOST_BYTES = 1 << 20;

    private final int most;
    private final int mask;
    private final int[] slots;
    private final long[] hashes;
    private final int[] starts;
    private byte[] arena = new byte[1024];
    private int count;

    /** @param most how many it holds at most */
    Words(int most) {
        this.most = most;
        var size = Integer.highestOneBit(Math.max(most, 4)) * 4;
        mask = size - 1;
        slots = new int[size];
        hashes = new long[most];
        starts = new int[most + 1];
    }

    /** A hash over all the bytes; equal strings have equal ones, different ones almost never. */
    static long hash(byte[] bytes, int from, int to) {
        var hash = (to - from) * 0x9E3779B97F4A7C15L;
        var at = from;
        for (; at + 8 <= to; at += 8) hash = mix(hash, (long) LONGS.get(bytes, at));
        var tail = 0L;
        for (; at < to; at++) tail = tail << 8 | (bytes[at] & 0xFF);
        return mix(hash, tail);
    }

    static long mix(long hash, long word) {
        var product = (hash ^ word) * 0xD6E8FEB86659FD93L;
        return product ^ (product >>> 32);
    }

    /** The number of a string; -1 where it is not in the set. */
    int find(byte[] bytes, int from, int to, long hash) {
        for (var slot = (int) hash & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
            var word = slots[slot] - 1;
            if (hashes[word] == hash && Arrays.equals(arena, starts[word], starts[word + 1], bytes, from, to))
                return word;
        }
        return -1;
    }

    /** Adds a string that is not in the set, if there is room. */
    void add(byte[] bytes, int from, int to, long hash) {
        var length = to - from;
        if (count == most || starts[count] + length > MOST_BYTES) return;
        if (starts[count] + length > arena.length)
            arena = Arrays.copyOf(arena, Math.max(arena.length * 2, starts[count] + length));
        System.arraycopy(bytes, from, arena, starts[count], length);
        starts[count + 1] = starts[count] + length;
        hashes[count] = hash;
        var slot = (int) hash & mask;
        while (slots[slot] != 0) slot = (slot + 1) & mask;
        slots[slot] = ++count;
    }
}
