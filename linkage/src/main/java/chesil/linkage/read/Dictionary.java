package chesil.linkage.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The distinct values of one column as bytes, numbered from 1 as they come. Values of up to 16 bytes, which names, days and postcodes are,
 * are two whole numbers: a cell that repeats costs one look-up in a table and one comparison of both, and no object is made. Longer ones are
 * kept end to end.
 */
final class Dictionary {
    static final int SHORT = 16;
    static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private int[] shortTable = new int[1 << 10];
    private int[] longTable = new int[1 << 4];
    private long[] keys = new long[1 << 10];
    private int[] ends = new int[1 << 9];
    private byte[] pool = new byte[1 << 6];
    private int count;
    private int shorts;
    private int longs;

    /** The code of a value of up to 16 bytes, none of which is the last and 0: the bytes as two numbers, the first lowest, 0 where there is none. */
    int code(long low, long high) {
        int mask = shortTable.length - 1;
        int slot = mixed(low, high) & mask;
        for (int code; (code = shortTable[slot]) != 0; slot = (slot + 1) & mask)
            if (keys[2 * code] == low && keys[2 * code + 1] == high) return code;
        int code = next();
        keys[2 * code] = low;
        keys[2 * code + 1] = high;
        ends[code] = ends[code - 1];
        shortTable[slot] = code;
        if (2 * ++shorts >= shortTable.length) growShort();
        return code;
    }

    /** The code of the bytes {@code from} to {@code to}. */
    int code(byte[] bytes, int from, int to) {
        if (to - from > SHORT || bytes[to - 1] == 0) return longCode(bytes, from, to);
        long low = 0;
        long high = 0;
        for (int i = from; i < to; i++) {
            int place = i - from;
            if (place < 8) low |= (bytes[i] & 0xFFL) << (8 * place);
            else high |= (bytes[i] & 0xFFL) << (8 * (place - 8));
        }
        return code(low, high);
    }

    private int longCode(byte[] bytes, int from, int to) {
        int mask = longTable.length - 1;
        int slot = hash(bytes, from, to) & mask;
        for (int code; (code = longTable[slot]) != 0; slot = (slot + 1) & mask)
            if (Arrays.equals(pool, ends[code - 1], ends[code], bytes, from, to)) return code;
        int code = next();
        int end = Math.addExact(ends[code - 1], to - from);
        if (end > pool.length)
            pool = Arrays.copyOf(pool, Math.max(end, (int) Math.min(Integer.MAX_VALUE - 8, 2L * pool.length)));
        System.arraycopy(bytes, from, pool, ends[code - 1], to - from);
        ends[code] = end;
        longTable[slot] = code;
        if (2 * ++longs >= longTable.length) growLong();
        return code;
    }

    private int next() {
        int code = ++count;
        if (code == ends.length) {
            ends = Arrays.copyOf(ends, 2 * code);
            keys = Arrays.copyOf(keys, 4 * code);
        }
        return code;
    }

    private void growShort() {
        shortTable = new int[4 * shortTable.length];
        int mask = shortTable.length - 1;
        for (int code = 1; code <= count; code++) {
            if (ends[code] != ends[code - 1]) continue;
            int slot = mixed(keys[2 * code], keys[2 * code + 1]) & mask;
            while (shortTable[slot] != 0) slot = (slot + 1) & mask;
            shortTable[slot] = code;
        }
    }

    private void growLong() {
        longTable = new int[4 * longTable.length];
        int mask = longTable.length - 1;
        for (int code = 1; code <= count; code++) {
            if (ends[code] == ends[code - 1]) continue;
            int slot = hash(pool, ends[code - 1], ends[code]) & mask;
            while (longTable[slot] != 0) slot = (slot + 1) & mask;
            longTable[slot] = code;
        }
    }

    private static int mixed(long low, long high) {
        long spread = (low ^ Long.rotateLeft(high * 0xD6E8FEB86659FD93L, 32)) * 0x9E3779B97F4A7C15L;
        return (int) (spread >>> 36);
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) hash = 31 * hash + bytes[i];
        int spread = hash * 0x9E3779B9;
        return spread ^ (spread >>> 15);
    }

    /** How many distinct values there are. */
    int size() {
        return count;
    }

    /** The value of a code as text; null where its bytes are not UTF-8. */
    @Nullable String text(int code) {
        if (ends[code] != ends[code - 1]) return Utf8.text(pool, ends[code - 1], ends[code]);
        var bytes = new byte[SHORT];
        LONGS.set(bytes, 0, keys[2 * code]);
        LONGS.set(bytes, 8, keys[2 * code + 1]);
        int length = SHORT;
        while (bytes[length - 1] == 0) length--;
        if (((keys[2 * code] | keys[2 * code + 1]) & 0x8080808080808080L) == 0)
            return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        return Utf8.text(bytes, 0, length);
    }

    /** Lets go of what only {@link #code} needs. */
    void close() {
        shortTable = new int[0];
        longTable = new int[0];
    }
}
