package chesil.linkage.compare;

import chesil.linkage.Column;

/**
 * The letters of a column's values, laid out for comparing: end to end in one array, as small numbers in the order in which
 * letters are first met, and by value a set of its letters (letters beyond the 64th share bits, which makes bounds wider but never wrong).
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
            int at = starts[code];
            long set = 0;
            for (int i = 0; i < value.length(); i++) {
                char each = value.charAt(i);
                if (numbers[each] == 0) numbers[each] = (char) ++known;
                int number = numbers[each] - 1;
                letters[at + i] = (char) number;
                set |= 1L << (number & 63);
            }
            sets[code] = set;
        }
        alphabet = Math.max(1, known);
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
