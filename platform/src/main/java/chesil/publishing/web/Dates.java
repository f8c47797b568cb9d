package chesil.publishing.web;

import chesil.versions.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days as the public reads them. */
final class Dates {
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private Dates() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String day(Instant moment) {
        return day(moment.atZone(LONDON).toLocalDate());
    }

    static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** As far as the source goes: "4 March 2024", "March 2024", "2024". */
    static String partial(PartialDate date) {
        return switch (date.value().length()) {
            case 4 -> date.value();
            case 7 -> MONTH.format(YearMonth.from(date.earliest()));
            default -> day(date.earliest());
        };
    }

    /** "March 2024 to June 2024", "Since March 2024", "Until June 2024"; empty where nothing is known. */
    static String between(@Nullable PartialDate from, @Nullable PartialDate to) {
        if (from == null) return to == null ? "" : "Until " + partial(to);
        if (to == null) return "Since " + partial(from);
        return from.equals(to) ? partial(from) : partial(from) + " to " + partial(to);
    }
}
