package chesil.linkage.block;

import chesil.linkage.Column;
import chesil.linkage.KeyPart;
import chesil.linkage.read.Interner;
import chesil.linkage.standardise.Days;
import chesil.linkage.standardise.Postcodes;
import java.util.Arrays;

/** Parts of values as numbers: worked out once a distinct value. */
public final class Parts {
    private Parts() {}

    /**
     * The part of each value.
     *
     * @return shape [distinct + 1]: by code a number that is the same exactly if the part is; 0 where there is none
     */
    public static int[] of(KeyPart part, Column column) {
        var parts = new int[column.distinct() + 1];
        if (part.function() == KeyPart.Function.WHOLE) {
            for (int code = 0; code < parts.length; code++) parts[code] = code;
            return parts;
        }
        var numbers = new Interner();
        for (int code = 1; code < parts.length; code++) {
            var text = text(part, column.value(code));
            if (!text.isEmpty()) parts[code] = numbers.code(text);
        }
        return parts;
    }

    /** The part of one value, empty where it has none. */
    public static String text(KeyPart part, String value) {
        int length = value.length();
        return switch (part.function()) {
            case WHOLE -> value;
            case FIRST -> value.substring(0, Math.min(length, part.length()));
            case LAST -> value.substring(Math.max(0, length - part.length()));
            case YEAR -> Days.canonical(value).isPresent() ? value.substring(0, 4) : "";
            case YEAR_MONTH -> Days.canonical(value).isPresent() ? value.substring(0, 7) : "";
            case MONTH_DAY -> Days.canonical(value).isPresent() ? value.substring(5) : "";
            case DAY -> Days.canonical(value).isPresent() ? value.substring(8) : "";
            case OUTWARD -> isPostcode(value) ? value.substring(0, length - 4) : "";
            case SECTOR -> isPostcode(value) ? value.substring(0, length - 2) : "";
            case AREA -> isPostcode(value) ? letters(value) : "";
            case SOUNDEX -> soundex(value);
            case CONSONANTS -> consonants(value);
            case SORTED -> sorted(value);
        };
    }

    private static boolean isPostcode(String value) {
        int blank = value.length() - 4;
        return blank > 0 && value.charAt(blank) == ' ' && Postcodes.isPostcode(value.replace(" ", ""));
    }

    private static String letters(String postcode) {
        return postcode.substring(0, Character.isLetter(postcode.charAt(1)) ? 2 : 1);
    }

    private static String sorted(String value) {
        var letters = value.toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    /**
     * American Soundex: the first letter and three digits; letters with one digit that stand together, or with H or W between, count once.
     *
     * @see <a href="https://www.archives.gov/research/census/soundex">US National Archives, The Soundex Indexing System</a>
     */
    static String soundex(String value) {
        var code = new StringBuilder(4);
        char last = 0;
        for (int i = 0; i < value.length() && code.length() < 4; i++) {
            char each = value.charAt(i);
            if (each < 'A' || each > 'Z') continue;
            char digit = "01230120022455012623010202".charAt(each - 'A');
            if (code.isEmpty()) code.append(each);
            else if (digit != '0' && digit != last) code.append(digit);
            if (each != 'H' && each != 'W') last = digit;
        }
        while (!code.isEmpty() && code.length() < 4) code.append('0');
        return code.toString();
    }

    private static String consonants(String value) {
        var letters = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            boolean vowel = "AEIOUY ".indexOf(each) >= 0;
            boolean doubled = !letters.isEmpty() && letters.charAt(letters.length() - 1) == each;
            if ((i == 0 || !vowel) && !doubled) letters.append(each);
        }
        return letters.toString();
    }
}
