package chesil.disclosure.attack;

import java.util.List;

/**
 * One cell as an audience got it: a number, a number with bounds, or nothing but that it was hidden.
 *
 * @param codes one a dimension, a total's being that of the total
 * @param lower what the release says openly that it is at least
 * @param upper and at most; as the lower where the number itself is shown
 * @param secret whether it is not to be found out: not where it is shown, or where the release just says nothing of it
 */
public record ReleasedCell(List<String> codes, long lower, long upper, boolean secret) {
    public ReleasedCell {
        codes = List.copyOf(codes);
        if (lower > upper)
            throw new IllegalArgumentException(codes + " cannot be at least " + lower + " and at most " + upper);
    }

    public static ReleasedCell shown(long value, String... codes) {
        return new ReleasedCell(List.of(codes), value, value, false);
    }

    /** A count of which the release says only that it is hidden. */
    public static ReleasedCell hidden(String... codes) {
        return new ReleasedCell(List.of(codes), 0, Knowledge.UNBOUNDED, true);
    }

    /** A count that was not available. */
    public static ReleasedCell unsaid(String... codes) {
        return new ReleasedCell(List.of(codes), 0, Knowledge.UNBOUNDED, false);
    }

    /** A count that was rounded to the nearest multiple of a base. */
    public static ReleasedCell rounded(long value, long base, String... codes) {
        return new ReleasedCell(List.of(codes), leastBefore(value, base), value + base / 2, true);
    }

    /** The least count that rounds to this value: a base of 5 takes 8 to 12 to 10, a base of 10 takes 5 to 14 to 10. */
    static long leastBefore(long value, long base) {
        return Math.max(0, value - base / 2);
    }

    public boolean isShown() {
        return lower == upper;
    }
}
