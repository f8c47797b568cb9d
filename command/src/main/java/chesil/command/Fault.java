package chesil.command;

/**
 * One thing that is wrong with one cell, and how to mend it.
 *
 * @param line the line of the file, the header being 1
 * @param value the cell as it was given
 * @param wrong what is wrong, without a full stop
 * @param mend how to mend it, without a full stop
 */
public record Fault(String file, long line, String column, String value, String wrong, String mend) {
    private static final int SHOWN = 60;

    /** The line that a person sees: {@code FILE:LINE COLUMN "VALUE": what is wrong. How to mend it.} */
    @Override
    public String toString() {
        return "%s:%d %s \"%s\": %s. %s.".formatted(file, line, column, shortened(value), wrong, mend);
    }

    private static String shortened(String value) {
        var line = value.replaceAll("[\\p{Cntrl}]", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
    }
}
