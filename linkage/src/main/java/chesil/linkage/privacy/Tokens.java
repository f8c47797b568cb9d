package chesil.linkage.privacy;

import chesil.linkage.Standard;
import chesil.linkage.standardise.Days;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The parts that a value is taken into, of which each sets its own bits: two values agree as far as they share parts. Names become pairs of
 * neighbouring letters with blanks before and after; digits keep their place, since 12 and 21 are not alike.
 */
final class Tokens {
    private Tokens() {}

    /** The parts of a value in standard form, each once. */
    static Set<String> of(Standard standard, String value) {
        var tokens = new LinkedHashSet<String>();
        switch (standard) {
            case NAME, RAW, EMAIL -> pairs(value, tokens);
            case FULL_NAME, TEXT -> {
                for (var word : value.split(" ", -1)) pairs(word, tokens);
            }
            case DATE -> day(value, tokens);
            case POSTCODE -> postcode(value, tokens);
            case SEX -> tokens.add(value);
            case CODE, PHONE, NUMBER, NHS_NUMBER, PNC, CRO, PRISON_NUMBER, ULN -> places(value, tokens);
        }
        return tokens;
    }

    private static void pairs(String word, Set<String> tokens) {
        if (word.isEmpty()) return;
        var padded = " " + word + " ";
        for (int i = 0; i + 1 < padded.length(); i++) tokens.add(padded.substring(i, i + 2));
    }

    /** Neighbouring characters with their place from the start, and single ones, so that one wrong digit leaves most. */
    private static void places(String value, Set<String> tokens) {
        tokens.add("=" + value);
        for (int i = 0; i < value.length(); i++) {
            tokens.add(i + ":" + value.charAt(i));
            if (i + 1 < value.length()) tokens.add(i + ":" + value.substring(i, i + 2));
        }
    }

    /** Year, month and day as wholes and by digit; month and day together in either order, so that 02/03 still agrees with 03/02. */
    private static void day(String value, Set<String> tokens) {
        if (Days.canonical(value).isEmpty()) {
            places(value.replaceAll("[^0-9A-Z]", ""), tokens);
            return;
        }
        var year = value.substring(0, 4);
        var month = value.substring(5, 7);
        var day = value.substring(8, 10);
        tokens.addAll(List.of("y" + year, "m" + month, "d" + day, "y" + year + "m" + month, "m" + month + "d" + day));
        tokens.add(month.compareTo(day) <= 0 ? "s" + month + day : "s" + day + month);
        var digits = year + month + day;
        for (int i = 2; i < digits.length(); i++) tokens.add(i + ":" + digits.charAt(i));
        for (int i = 2; i + 1 < digits.length(); i++) tokens.add(i + ":" + digits.substring(i, i + 2));
    }

    /** Outward part, sector, and characters counted from the blank, so that DT1 and DT11 do not shift what follows. */
    private static void postcode(String value, Set<String> tokens) {
        int blank = value.indexOf(' ');
        if (blank < 0) {
            places(value, tokens);
            return;
        }
        var outward = value.substring(0, blank);
        var inward = value.substring(blank + 1);
        tokens.addAll(List.of("=" + value, "o" + outward, "s" + outward + inward.charAt(0)));
        for (var part : new ArrayList<>(List.of(outward, inward))) {
            var side = part.equals(inward) ? "i" : "o";
            for (int i = 0; i < part.length(); i++) {
                tokens.add(side + i + part.charAt(i));
                if (i + 1 < part.length()) tokens.add(side + i + part.substring(i, i + 2));
            }
        }
    }
}
