package chesil.homes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Days as homes say them. */
final class Days {
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter SHORT_WITH_YEAR = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final int A_WEEK = 7;

    /** A day and its month stay on one line of a narrow table. */
    private static final char NOT_BROKEN = '\u00a0';

    private Days() {}

    static String full(LocalDate day) {
        return LONG.format(day);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "20 Nov", with the year where it is another. */
    static String brief(LocalDate day, LocalDate today) {
        return (day.getYear() == today.getYear() ? SHORT : SHORT_WITH_YEAR)
                .format(day)
                .replace(' ', NOT_BROKEN);
    }

    static String brief(Instant at, LocalDate today) {
        return brief(LocalDate.ofInstant(at, LONDON), today);
    }

    /** "today", "on Thursday" within a week, else "on Thursday 26 November", with the year where it is another. */
    static String on(LocalDate day, LocalDate today) {
        var ahead = ChronoUnit.DAYS.between(today, day);
        if (ahead == 0) return "today";
        if (day.getYear() != today.getYear()) return "on " + LONG.format(day);
        return "on " + (ahead > 0 && ahead < A_WEEK ? WEEKDAY : DAY).format(day);
    }

    /** "1 day", "12 days". */
    static String days(long days) {
        return days == 1 ? "1 day" : days + " days";
    }
}
