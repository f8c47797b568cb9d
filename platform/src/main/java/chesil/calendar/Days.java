package chesil.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Days in London, as the calendar says them. */
public final class Days {
    public static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    private Days() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    /** "Thursday 26 November 2026". */
    public static String full(LocalDate day) {
        return FULL.format(day);
    }

    /** "26 Nov 2026". */
    public static String brief(LocalDate day) {
        return SHORT.format(day);
    }

    /** "today", "tomorrow", "in 9 days", "yesterday", "9 days ago". */
    public static String away(LocalDate day, LocalDate today) {
        var days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) return "today";
        if (days == 1) return "tomorrow";
        if (days == -1) return "yesterday";
        return days > 0 ? "in " + days + " days" : -days + " days ago";
    }

    /** "1 day", "12 days". */
    public static String count(long days) {
        return days == 1 ? "1 day" : days + " days";
    }
}
