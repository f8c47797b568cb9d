package chesil.linkage.standardise;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Small standard forms: sex, phone numbers, numbers, and identifiers that have a shape or a plain check digit. */
public final class Codes {
    private static final Pattern PRISON = Pattern.compile("[A-Z]\\d{4}[A-Z]{2}");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,30}(\\.\\d{1,30})?");

    private Codes() {}

    /** M, F, X; 1 and 2 as the NHS and ISO 5218 write them; 0 and 9 are "not known". */
    static @Nullable String sex(String text) {
        return switch (text) {
            case "M", "MALE", "MAN", "BOY", "1" -> "M";
            case "F", "FEMALE", "WOMAN", "GIRL", "2" -> "F";
            case "0", "9", "U", "UNK", "NS" -> null;
            default -> text;
        };
    }

    /** Letters and digits alone; null where there are none. */
    static @Nullable String letters(String text) {
        int plain = 0;
        while (plain < text.length() && isPlain(text.charAt(plain))) plain++;
        if (plain == text.length()) return text;
        var letters = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.isEmpty() ? null : letters.toString();
    }

    private static boolean isPlain(char each) {
        return (each >= 'A' && each <= 'Z') || (each >= '0' && each <= '9');
    }

    static @Nullable String phone(String text) {
        var digits = new StringBuilder();
        text.chars().filter(Character::isDigit).forEach(each -> digits.append((char) each));
        var number = digits.toString();
        if (number.startsWith("0044")) number = "0" + number.substring(4);
        else if (number.startsWith("44") && number.length() >= 11) number = "0" + number.substring(2);
        if (number.startsWith("00")) number = number.substring(1);
        return number.length() < 5 ? null : number;
    }

    static String number(String text) {
        if (!NUMBER.matcher(text).matches()) return text;
        var number = new BigDecimal(text).stripTrailingZeros();
        return number.signum() == 0 ? "0" : number.toPlainString();
    }

    /** A prison (NOMIS) number: a letter, four digits, two letters; there is no check. */
    public static Optional<String> prisonNumber(String text) {
        var together = text.replace(" ", "");
        return PRISON.matcher(together).matches() ? Optional.of(together) : Optional.empty();
    }

    /**
     * A unique learner number: ten digits, the first not 0, whose sum weighted 10 to 1 leaves 10 when divided by 11.
     *
     * @see <a href="https://www.hesa.ac.uk/collection/c17051/a/uln">HESA student record C17051, field ULN</a>
     */
    public static Optional<String> uln(String text) {
        var digits = text.replace(" ", "");
        if (!digits.matches("[1-9]\\d{9}")) return Optional.empty();
        int sum = 0;
        for (int i = 0; i < 10; i++) sum += (digits.charAt(i) - '0') * (10 - i);
        return sum % 11 == 10 ? Optional.of(digits) : Optional.empty();
    }
}
