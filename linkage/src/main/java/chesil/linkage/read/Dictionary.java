package chesil.linkage.read;

import java.util.Arrays;

/**
 * The distinct values of one column as bytes, numbered from 1 as they come. A cell that repeats costs a hash, which the reader
 * works out while it looks for the cell's end, and a comparison of bytes; no object is made.
 */
final class Dictionary {
    private static final int FULL = 2;

    private int[] table = new int[1 << 10];
    private int[] hashes = new int[1 << 9];
    private int[] ends = new int[1 << 9];
    private byte[] pool = new byte[1 << 12];
    private int count;

    /** The code of the bytes {@code from} to {@code to}, a new one if they were not seen before. */
    int code(byte[] bytes, int from, int to, int hash) {
        int mask = table.length - 1;
        int slot = mixed(hash) & mask;
        for (int code; (code = table[slot]) != 0; slot = (slot + 1) & mask) {
            if (hashes[code] == hash && Arrays.equals(pool, ends[code - 1], ends[code], bytes, from, to)) return code;
        }
        return added(bytes, from, to, hash, slot);
    }

    private int added(byte[] bytes, int from, int to, int hash, int slot) {
        int code = ++count;
        if (code == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * code);
            ends = Arrays.copyOf(ends, 2 * code);
        }
        int end = Math.addExact(ends[code - 1], to - from);
        if (end > pool.length)
            pool = Arrays.copyOf(pool, Math.max(end, (int) Math.min(Integer.MAX_VALUE - 8, 2L * pool.length)));
        System.arraycopy(bytes, from, pool, ends[code - 1], to - from);
        ends[code] = end;
        hashes[code] = hash;
        table[slot] = code;
        if (FULL * code >= table.length) grow();
        return code;
    }

    private void grow() {
        table = new int[2 * table.length];
        int mask = table.length - 1;
        for (int code = 1; code <= count; code++) {
            int slot = mixed(hashes[code]) & mask;
            while (table[slot] != 0) slot = (slot + 1) & mask;
            table[slot] = code;
        }
    }

    private static int mixed(int hash) {
        int spread = hash * 0x9E3779B9;
        return spread ^ (spread >>> 15);
    }

    /** How many distinct values there are. */
    int size() {
        return count;
    }

    /** The value of a code as text; null where its bytes are not UTF-8. */
    @org.jspecify.annotations.Nullable String text(int code) {
        return Utf8.text(pool, ends[code - 1], ends[code]);
    }

    /** Lets go of what only {@link #code} needs. */
    void close() {
        table = new int[0];
        hashes = new int[0];
    }
}
