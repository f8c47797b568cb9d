package chesil.releases;

import chesil.measures.Indicator;
import chesil.measures.Indicator.Grain;
import chesil.measures.Indicator.ValueKind;
import chesil.statistics.Interval;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How values, intervals and periods are written for people. */
public final class Wording {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter LONG_MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);
    private static final double THOUSAND = 1_000, MILLION = 1_000_000;
    private static final int DAYS_OF_A_WEEK = 7, FEWEST_MONTHS = 2;

    private Wording() {}

    /** "61.8%", "£70,450", "1,204", "16.1". */
    public static String value(Indicator indicator, double value) {
        return switch (indicator.kind()) {
            case PROPORTION -> plain(value, indicator.unit().decimals()) + "%";
            case MONEY -> "£" + plain(value, 0);
            case MODELLED, COUNT, RATE, KILOGRAMS ->
                plain(value, indicator.unit().decimals());
        };
    }

    /** As {@link #value}, short enough for a headline: "£70k". */
    public static String headline(Indicator indicator, double value) {
        if (indicator.kind() != ValueKind.MONEY || Math.abs(value) < THOUSAND) return value(indicator, value);
        if (Math.abs(value) < MILLION) return "£" + plain(value / THOUSAND, 0) + "k";
        return "£" + plain(value / MILLION, 1) + "m";
    }

    /** As {@link #value}, without decimals where there is nothing after the point: "at least 75%". */
    public static String round(Indicator indicator, double value) {
        var whole = Math.rint(value) == value;
        return switch (indicator.kind()) {
            case PROPORTION -> plain(value, whole ? 0 : indicator.unit().decimals()) + "%";
            case MONEY -> headline(indicator, value);
            case MODELLED, COUNT, RATE, KILOGRAMS ->
                plain(value, whole ? 0 : indicator.unit().decimals());
        };
    }

    /** The words after a value: "lines", "per 10,000 pupils"; empty where its sign says it. */
    public static String unit(Indicator indicator, double value) {
        return switch (indicator.kind()) {
            case PROPORTION, MONEY -> "";
            case MODELLED, COUNT, RATE, KILOGRAMS ->
                value == 1 ? indicator.unit().one() : indicator.unit().many();
        };
    }

    /** "45 to 76"; the sign of the unit is left out, as it stands beside the value. */
    public static String interval(Indicator indicator, Interval interval) {
        var decimals = indicator.kind() == ValueKind.RATE ? indicator.unit().decimals() : 0;
        return plain(interval.lower(), decimals) + " to " + plain(interval.upper(), decimals);
    }

    /** "Oct 2026", "Jul to Sep 2026", "summer 2026", "2025/26"; for a stock the day: "31 Oct 2026". */
    public static String period(Indicator indicator, LocalDate start) {
        var last = indicator.grain().plus(start, 1).minusDays(1);
        if (indicator.flow() == Indicator.Flow.STOCK) return last.format(DAY);
        return switch (indicator.grain()) {
            case MONTH -> start.format(MONTH);
            case QUARTER -> start.format(SHORT_MONTH) + " to " + last.format(MONTH);
            case TERM -> term(start) + " " + last.getYear();
            case YEAR -> year(start);
        };
    }

    /** As {@link #period}, with months in full: "October 2026". */
    public static String longPeriod(Indicator indicator, LocalDate start) {
        return indicator.grain() == Grain.MONTH ? start.format(LONG_MONTH) : period(indicator, start);
    }

    /** "31 October 2026". */
    public static String day(LocalDate day) {
        return day.format(LONG_DAY);
    }

    /** "October 2026", whatever the indicator. */
    public static String longMonth(LocalDate day) {
        return day.format(LONG_MONTH);
    }

    /** "Mar 2024". */
    static String shortMonth(LocalDate day) {
        return day.format(MONTH);
    }

    /** How long ago the period ended: "3 weeks", "8 months". */
    public static String age(Indicator indicator, LocalDate start, LocalDate today) {
        var ended = indicator.grain().plus(start, 1);
        var between = Period.between(ended, today);
        var months = between.toTotalMonths();
        if (months >= FEWEST_MONTHS) return months + " months";
        var weeks = Math.max(0, today.toEpochDay() - ended.toEpochDay()) / DAYS_OF_A_WEEK;
        return weeks == 1 ? "1 week" : weeks == 0 ? "days" : weeks + " weeks";
    }

    private static String term(LocalDate start) {
        return switch (start.getMonthValue()) {
            case 9 -> "autumn";
            case 1 -> "spring";
            default -> "summer";
        };
    }

    private static String year(LocalDate start) {
        return start.getYear() + "/" + String.format(Locale.ROOT, "%02d", (start.getYear() + 1) % 100);
    }

    private static String plain(double value, int decimals) {
        return String.format(Locale.UK, "%,." + decimals + "f", value);
    }
}
