package chesil.command;

/** Numbers as text: a full stop, no grouping, and enough digits to read back the same double; not available is empty. */
public final class Numbers {
    private static final double LONGEST_WHOLE = 1e15;

    private Numbers() {}

    /** The shortest text that reads back as the same double; empty where it is not a finite number. */
    public static String text(double value) {
        if (!Double.isFinite(value)) return "";
        if (value == Math.rint(value) && Math.abs(value) < LONGEST_WHOLE) return Long.toString((long) value);
        return Double.toString(value);
    }

    /** Whether the text is a finite number as our files write it: no grouping, no unit, no word such as NaN, no hexadecimal. */
    static boolean isNumber(String text) {
        if (text.isEmpty() || !onlyOf(text, "0123456789+-.eE")) return false;
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static boolean onlyOf(String text, String allowed) {
        return text.chars().allMatch(each -> allowed.indexOf(each) >= 0);
    }
}
