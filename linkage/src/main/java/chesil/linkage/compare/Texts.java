package chesil.linkage.compare;

import chesil.linkage.Column;

/**
 * The letters of a column's values, laid out for comparing: end to end in one array, as small numbers in the order in which
 * letters are first met, and by value a set of its letters, with how often each is there as far as bits suffice: a letter of a small
 * alphabet has several bits, of which as many are set as it occurs. Letters beyond the 64th share bits, which makes bounds wider but never wrong.
 */
final class Texts {
    private final char[] letters;
    private final int[] starts;
    private final long[] sets;
    private final int alphabet;

    Texts(Column column) {
        int distinct = column.distinct();
        starts = new int[distinct + 2];
        sets = new long[distinct + 1];
        for (int code = 1; code <= distinct; code++)
            starts[code + 1] = Math.addExact(starts[code], column.value(code).length());
        letters = new char[starts[distinct + 1]];
        var numbers = new char[1 << 16];
        int known = 0;
        for (int code = 1; code <= distinct; code++) {
            var value = column.value(code);
            for (int i = 0; i < value.length(); i++)
                if (numbers[value.charAt(i)] == 0) numbers[value.charAt(i)] = (char) ++known;
        }
        alphabet = Math.max(1, known);
        int width = Math.max(1, Math.min(8, Long.SIZE / alphabet));
        for (int code = 1; code <= distinct; code++) {
            var value = column.value(code);
            int at = starts[code];
            long set = 0;
            for (int i = 0; i < value.length(); i++) {
                char each = value.charAt(i);
                int number = numbers[each] - 1;
                letters[at + i] = (char) number;
                set = with(set, (number * width) & 63, width);
            }
            sets[code] = set;
        }
    }

    /** One more of a letter: the next of its bits that is not set yet, if there is one. */
    private static long with(long set, int place, int width) {
        long free = ~set & (((1L << width) - 1) << place);
        return set | (free & -free);
    }

    /** How many different letters there are in all. */
    int alphabet() {
        return alphabet;
    }

    char[] letters() {
        return letters;
    }

    int start(int code) {
        return starts[code];
    }

    int length(int code) {
        return starts[code + 1] - starts[code];
    }

    /** Letters of one value that the other has nowhere: at least so many of its places can match nothing. */
    int alien(int code, int other) {
        return Long.bitCount(sets[code] & ~sets[other]);
    }
}
