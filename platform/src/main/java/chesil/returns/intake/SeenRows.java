package chesil.returns.intake;

import java.util.Arrays;

/**
 * Which keys came before, and where: 128 bits of hash and a line each, 20 bytes a row and twice that for room. Two different keys
 * share a hash once in 10^26 files of a million rows.
 */
final class SeenRows {
    private long[] hashes = new long[2 << 10];
    private int[] lines = new int[1 << 10];
    private int count;

    /**
     * Notes a key.
     *
     * @param line its line, above 0
     * @return the line that it came in before; 0 where it is new
     */
    int meet(long high, long low, int line) {
        if (count * 2 >= lines.length) grow();
        var slot = slot(high, low);
        if (lines[slot] != 0) return lines[slot];
        put(slot, high, low, line);
        count++;
        return 0;
    }

    private int slot(long high, long low) {
        var mask = lines.length - 1;
        var slot = (int) (low >>> 20) & mask;
        while (lines[slot] != 0 && (hashes[2 * slot] != high || hashes[2 * slot + 1] != low)) slot = (slot + 1) & mask;
        return slot;
    }

    private void put(int slot, long high, long low, int line) {
        hashes[2 * slot] = high;
        hashes[2 * slot + 1] = low;
        lines[slot] = line;
    }

    private void grow() {
        var oldHashes = hashes;
        var oldLines = lines;
        hashes = new long[oldHashes.length * 2];
        lines = new int[oldLines.length * 2];
        Arrays.fill(lines, 0);
        for (var i = 0; i < oldLines.length; i++) {
            if (oldLines[i] != 0)
                put(slot(oldHashes[2 * i], oldHashes[2 * i + 1]), oldHashes[2 * i], oldHashes[2 * i + 1], oldLines[i]);
        }
    }
}
