package chesil.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Days as an iCalendar object, which calendars of other programs read.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545</a>, and RFC 7986 for the name and the interval
 */
public final class Feed {
    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Feed() {}

    /**
     * @param name of the calendar
     * @param address where the pages are, without a slash at its end
     * @param made the moment at which it was made
     */
    public static String of(String name, List<Year.Entry> entries, String address, Instant made) {
        var feed = new StringBuilder();
        line(feed, "BEGIN:VCALENDAR");
        line(feed, "VERSION:2.0");
        line(feed, "PRODID:-//Chesil//Calendar//EN");
        line(feed, "CALSCALE:GREGORIAN");
        line(feed, "NAME:" + text(name));
        line(feed, "X-WR-CALNAME:" + text(name));
        line(feed, "REFRESH-INTERVAL;VALUE=DURATION:PT12H");
        for (var entry : entries) event(feed, entry, address, made);
        line(feed, "END:VCALENDAR");
        return feed.toString();
    }

    private static void event(StringBuilder feed, Year.Entry entry, String address, Instant made) {
        line(feed, "BEGIN:VEVENT");
        line(feed, "UID:" + entry.key().replace('/', '-') + "@chesil");
        line(feed, "DTSTAMP:" + STAMP.format(made));
        line(feed, "DTSTART;VALUE=DATE:" + day(entry.day()));
        line(feed, "DTEND;VALUE=DATE:" + day(entry.day().plusDays(1)));
        line(feed, "SUMMARY:" + text(entry.what().word() + ": " + entry.title()));
        var state = entry.state() == null ? "" : " " + entry.state().text() + ".";
        if (!(entry.more() + state).isBlank()) line(feed, "DESCRIPTION:" + text((entry.more() + state).strip()));
        if (entry.href() != null) line(feed, "URL:" + address + entry.href());
        line(feed, "TRANSP:TRANSPARENT"); // a day on which something is due is not a day that is taken
        line(feed, "END:VEVENT");
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    /** As 3.3.11 has it. */
    private static String text(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n");
    }

    /** One line, folded at 75 octets and never within a sign (3.1). */
    private static void line(StringBuilder feed, String content) {
        var octets = 0;
        for (var at = 0; at < content.length(); ) {
            var sign = content.codePointAt(at);
            var size = new String(Character.toChars(sign)).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                feed.append("\r\n ");
                octets = 1;
            }
            feed.appendCodePoint(sign);
            octets += size;
            at += Character.charCount(sign);
        }
        feed.append("\r\n");
    }
}
