package chesil.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.web.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedTest {
    private static final Instant MADE = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void a_day_is_an_event_of_that_whole_day() {
        assertThat(feed("Partnership board", "In public"))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("BEGIN:VEVENT\r\nUID:meeting-board@chesil\r\nDTSTAMP:20261124T120000Z\r\n")
                .contains("DTSTART;VALUE=DATE:20261126\r\nDTEND;VALUE=DATE:20261127\r\n")
                .contains("SUMMARY:Meeting: Partnership board\r\n")
                .contains("URL:https://chesil.example/minutes/board\r\n")
                .endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void what_the_format_uses_itself_is_escaped() {
        assertThat(unfolded(feed("Money; spend, and a \\ sign", "Line\nnext")))
                .contains("SUMMARY:Meeting: Money\\; spend\\, and a \\\\ sign\r\n")
                .contains("DESCRIPTION:Line\\nnext Due.\r\n");
    }

    @Test
    void no_line_is_longer_than_75_octets_and_no_sign_is_cut() {
        var feed = feed("Coroner’s “naloxone” – " + "ä€😀".repeat(60), "");
        assertThat(Arrays.stream(feed.split("\r\n")))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(unfolded(feed)).contains("ä€😀".repeat(60));
    }

    private static String unfolded(String feed) {
        return feed.replace("\r\n ", "");
    }

    private static String feed(String title, String more) {
        var entry = new Year.Entry(
                LocalDate.of(2026, 11, 26),
                Year.What.MEETING,
                "meeting-board",
                title,
                "/minutes/board",
                more,
                new Tag("Due", Tag.Colour.BLUE));
        return Feed.of("Dorset", List.of(entry), "https://chesil.example", MADE);
    }
}
