package chesil.disclosure.suppression;

/** How many protected figures, and how many of one contributor, have each ratio: an open hash table of longs. */
final class Ratios {
    private final long[] keys;
    private final int[] figures;
    private final int[] singles;
    private final boolean[] used;
    private final int mask;

    private int slots;

    Ratios(int figureCount) {
        // ratios that no figure has any longer keep their slot: room for many, and a sweep when it runs out
        int length = Integer.highestOneBit(Math.max(64, figureCount * 8)) * 2;
        keys = new long[length];
        figures = new int[length];
        singles = new int[length];
        used = new boolean[length];
        mask = length - 1;
    }

    void add(long ratio, boolean single) {
        int slot = slot(ratio);
        if (!used[slot]) {
            if (++slots > keys.length / 2) {
                sweep();
                slot = slot(ratio);
            }
            used[slot] = true;
            keys[slot] = ratio;
        }
        figures[slot]++;
        if (single) singles[slot]++;
    }

    void remove(long ratio, boolean single) {
        int slot = slot(ratio);
        figures[slot]--;
        if (single) singles[slot]--;
    }

    boolean has(long ratio) {
        int slot = slot(ratio);
        return used[slot] && figures[slot] > 0;
    }

    /** Whether somebody who knows a figure of this ratio thereby knows another. */
    boolean tellsContributor(long ratio) {
        int slot = slot(ratio);
        return singles[slot] > 0 && figures[slot] > 1;
    }

    private void sweep() {
        var oldKeys = keys.clone();
        var oldFigures = figures.clone();
        var oldSingles = singles.clone();
        java.util.Arrays.fill(used, false);
        java.util.Arrays.fill(figures, 0);
        java.util.Arrays.fill(singles, 0);
        slots = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldFigures[i] == 0) continue;
            int slot = slot(oldKeys[i]);
            used[slot] = true;
            keys[slot] = oldKeys[i];
            figures[slot] = oldFigures[i];
            singles[slot] = oldSingles[i];
            slots++;
        }
        slots++;
    }

    private int slot(long ratio) {
        long mixed = ratio * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (used[slot] && keys[slot] != ratio) slot = (slot + 1) & mask;
        return slot;
    }
}
