package chesil.linkage.standardise;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * NHS numbers: ten digits, written together or 3-3-4. The tenth is 11 less the remainder by 11 of the others weighted 10 to 2; 11
 * is written 0, and a number that would need 10 is never issued.
 *
 * @see <a href="https://www.datadictionary.nhs.uk/attributes/nhs_number.html">NHS Data Dictionary, NHS NUMBER</a>
 */
public final class NhsNumber {
    private static final Pattern SHAPE = Pattern.compile("(\\d{3})([ -]?)(\\d{3})\\2(\\d{4})");

    private NhsNumber() {}

    /** The ten digits, if the shape and the check digit are right. A check digit only finds mistypings. */
    public static Optional<String> parse(String text) {
        var shape = SHAPE.matcher(text.strip());
        if (!shape.matches()) return Optional.empty();
        var digits = shape.group(1) + shape.group(3) + shape.group(4);
        int sum = 0;
        for (int i = 0; i < 9; i++) sum += (digits.charAt(i) - '0') * (10 - i);
        int check = (11 - sum % 11) % 11;
        return check == digits.charAt(9) - '0' ? Optional.of(digits) : Optional.empty();
    }

    /**
     * Whether ten digits lie where numbers are issued: England, Wales and the Isle of Man 4, 6 and 7; Scotland by birth date (01 to
     * 31); Northern Ireland 320 to 399; and 9, which is kept for tests. One digit ten times passes the check, and is nobody's.
     */
    public static boolean isIssued(String digits) {
        if (digits.chars().distinct().count() == 1) return false;
        int first = digits.charAt(0) - '0';
        int two = Integer.parseInt(digits.substring(0, 2));
        return switch (first) {
            case 4, 6, 7, 9 -> true;
            case 0, 1, 2, 3 -> (two >= 1 && two <= 31) || digits.compareTo("320") >= 0;
            default -> false;
        };
    }
}
