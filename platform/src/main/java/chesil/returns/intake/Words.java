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
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
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
        if (to - from < Long.BYTES) return mix(hash, few(bytes, from, to));
        for (var at = from; at + Long.BYTES <= to; at += Long.BYTES) hash = mix(hash, (long) LONGS.get(bytes, at));
        // the last eight bytes once more: what is left over is among them
        return mix(hash, (long) LONGS.get(bytes, to - Long.BYTES));
    }

    private static long few(byte[] bytes, int from, int to) {
        if (to - from >= Integer.BYTES) {
            return (long) (int) INTS.get(bytes, from) << 32
                    ^ ((int) INTS.get(bytes, to - Integer.BYTES) & 0xFFFF_FFFFL);
        }
        var few = 0L;
        for (var at = from; at < to; at++) few = few << 8 | (bytes[at] & 0xFF);
        return few;
    }

    /** Whether all bytes are printable ASCII, eight at a time. */
    static boolean isPlain(byte[] bytes, int from, int to) {
        var odd = 0L;
        var at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) odd |= odd((long) LONGS.get(bytes, at));
        if (to - from >= Long.BYTES) return (odd | odd((long) LONGS.get(bytes, to - Long.BYTES))) == 0;
        for (; at < to; at++) if (bytes[at] < ' ' || bytes[at] == 0x7F) return false;
        return true;
    }

    /** Not 0 where one of eight bytes is below 32 or above 126. */
    private static long odd(long word) {
        return (word | (word - 0x2020202020202020L) | (word + 0x0101010101010101L)) & 0x8080808080808080L;
    }

    static long mix(long hash, long word) {
        var product = (hash ^ word) * 0xD6E8FEB86659FD93L;
        return product ^ (product >>> 32);
    }

    /** The number of a string; -1 where it is not in the set. */
    int find(byte[] bytes, int from, int to, long hash) {
        for (var slot = (int) hash & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
            var word = slots[slot] - 1;
            if (hashes[word] == hash && isSame(word, bytes, from, to)) return word;
        }
        return -1;
    }

    /** Eight bytes at a time; measured at half the time of {@code Arrays.equals}, which weighs more for such short strings. */
    private boolean isSame(int word, byte[] bytes, int from, int to) {
        var start = starts[word];
        var length = to - from;
        if (starts[word + 1] - start != length) return false;
        if (length < Long.BYTES) return Arrays.equals(arena, start, start + length, bytes, from, to);
        var different = (long) LONGS.get(arena, start + length - Long.BYTES) ^ (long) LONGS.get(bytes, to - Long.BYTES);
        for (var at = 0; at + Long.BYTES <= length; at += Long.BYTES) {
            different |= (long) LONGS.get(arena, start + at) ^ (long) LONGS.get(bytes, from + at);
        }
        return different == 0;
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
