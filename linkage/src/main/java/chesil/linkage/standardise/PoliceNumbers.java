package chesil.linkage.standardise;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers of the police national computer and of the criminal records office, with their check letter: year and serial as one number,
 * its remainder by 23 looked up in an alphabet without I, O and S. No official specification is published; these are the rules of
 * live code of the Ministry of Justice (hmpps-person-record, PNCIdentifier and CROIdentifier).
 */
public final class PoliceNumbers {
    private static final String LETTERS = "ZABCDEFGHJKLMNPQRTUVWXY";
    private static final Pattern LONG = Pattern.compile("(\\d{4})/?(\\d{7})([A-Z])");
    private static final Pattern LONG_SLASHED = Pattern.compile("(\\d{4})/(\\d{1,7})([A-Z])");
    private static final Pattern SHORT = Pattern.compile("(\\d{2})/?(\\d{1,7})([A-Z])");
    private static final Pattern CRO = Pattern.compile("(\\d{1,6})/(\\d{2})([A-Z])");
    private static final Pattern MICROFICHE = Pattern.compile("SF(\\d{2})/(\\d{1,6})([A-Z])");

    private PoliceNumbers() {}

    /** A PNC number in its long form, 1981/0000034U; a year of two digits lies up to {@code thisYear}. */
    public static Optional<String> pnc(String text, int thisYear) {
        var together = text.replace(" ", "");
        for (var pattern : new Pattern[] {LONG, LONG_SLASHED, SHORT}) {
            var found = pattern.matcher(together);
            if (!found.matches()) continue;
            int year = Integer.parseInt(found.group(1));
            if (found.group(1).length() == 2) year += year > thisYear % 100 ? 1900 : 2000;
            int serial = Integer.parseInt(found.group(2));
            if (letter((year % 100) * 10_000_000L + serial) != found.group(3).charAt(0)) return Optional.empty();
            return Optional.of(String.format(Locale.ROOT, "%04d/%07d%s", year, serial, found.group(3)));
        }
        return Optional.empty();
    }

    /** A CRO number, 000123/99X, or an old one of microfiche, SF05/482703J. */
    public static Optional<String> cro(String text) {
        var together = text.replace(" ", "");
        var fiche = MICROFICHE.matcher(together);
        if (fiche.matches()) {
            long number = Long.parseLong(fiche.group(1) + fiche.group(2));
            return letter(number) == fiche.group(3).charAt(0) ? Optional.of(together) : Optional.empty();
        }
        var plain = CRO.matcher(together);
        if (!plain.matches()) return Optional.empty();
        int serial = Integer.parseInt(plain.group(1));
        int year = Integer.parseInt(plain.group(2));
        if (letter(year * 1_000_000L + serial) != plain.group(3).charAt(0)) return Optional.empty();
        return Optional.of(String.format(Locale.ROOT, "%06d/%02d%s", serial, year, plain.group(3)));
    }

    private static char letter(long number) {
        return LETTERS.charAt((int) (number % LETTERS.length()));
    }
}
