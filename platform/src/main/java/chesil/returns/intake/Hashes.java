package chesil.returns.intake;

/** A set of 64-bit hashes that holds so many and no more. */
final class Hashes {
    private final int most;
    private final int mask;
    private final long[] slots;
    private int count;

    /** @param most how many it holds at most, a power of two */
    Hashes(int most) {
        this.most = most;
        mask = most * 2 - 1;
        slots = new long[most * 2];
    }

    boolean has(long hash) {
        for (var slot = place(hash); slots[slot] != 0; slot = (slot + 1) & mask) if (slots[slot] == hash) return true;
        return false;
    }

    /** Adds a hash, if there is room. */
    void add(long hash) {
        if (count == most || hash == 0 || has(hash)) return;
        var slot = place(hash);
        while (slots[slot] != 0) slot = (slot + 1) & mask;
        slots[slot] = hash;
        count++;
    }

    private int place(long hash) {
        return (int) (hash >>> 20) & mask;
    }
}
