package chesil.post.web;

import chesil.post.PostedLetter;
import chesil.web.Tag;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The latest letters.
 *
 * @param sends whether there is a mail server
 * @param waiting how many are still to go
 * @param notSent how many did not go, or may not have
 */
public record PostPage(boolean sends, long waiting, long notSent, List<Line> lines) {
    private static final DateTimeFormatter LONDON =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    /**
     * One letter.
     *
     * @param to whom it is to; "–" once its words are gone
     * @param again the path of the form that sends it again; null where that is not offered
     */
    public record Line(
            String to,
            String subject,
            String text,
            String when,
            Tag state,
            String why,
            @Nullable String again) {
        static Line of(PostedLetter posted) {
            var letter = posted.letter();
            return new Line(
                    letter == null ? "–" : letter.to(),
                    letter == null ? "Its words are no longer kept" : letter.subject(),
                    letter == null ? "" : letter.text(),
                    when(posted),
                    tag(posted),
                    Objects.requireNonNullElse(posted.why(), ""),
                    posted.maySendAgain() ? "/post/" + posted.id() + "/again" : null);
        }

        private static String when(PostedLetter posted) {
            Instant at = Objects.requireNonNullElse(posted.sentAt(), posted.putAt());
            return LONDON.format(at);
        }

        private static Tag tag(PostedLetter posted) {
            var words = posted.state().words();
            var shown = words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
            return new Tag(
                    shown,
                    switch (posted.state()) {
                        case WAITING, SENDING -> Tag.Colour.BLUE;
                        case SENT -> Tag.Colour.GREEN;
                        case REFUSED -> Tag.Colour.RED;
                        case UNSURE -> Tag.Colour.YELLOW;
                        case KEPT -> Tag.Colour.GREY;
                    });
        }
    }
}
