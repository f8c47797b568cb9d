package chesil.linkage;

import java.util.List;

/**
 * How the levels that a pair reached are packed into one whole number, a few bits for each comparison, so that training
 * counts patterns (thousands) and not pairs (millions), and a pair's weight is a look-up.
 *
 * <p>In its bits a comparison has 0 where a value is missing, else 1 for its first level, 2 for its second, and so on.
 */
public final class Patterns {
    private static final int MOST_BITS = 62;
    private final int[] shifts;
    private final int[] widths;

    private Patterns(int[] shifts, int[] widths) {
        this.shifts = shifts;
        this.widths = widths;
    }

    /** @throws IllegalArgumentException if the levels of all comparisons together need more than 62 bits */
    public static Patterns of(List<Comparison> comparisons) {
        var shifts = new int[comparisons.size() + 1];
        var widths = new int[comparisons.size()];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = 32
                    - Integer.numberOfLeadingZeros(comparisons.get(c).levels().size());
            shifts[c + 1] = shifts[c] + widths[c];
        }
        if (shifts[widths.length] > MOST_BITS)
            throw new IllegalArgumentException("the levels of " + widths.length + " comparisons need "
                    + shifts[widths.length] + " bits, and there are " + MOST_BITS + ": take comparisons or levels out");
        return new Patterns(shifts, widths);
    }

    public int comparisons() {
        return widths.length;
    }

    /** How many bits all comparisons take together. */
    public int bits() {
        return shifts[widths.length];
    }

    /** Where the bits of a comparison begin. */
    public int shift(int comparison) {
        return shifts[comparison];
    }

    /** The place of the level in {@link Comparison#levels}, -1 where a value is missing. */
    public int level(long pattern, int comparison) {
        return (int) ((pattern >>> shifts[comparison]) & ((1L << widths[comparison]) - 1)) - 1;
    }

    /** Levels by comparison, -1 where missing, packed. */
    public long pack(int... levels) {
        long pattern = 0;
        for (int c = 0; c < levels.length; c++) pattern |= (long) (levels[c] + 1) << shifts[c];
        return pattern;
    }

    /** A pattern as files show it: {@code surname 2|date 0|sex -}. Numbers as Splink's gamma: higher agrees more, - is missing. */
    public String text(long pattern, List<Comparison> comparisons) {
        var text = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            if (c > 0) text.append('|');
            int level = level(pattern, c);
            if (level < 0) text.append('-');
            else text.append(comparisons.get(c).levels().size() - 1 - level);
        }
        return text.toString();
    }
}
