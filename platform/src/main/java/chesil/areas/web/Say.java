package chesil.areas.web;

import chesil.areas.Area;
import chesil.versions.PartialDate;
import chesil.web.Link;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates, numbers and names as the pages of areas say them. */
final class Say {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private Say() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String day(@Nullable LocalDate day, String otherwise) {
        return day == null ? otherwise : day(day);
    }

    static String day(PartialDate date) {
        return switch (date.value().length()) {
            case 4 -> date.value();
            case 7 -> MONTH.format(date.earliest());
            default -> day(date.earliest());
        };
    }

    static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(number);
    }

    static Link link(Area area) {
        return new Link(area.name(), "/areas/" + area.code());
    }

    /** "1 ward", "33 wards". */
    static String count(int number, String one, String several) {
        return number(number) + " " + (number == 1 ? one : several).toLowerCase(Locale.UK);
    }
}
