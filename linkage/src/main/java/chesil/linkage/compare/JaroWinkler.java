package chesil.linkage.compare;

/**
 * Jaro-Winkler similarity of values, 0 to 1: a prefix of up to four letters that both share closes a tenth of the gap each, where Jaro's
 * similarity is above 0.7 (Winkler's own limit, and that of DuckDB's function, which Splink calls).
 *
 * <p>For words of up to 64 letters the windows in which letters may match are bits of one word, so that a letter finds its match by
 * masking and not by a loop. Has scratch space: one a thread.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1989.10478785">Jaro (1989), JASA 84:414-420</a>
 * @see <a href="https://files.eric.ed.gov/fulltext/ED325505.pdf">Winkler (1990), String comparator metrics</a>
 */
final class JaroWinkler {
    private static final double BOOST_ABOVE = 0.7;
    private static final double BOOST = 0.1;
    private static final int PREFIX = 4;
    private static final int WORD = 64;

    private final Texts texts;
    private final long[] places;
    private long lastPair = -1;
    private double lastSimilarity;

    JaroWinkler(Texts texts) {
        this.texts = texts;
        places = new long[texts.alphabet()];
    }

    /**
     * A similarity that the true one does not exceed: letters that the other value has nowhere match nothing, and all others are taken
     * to match in order.
     */
    double atMost(int one, int other) {
        int length = texts.length(one);
        int otherLength = texts.length(other);
        int matches = Math.min(length - texts.alien(one, other), otherLength - texts.alien(other, one));
        if (matches <= 0) return 0;
        double jaro = ((double) matches / length + (double) matches / otherLength + 1) / 3;
        return jaro > BOOST_ABOVE ? jaro + prefix(one, other) * BOOST * (1 - jaro) : jaro;
    }

    private int prefix(int one, int other) {
        char[] letters = texts.letters();
        int a = texts.start(one);
        int b = texts.start(other);
        int most = Math.min(PREFIX, Math.min(texts.length(one), texts.length(other)));
        int prefix = 0;
        while (prefix < most && letters[a + prefix] == letters[b + prefix]) prefix++;
        return prefix;
    }

    double similarity(int one, int other) {
        long pair = ((long) one << 32) | other;
        if (pair == lastPair) return lastSimilarity;
        double jaro = texts.length(one) <= WORD && texts.length(other) <= WORD ? short64(one, other) : any(one, other);
        lastPair = pair;
        lastSimilarity = jaro > BOOST_ABOVE ? jaro + prefix(one, other) * BOOST * (1 - jaro) : jaro;
        return lastSimilarity;
    }

    private double short64(int one, int other) {
        char[] letters = texts.letters();
        int a = texts.start(one);
        int b = texts.start(other);
        int lengthA = texts.length(one);
        int lengthB = texts.length(other);
        for (int i = 0; i < lengthA; i++) places[letters[a + i]] |= 1L << i;
        int reach = Math.max(0, Math.max(lengthA, lengthB) / 2 - 1);
        long window = reach >= 63 ? -1L : (1L << (reach + 1)) - 1;
        long takenA = 0;
        long takenB = 0;
        for (int j = 0; j < lengthB; j++) {
            long free = places[letters[b + j]] & window & ~takenA;
            long match = free & -free;
            takenA |= match;
            takenB |= (free == 0 ? 0L : 1L) << j;
            window = (window << 1) | (j < reach ? 1 : 0);
        }
        int crossed = crossed(letters, b, takenA, takenB);
        for (int i = 0; i < lengthA; i++) places[letters[a + i]] = 0;
        return jaro(Long.bitCount(takenA), crossed, lengthA, lengthB);
    }

    /** How many matched letters stand in another order in the one value than in the other. */
    private int crossed(char[] letters, int b, long takenA, long takenB) {
        int crossed = 0;
        while (takenB != 0) {
            int j = Long.numberOfTrailingZeros(takenB);
            long next = takenA & -takenA;
            if ((places[letters[b + j]] & next) == 0) crossed++;
            takenA ^= next;
            takenB &= takenB - 1;
        }
        return crossed;
    }

    private static double jaro(int matches, int crossed, int lengthA, int lengthB) {
        if (matches == 0) return 0;
        int swaps = crossed / 2;
        return ((double) matches / lengthA + (double) matches / lengthB + (double) (matches - swaps) / matches) / 3;
    }

    /** The definition letter by letter, for values longer than a word. */
    private double any(int one, int other) {
        char[] letters = texts.letters();
        int a = texts.start(one);
        int b = texts.start(other);
        int lengthA = texts.length(one);
        int lengthB = texts.length(other);
        int reach = Math.max(0, Math.max(lengthA, lengthB) / 2 - 1);
        var takenA = new boolean[lengthA];
        var matched = new char[Math.min(lengthA, lengthB)];
        int matches = 0;
        for (int j = 0; j < lengthB; j++) {
            for (int i = Math.max(0, j - reach); i <= Math.min(lengthA - 1, j + reach); i++) {
                if (takenA[i] || letters[a + i] != letters[b + j]) continue;
                takenA[i] = true;
                matched[matches++] = letters[b + j];
                break;
            }
        }
        int crossed = 0;
        for (int i = 0, m = 0; i < lengthA; i++) if (takenA[i] && letters[a + i] != matched[m++]) crossed++;
        return jaro(matches, crossed, lengthA, lengthB);
    }
}
