package chesil.linkage;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A column or a part of it, as block rules name it: {@code surname}, {@code first(surname, 3)}, {@code year(date_of_birth)}.
 * A value that has no such part (a year of what is no date) has no key, as if it were missing.
 *
 * @param function the part
 * @param column the column
 * @param length how many characters, for {@code first} and {@code last}; else 0
 */
public record KeyPart(Function function, String column, int length) {
    private static final Pattern CALL = Pattern.compile("([a-z-]+)\\(\\s*(.+?)\\s*(?:,\\s*(\\d+)\\s*)?\\)");

    public enum Function {
        WHOLE,
        /** The first characters; a shorter value is its own key. */
        FIRST,
        /** The last characters. */
        LAST,
        /** The year of a date. */
        YEAR,
        /** The year and month of a date. */
        YEAR_MONTH,
        /** The month and day of a date. */
        MONTH_DAY,
        /** The day of the month. */
        DAY,
        /** All of a postcode before the blank: {@code DT1}. */
        OUTWARD,
        /** A postcode but for its last two letters: {@code DT1 1}. */
        SECTOR,
        /** The letters that a postcode begins with: {@code DT}. */
        AREA,
        /** How a name sounds: Soundex, its first letter and three digits. */
        SOUNDEX,
        /** A name's letters without vowels and doubled letters. */
        CONSONANTS,
        /** The letters in alphabetical order, so that letters which change places do not matter. */
        SORTED;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public KeyPart {
        boolean needs = function == Function.FIRST || function == Function.LAST;
        if (needs != length > 0)
            throw new IllegalArgumentException(
                    needs
                            ? function.word() + " needs how many characters: " + function.word() + "(" + column + ", 3)"
                            : function.word() + " takes no number of characters");
    }

    public static KeyPart whole(String column) {
        return new KeyPart(Function.WHOLE, column, 0);
    }

    public static KeyPart of(Function function, String column) {
        return new KeyPart(function, column, 0);
    }

    public static KeyPart first(String column, int length) {
        return new KeyPart(Function.FIRST, column, length);
    }

    /**
     * Reads a part as a model file writes it.
     *
     * @throws IllegalArgumentException if it is none; says which there are
     */
    public static KeyPart parse(String text) {
        var call = CALL.matcher(text.strip());
        if (!call.matches()) return whole(text.strip());
        for (var function : Function.values()) {
            if (!function.word().equals(call.group(1))) continue;
            return new KeyPart(function, call.group(2), call.group(3) == null ? 0 : Integer.parseInt(call.group(3)));
        }
        throw new IllegalArgumentException("\"" + text + "\": there is no part " + call.group(1) + "; there are "
                + Arrays.stream(Function.values()).map(Function::word).collect(Collectors.joining(", ")));
    }

    /** As a model file writes it; {@link #parse} reads it back. */
    @Override
    public String toString() {
        if (function == Function.WHOLE) return column;
        return length > 0 ? function.word() + "(" + column + ", " + length + ")" : function.word() + "(" + column + ")";
    }
}
