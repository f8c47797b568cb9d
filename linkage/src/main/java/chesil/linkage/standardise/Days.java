package chesil.linkage.standardise;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days as 1984-03-02. Read with the day first, as this country writes them (02/03/1984 is in March), unless the year leads or
 * the month could only stand second. Programs' default days are missing.
 */
public final class Days {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/. ]?(\\d{1,2})[-/. ]?(\\d{1,2})(?:[T ]\\d{1,2}:.*)?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})(?:[T ]\\d{1,2}:.*)?");
    private static final Pattern MONTH_NAMED =
            Pattern.compile("(\\d{1,2})(?:ST|ND|RD|TH)?[-/. ]?(?:OF )?([A-Z]{3})[A-Z]*[-/., ]*(\\d{4}|\\d{2})");
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

    /** What programs put where no day is known (general knowledge of SQL Server, Excel, Unix and case systems). */
    private static final Set<String> DEFAULTS = Set.of(
            "1900-01-01",
            "1901-01-01",
            "1899-12-30",
            "1899-12-31",
            "1800-01-01",
            "1753-01-01",
            "1970-01-01",
            "1111-11-11",
            "9999-12-31",
            "2099-12-31",
            "9999-01-01",
            "1899-01-01");

    private Days() {}

    /** The day in standard form; what is no day stays as text, so that one wrong digit can still be seen. */
    static @Nullable String standard(String text, int thisYear) {
        var day = parse(text, thisYear).map(LocalDate::toString).orElse(text);
        return DEFAULTS.contains(day) ? null : day;
    }

    /** Reads capitals in any of the forms above. */
    static Optional<LocalDate> parse(String text, int thisYear) {
        if (text.length() == 10 && text.charAt(4) == '-') return canonical(text);
        var first = YEAR_FIRST.matcher(text);
        if (first.matches()) return day(number(first.group(1)), number(first.group(2)), number(first.group(3)));
        var last = YEAR_LAST.matcher(text);
        if (last.matches()) {
            int year = year(last.group(3), thisYear);
            var british = day(year, number(last.group(2)), number(last.group(1)));
            return british.isPresent() ? british : day(year, number(last.group(1)), number(last.group(2)));
        }
        var named = MONTH_NAMED.matcher(text);
        if (!named.matches()) return Optional.empty();
        return day(year(named.group(3), thisYear), MONTHS.indexOf(named.group(2)) + 1, number(named.group(1)));
    }

    /** Reads 1984-03-02 and nothing else; cheap, for values already in standard form. */
    public static Optional<LocalDate> canonical(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') return Optional.empty();
        for (int i = 0; i < 10; i++)
            if (i != 4 && i != 7 && (text.charAt(i) < '0' || text.charAt(i) > '9')) return Optional.empty();
        return day(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) number = 10 * number + text.charAt(i) - '0';
        return number;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int year(String digits, int thisYear) {
        int year = number(digits);
        if (digits.length() == 4) return year;
        int century = thisYear - thisYear % 100;
        return century + year > thisYear ? century - 100 + year : century + year;
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        if (year < 1 || month < 1 || month > 12 || day < 1 || day > 31) return Optional.empty();
        if (day > 28 && day > java.time.YearMonth.of(year, month).lengthOfMonth()) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
