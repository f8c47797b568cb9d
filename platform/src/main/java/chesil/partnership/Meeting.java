package chesil.partnership;

import chesil.versions.Kind;
import chesil.versions.Text;
import java.time.LocalDate;
import java.util.List;

/** A meeting of a group: what is to be talked about, and what was decided. */
public record Meeting(
        MeetingId id,
        GroupId group,
        LocalDate date,
        String title,
        boolean public_,
        List<AgendaItem> agenda,
        List<Decision> decisions) {
    public static final Kind<Meeting> KIND = new Kind<>(
            "partnership", "meeting", Meeting.class, item -> item.id().value());

    public Meeting {
        Text.required("title", title);
        agenda = agenda == null ? List.of() : List.copyOf(agenda); // meetings of the first version had none
        decisions = decisions == null ? List.of() : List.copyOf(decisions);
    }
}
