package chesil.partnership;

import chesil.versions.Text;
import org.jspecify.annotations.Nullable;

/**
 * One item of a meeting's agenda.
 *
 * @param lead who brings it
 * @param about what it is about, or what is asked of the meeting
 */
public record AgendaItem(
        String title, @Nullable AnswerableId lead, @Nullable String about) {
    public AgendaItem {
        Text.required("title", title);
        if (about != null) Text.required("about", about);
    }
}
