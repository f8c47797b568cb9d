package chesil.calendar.web;

import chesil.editing.Offered;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes before meetings, and when people are reminded.
 *
 * @param addingMeeting the path of the form of a new rule; null where the reader may not add one
 */
public record RulesPage(
        List<Line> meetings,
        @Nullable String addingMeeting,
        List<Line> reminders,
        @Nullable String addingReminder) {
    /** One rule in sentences. */
    public record Line(String name, List<String> says, Offered offered) {}
}
