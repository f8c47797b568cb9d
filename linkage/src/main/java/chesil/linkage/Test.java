package chesil.linkage;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What has to hold of two values for a level to be theirs, as a model file writes it: {@code exact}, {@code jaro-winkler 0.9},
 * {@code levenshtein 1}, {@code same year}, {@code days 10}.
 *
 * @param kind what is asked
 * @param amount the threshold; 0 where the kind has none
 * @param word the column of {@code swapped}, the part of {@code same} (with its length: {@code first 3}); else empty
 */
public record Test(Kind kind, double amount, String word) {
    public static final Test EXACT = new Test(Kind.EXACT, 0, "");
    public static final Test ELSE = new Test(Kind.ELSE, 0, "");

    public enum Kind {
        /** The values are the same. */
        EXACT,
        /** Jaro-Winkler similarity of at least the amount; prefix of up to 4 by 0.1, where Jaro is above 0.7. */
        JARO_WINKLER,
        /** At most so many letters inserted, deleted or replaced. */
        LEVENSHTEIN,
        /** As Levenshtein, where two neighbouring letters that change places count once (restricted Damerau). */
        DAMERAU,
        /** Dates at most so many days apart. */
        DAYS,
        /** Dates at most so many months apart (30.4375 days each). */
        MONTHS,
        /** Dates at most so many years apart (365.25 days each). */
        YEARS,
        /** Dates that are the same once day and month change places. */
        DAY_MONTH_SWAPPED,
        /** The same part: a function of block keys, such as {@code same year}, {@code same first 3}, {@code same sector}. */
        SAME,
        /** One value is a single letter, and the other begins with it. */
        INITIAL,
        /** Given names that are forms of one name (Bob, Robert), by the table of nicknames. */
        NICKNAME,
        /** This column and the other one hold each other's values. */
        SWAPPED,
        /** Numbers at most so far apart. */
        WITHIN,
        /** Whatever else. */
        ELSE;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean hasAmount() {
            return switch (this) {
                case JARO_WINKLER, LEVENSHTEIN, DAMERAU, DAYS, MONTHS, YEARS, WITHIN -> true;
                case EXACT, DAY_MONTH_SWAPPED, SAME, INITIAL, NICKNAME, SWAPPED, ELSE -> false;
            };
        }

        boolean hasWord() {
            return this == SAME || this == SWAPPED;
        }
    }

    public Test {
        if (kind == Kind.SAME) KeyPart.parse(partText(word, "x"));
        if (kind == Kind.SWAPPED && word.isEmpty())
            throw new IllegalArgumentException("swapped names the other column: swapped surname");
    }

    /**
     * Reads a test as a model file writes it.
     *
     * @throws IllegalArgumentException if it is none; says which there are
     */
    public static Test parse(String text) {
        var words = text.strip().split("\\s+", 2);
        for (var kind : Kind.values()) {
            if (!kind.word().equals(words[0])) continue;
            var rest = words.length > 1 ? words[1].strip() : "";
            if (kind.hasWord()) return new Test(kind, 0, rest);
            if (kind.hasAmount()) return new Test(kind, amount(text, rest), "");
            if (!rest.isEmpty()) throw new IllegalArgumentException("\"" + text + "\": " + words[0] + " stands alone");
            return new Test(kind, 0, "");
        }
        throw new IllegalArgumentException("\"" + text + "\" is no test; there are "
                + Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", ")));
    }

    private static double amount(String text, String rest) {
        try {
            double amount = Double.parseDouble(rest);
            if (amount >= 0 && Double.isFinite(amount)) return amount;
        } catch (NumberFormatException _) {
            // said below
        }
        throw new IllegalArgumentException("\"" + text + "\" needs a number after its word, such as jaro-winkler 0.9");
    }

    public static Test jaroWinkler(double least) {
        return new Test(Kind.JARO_WINKLER, least, "");
    }

    public static Test levenshtein(int most) {
        return new Test(Kind.LEVENSHTEIN, most, "");
    }

    public static Test damerau(int most) {
        return new Test(Kind.DAMERAU, most, "");
    }

    /** {@code part} as block keys name it: {@code year}, {@code first 3}, {@code sector}. */
    public static Test same(String part) {
        return new Test(Kind.SAME, 0, part);
    }

    /** The part of {@code same}, as a function of a column. */
    public KeyPart part(String column) {
        return KeyPart.parse(partText(word, column));
    }

    private static String partText(String part, String column) {
        var words = part.split("\\s+", -1);
        return words.length > 1 ? words[0] + "(" + column + ", " + words[1] + ")" : words[0] + "(" + column + ")";
    }

    /** As a model file writes it; {@link #parse} reads it back. */
    @Override
    public String toString() {
        if (kind.hasWord()) return kind.word() + " " + word;
        if (!kind.hasAmount()) return kind.word();
        return kind.word() + " "
                + (amount == Math.rint(amount) ? Long.toString((long) amount) : Double.toString(amount));
    }
}
