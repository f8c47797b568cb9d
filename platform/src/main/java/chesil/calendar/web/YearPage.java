package chesil.calendar.web;

import chesil.calendar.Days;
import chesil.calendar.Year;
import chesil.web.Link;
import chesil.web.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The partnership's year, from April to March, month by month.
 *
 * @param besides other pages of the calendar that the reader may open
 * @param show the address of the filter that is on
 */
public record YearPage(
        String heading,
        String lead,
        List<Link> besides,
        List<Link> filters,
        String show,
        Link earlier,
        Link later,
        List<Month> months) {
    private static final int APRIL = 4, EARLIEST = 2000, LATEST = 2100;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE d", Locale.UK);

    /** One month; {@code past} where all of it is. */
    public record Month(String id, String name, boolean past, boolean now, List<Line> lines) {}

    /** One thing on one day; {@code today} on the first line of today or after. */
    public record Line(
            String day,
            Tag what,
            String title,
            @Nullable String href,
            String more,
            @Nullable Tag state,
            boolean past) {}

    /** The first day of the year that is asked for; of the one under way, where none is. */
    static LocalDate start(String from, LocalDate today) {
        if (from.matches("\\d{4}")) {
            var asked = Integer.parseInt(from);
            if (asked >= EARLIEST && asked <= LATEST) return LocalDate.of(asked, APRIL, 1);
        }
        return LocalDate.of(today.getMonthValue() >= APRIL ? today.getYear() : today.getYear() - 1, APRIL, 1);
    }

    static YearPage of(LocalDate start, List<Year.Entry> entries, String show, List<Link> besides, LocalDate today) {
        var shown = entries.stream()
                .filter(entry -> show.isEmpty() || entry.what().id().equals(show))
                .toList();
        var months = new ArrayList<Month>();
        for (var month = YearMonth.from(start); months.size() < 12; month = month.plusMonths(1)) {
            var here = month;
            var lines = shown.stream()
                    .filter(entry -> YearMonth.from(entry.day()).equals(here))
                    .map(entry -> line(entry, today))
                    .toList();
            months.add(new Month(
                    month.toString(),
                    MONTH.format(month),
                    month.isBefore(YearMonth.from(today)),
                    month.equals(YearMonth.from(today)),
                    lines));
        }
        return new YearPage(
                "The partnership’s year, April " + start.getYear() + " to March " + (start.getYear() + 1),
                lead(entries, today),
                besides,
                filters(start),
                address(start, show),
                new Link((start.getYear() - 1) + " to " + start.getYear(), address(start.minusYears(1), show)),
                new Link((start.getYear() + 1) + " to " + (start.getYear() + 2), address(start.plusYears(1), show)),
                months);
    }

    private static Line line(Year.Entry entry, LocalDate today) {
        return new Line(
                WEEKDAY.format(entry.day()),
                entry.what().tag(),
                entry.title(),
                entry.href(),
                entry.more(),
                entry.state(),
                entry.day().isBefore(today));
    }

    private static String lead(List<Year.Entry> entries, LocalDate today) {
        return entries.stream()
                .filter(entry -> entry.what() == Year.What.MEETING || entry.what() == Year.What.CUT_OFF)
                .filter(entry -> !entry.day().isBefore(today))
                .findFirst()
                .map(entry -> "Next: " + entry.title() + ", " + Days.full(entry.day()) + ", "
                        + Days.away(entry.day(), today) + ".")
                .orElse("No meeting is planned for the rest of it.");
    }

    private static List<Link> filters(LocalDate start) {
        var filters = new ArrayList<>(List.of(new Link("Everything", address(start, ""))));
        for (var what : Year.What.values()) filters.add(new Link(many(what), address(start, what.id())));
        return filters;
    }

    private static String many(Year.What what) {
        return switch (what) {
            case MEETING -> "Meetings";
            case CUT_OFF -> "Cut-offs";
            case PRODUCT -> "Products";
            case ACTION -> "Actions";
            case COMMENTARY, PAPERS, RETURNS -> what.word();
        };
    }

    private static String address(LocalDate start, String show) {
        return "/calendar?from=" + start.getYear() + (show.isEmpty() ? "" : "&show=" + show);
    }
}
