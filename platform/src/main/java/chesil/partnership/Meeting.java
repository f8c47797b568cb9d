package chesil.partnership;

import chesil.versions.Kind;
import chesil.versions.Text;
import java.time.LocalDate;

/** A meeting of a group. */
public record Meeting(MeetingId id, GroupId group, LocalDate date, String title, boolean public_) {
    public static final Kind<Meeting> KIND = new Kind<>(
            "partnership", "meeting", Meeting.class, item -> item.id().value());

    public Meeting {
        Text.required("title", title);
    }
}
