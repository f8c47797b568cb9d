package chesil.returns.specification;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The time that one return is about, both days included.
 *
 * <p>Its key is short, sorts by time within a kind and is read back by {@link #parse}: {@code 2026-03}, {@code 2026-Q1},
 * {@code 2025-26-2-spring}, {@code 2025-26}.
 */
public record Period(PeriodKind kind, LocalDate from, LocalDate to) implements Comparable<Period> {
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern TERM = Pattern.compile("(\\d{4})-(\\d{2})-(1-autumn|2-spring|3-summer)");
    private static final String[] TERMS = {"autumn", "spring", "summer"};
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    public Period {
        if (to.isBefore(from))
            throw new IllegalArgumentException("a period cannot end before it begins: " + from + " to " + to);
    }

    public static Period month(YearMonth month) {
        return new Period(PeriodKind.MONTH, month.atDay(1), month.atEndOfMonth());
    }

    /** The quarter of the calendar year: 1 is January to March. */
    public static Period quarter(int year, int quarter) {
        var first = YearMonth.of(year, quarter * 3 - 2);
        return new Period(
                PeriodKind.QUARTER, first.atDay(1), first.plusMonths(2).atEndOfMonth());
    }

    /** The financial year that begins in April of {@code startYear}. */
    public static Period year(int startYear) {
        return new Period(PeriodKind.YEAR, LocalDate.of(startYear, 4, 1), LocalDate.of(startYear + 1, 3, 31));
    }

    /** A term of the school year that begins in September of {@code startYear}: 1 autumn, 2 spring, 3 summer. */
    public static Period term(int startYear, int term) {
        var first = YearMonth.of(startYear, 9).plusMonths(4L * (term - 1));
        return new Period(PeriodKind.TERM, first.atDay(1), first.plusMonths(3).atEndOfMonth());
    }

    /** The period of a kind that a day lies in. */
    public static Period containing(PeriodKind kind, LocalDate day) {
        return switch (kind) {
            case MONTH -> month(YearMonth.from(day));
            case QUARTER -> quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
            case YEAR -> year(day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1);
            case TERM -> {
                var monthsSinceSeptember = Math.floorMod(day.getMonthValue() - 9, 12);
                yield term(day.getMonthValue() >= 9 ? day.getYear() : day.getYear() - 1, monthsSinceSeptember / 4 + 1);
            }
        };
    }

    /** Reads a {@link #key}; empty where the text is not one of this kind. */
    public static Optional<Period> parse(PeriodKind kind, String key) {
        try {
            return switch (kind) {
                case MONTH -> key.length() == 7 ? Optional.of(month(YearMonth.parse(key))) : Optional.empty();
                case QUARTER -> {
                    var parts = QUARTER.matcher(key);
                    yield parts.matches()
                            ? Optional.of(quarter(number(parts.group(1)), number(parts.group(2))))
                            : Optional.empty();
                }
                case YEAR -> {
                    var parts = YEAR.matcher(key);
                    yield parts.matches() && follows(parts.group(1), parts.group(2))
                            ? Optional.of(year(number(parts.group(1))))
                            : Optional.empty();
                }
                case TERM -> {
                    var parts = TERM.matcher(key);
                    yield parts.matches() && follows(parts.group(1), parts.group(2))
                            ? Optional.of(
                                    term(number(parts.group(1)), parts.group(3).charAt(0) - '0'))
                            : Optional.empty();
                }
            };
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static boolean follows(String year, String next) {
        return (number(year) + 1) % 100 == number(next);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    public String key() {
        return switch (kind) {
            case MONTH -> YearMonth.from(from).toString();
            case QUARTER -> from.getYear() + "-Q" + (from.getMonthValue() + 2) / 3;
            case YEAR -> yearKey(from.getYear());
            case TERM -> yearKey(schoolYear()) + "-" + termNumber() + "-" + TERMS[termNumber() - 1];
        };
    }

    private static String yearKey(int startYear) {
        return "%04d-%02d".formatted(startYear, (startYear + 1) % 100);
    }

    private int termNumber() {
        return Math.floorMod(from.getMonthValue() - 9, 12) / 4 + 1;
    }

    private int schoolYear() {
        return from.getMonthValue() >= 9 ? from.getYear() : from.getYear() - 1;
    }

    /** In words, as pages show it: "March 2026", "spring term 2025 to 2026". */
    public String label() {
        return switch (kind) {
            case MONTH -> monthName(from) + " " + from.getYear();
            case QUARTER -> monthName(from) + " to " + monthName(to) + " " + to.getYear();
            case YEAR -> "April " + from.getYear() + " to March " + to.getYear();
            case TERM -> TERMS[termNumber() - 1] + " term " + schoolYear() + " to " + (schoolYear() + 1);
        };
    }

    private static String monthName(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
    }

    /** The period of the same kind before this one. */
    public Period previous() {
        return containing(kind, from.minusDays(1));
    }

    /** The period of the same kind after this one. */
    public Period next() {
        return containing(kind, to.plusDays(1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    @Override
    public int compareTo(Period other) {
        var byStart = from.compareTo(other.from);
        return byStart != 0 ? byStart : to.compareTo(other.to);
    }

    @Override
    public String toString() {
        return kind.key() + " " + from.format(DAY) + " to " + to.format(DAY);
    }
}
