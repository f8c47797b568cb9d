package chesil.linkage.standardise;

import org.jspecify.annotations.Nullable;

/**
 * Postcodes with one blank before the last three characters. Those of no place (ZZ99, by which the NHS says "no fixed abode" or
 * "not known") are missing: people would agree on them who share nothing.
 *
 * @see <a href="https://www.datadictionary.nhs.uk/data_elements/postcode.html">NHS Data Dictionary, postcode</a>
 */
public final class Postcodes {
    private Postcodes() {}

    static @Nullable String standard(String text) {
        var together = Codes.letters(text);
        if (together == null || together.startsWith("ZZ99")) return null;
        if (!isPostcode(together)) return together;
        int inward = together.length() - 3;
        return together.substring(0, inward) + " " + together.substring(inward);
    }

    /** Whether capitals and digits have the shape of a postcode: A9, A99, AA9, AA99, A9A or AA9A, then 9AA. */
    public static boolean isPostcode(String together) {
        int length = together.length();
        if (length < 5 || length > 7) return false;
        if (!isDigit(together, length - 3) || !isLetter(together, length - 2) || !isLetter(together, length - 1))
            return false;
        if (!isLetter(together, 0)) return false;
        int at = isLetter(together, 1) ? 2 : 1;
        int outward = length - 3;
        if (at >= outward || !isDigit(together, at)) return false;
        return at + 1 == outward || at + 2 == outward;
    }

    private static boolean isDigit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean isLetter(String text, int at) {
        return text.charAt(at) >= 'A' && text.charAt(at) <= 'Z';
    }
}
