package chesil.calendar.web;

import chesil.calendar.Days;
import chesil.calendar.Reminders;
import chesil.post.LetterState;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One line of the log of reminders. */
public record ReminderLine(
        String to, String organisation, String about, String words, String why, String when, String became) {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK).withZone(Days.LONDON);

    static ReminderLine of(Reminders.Line line) {
        return new ReminderLine(
                line.to(),
                line.organisation(),
                line.about(),
                line.words(),
                line.why(),
                WHEN.format(line.at()),
                became(line.state()));
    }

    private static String became(@Nullable LetterState state) {
        if (state == null) return "–";
        return state.words().substring(0, 1).toUpperCase(Locale.UK)
                + state.words().substring(1);
    }
}
