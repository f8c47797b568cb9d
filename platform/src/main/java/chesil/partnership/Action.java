package chesil.partnership;

import chesil.versions.Kind;
import chesil.versions.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a group agreed to have done, by whom and by when.
 *
 * @param meeting where it was agreed
 * @param note how far it is, or what came of it
 */
public record Action(
        ActionId id,
        GroupId group,
        @Nullable MeetingId meeting,
        String what,
        AnswerableId owner,
        LocalDate due,
        ActionState state,
        @Nullable String note) {
    public static final Kind<Action> KIND =
            new Kind<>("partnership", "action", Action.class, item -> item.id().value());

    public Action {
        Text.required("what", what);
        if (note != null) Text.required("note", note);
    }

    public boolean overdue(LocalDate today) {
        return state == ActionState.OPEN && due.isBefore(today);
    }
}
