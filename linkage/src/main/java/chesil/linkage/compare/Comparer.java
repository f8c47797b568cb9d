package chesil.linkage.compare;

import org.jspecify.annotations.Nullable;

/**
 * What level a pair of one comparison's values reaches. Has scratch space and a memory of its own: one a thread.
 *
 * <p>The memory is a table of pairs of codes worked out before, small enough for a core's own cache; a pair that falls on another's place
 * displaces it. Names repeat so much that most pairs that a bound does not settle are found there.
 */
public final class Comparer {
    private static final int REMEMBERED = 1 << 14;

    private final int exact;
    private final int otherwise;
    private final int[] own;
    private final int @Nullable [][] elements;
    private final @Nullable Check[] checks;
    private final long[] pairs = new long[REMEMBERED];
    private final byte[] levels = new byte[REMEMBERED];

    /**
     * @param checks by level; null where it is {@code exact} or {@code else}
     * @param own by code what it stands for, where equality is about that; empty where codes stand for themselves
     * @param elements by code the values in one cell, where there may be several
     */
    Comparer(@Nullable Check[] checks, int exact, int[] own, int @Nullable [][] elements) {
        this.checks = checks;
        this.exact = exact;
        this.own = own;
        this.elements = elements;
        otherwise = checks.length - 1;
    }

    /**
     * Adds the levels of one value with several others to their patterns.
     *
     * @param one the left code; 0 adds nothing
     * @param codes right codes by place
     * @param places which of them, the first {@code count}
     * @param patterns shape [count]: patterns so far
     */
    public void add(int one, int[] codes, int[] places, int count, long[] patterns, int shift) {
        if (one == 0) return;
        long same = (sameLevel() + 1L) << shift;
        for (int i = 0; i < count; i++) {
            int other = codes[places[i]];
            if (other == one) patterns[i] |= same;
            else if (other != 0) patterns[i] |= (differing(one, other) + 1L) << shift;
        }
    }

    /** The level of two codes, -1 where one is missing. */
    public int level(int one, int other) {
        if (one == 0 || other == 0) return -1;
        return one == other ? sameLevel() : differing(one, other);
    }

    /** The level of a value with itself. */
    private int sameLevel() {
        return exact >= 0 ? exact : 0;
    }

    private int differing(int one, int other) {
        if (elements != null) return remembered(one, other, 0);
        if (own.length > 0 && own[one] == own[other]) return sameLevel();
        return plain(one, other);
    }

    private int plain(int one, int other) {
        for (int level = 0; level < otherwise; level++) {
            var check = checks[level];
            if (check == null) continue;
            int quick = check.quick(one, other);
            if (quick == Check.YES) return level;
            if (quick == Check.UNKNOWN) return remembered(one, other, level);
        }
        return otherwise;
    }

    private int remembered(int one, int other, int from) {
        long pair = ((long) one << 32) | other;
        int place = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 50);
        if (pairs[place] == pair) return levels[place];
        int level = elements == null ? worked(one, other, from) : anyOf(elements[one], elements[other]);
        pairs[place] = pair;
        levels[place] = (byte) level;
        return level;
    }

    private int worked(int one, int other, int from) {
        for (int level = from; level < otherwise; level++) {
            var check = checks[level];
            if (check != null && check.holds(one, other)) return level;
        }
        return otherwise;
    }

    /** The best level of any value of one cell with any of another. */
    private int anyOf(int[] some, int[] others) {
        int best = otherwise;
        for (int one : some) {
            for (int other : others) {
                int level = one == other ? sameLevel() : worked(one, other, 0);
                best = Math.min(best, level);
            }
        }
        return best;
    }
}
