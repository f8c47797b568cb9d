package chesil.linkage.compare;

/**
 * Levenshtein's distance, and Damerau's with neighbouring letters that change places (restricted: no letter is edited twice), bit-parallel for
 * values of up to 64 letters: a column of the table of distances is two words of bits, and a letter costs some fifteen operations
 * however long the other value is. Has scratch space: one a thread.
 *
 * @see <a href="https://doi.org/10.1145/316542.316550">Myers (1999), J. ACM 46:395-415</a>
 * @see <a href="https://doi.org/10.1007/978-3-540-39984-1_7">Hyyrö (2003), restricted Damerau distance, SPIRE 2003</a>
 */
final class EditDistance {
    private static final int WORD = 64;
    private final Texts texts;
    private final boolean swaps;
    private final long[] places;
    private long lastPair = -1;
    private int lastDistance;

    /** @param swaps whether two neighbouring letters that change places count once */
    EditDistance(Texts texts, boolean swaps) {
        this.texts = texts;
        this.swaps = swaps;
        places = new long[texts.alphabet()];
    }

    /** A distance that the true one is not below: by length, and by letters that the other value has nowhere. */
    int atLeast(int one, int other) {
        int aliens = Math.max(texts.alien(one, other), texts.alien(other, one));
        return Math.max(aliens, Math.abs(texts.length(one) - texts.length(other)));
    }

    int distance(int one, int other) {
        long pair = ((long) one << 32) | other;
        if (pair == lastPair) return lastDistance;
        lastPair = pair;
        lastDistance = texts.length(one) <= WORD
                ? bits(one, other)
                : texts.length(other) <= WORD ? bits(other, one) : table(one, other);
        return lastDistance;
    }

    private int bits(int one, int other) {
        char[] letters = texts.letters();
        int a = texts.start(one);
        int b = texts.start(other);
        int length = texts.length(one);
        for (int i = 0; i < length; i++) places[letters[a + i]] |= 1L << i;
        long last = 1L << (length - 1);
        long up = -1L;
        long down = 0;
        long diagonal = 0;
        long before = 0;
        int distance = length;
        for (int j = 0, end = texts.length(other); j < end; j++) {
            long match = places[letters[b + j]];
            long swap = swaps ? ((~diagonal & match) << 1) & before : 0;
            diagonal = (((match & up) + up) ^ up) | match | down | swap;
            long right = down | ~(diagonal | up);
            long left = diagonal & up;
            if ((right & last) != 0) distance++;
            if ((left & last) != 0) distance--;
            right = (right << 1) | 1;
            up = (left << 1) | ~(diagonal | right);
            down = right & diagonal;
            before = match;
        }
        for (int i = 0; i < length; i++) places[letters[a + i]] = 0;
        return distance;
    }

    private int table(int one, int other) {
        char[] letters = texts.letters();
        int a = texts.start(one);
        int b = texts.start(other);
        int width = texts.length(other) + 1;
        var older = new int[width];
        var above = new int[width];
        var row = new int[width];
        for (int j = 0; j < width; j++) above[j] = j;
        for (int i = 1; i <= texts.length(one); i++) {
            row[0] = i;
            for (int j = 1; j < width; j++) {
                boolean same = letters[a + i - 1] == letters[b + j - 1];
                row[j] = Math.min(above[j - 1] + (same ? 0 : 1), 1 + Math.min(above[j], row[j - 1]));
                if (swaps
                        && i > 1
                        && j > 1
                        && letters[a + i - 1] == letters[b + j - 2]
                        && letters[a + i - 2] == letters[b + j - 1]) row[j] = Math.min(row[j], older[j - 2] + 1);
            }
            var free = older;
            older = above;
            above = row;
            row = free;
        }
        return above[width - 1];
    }
}
