package chesil.partnership;

import chesil.versions.Kind;
import chesil.versions.Text;
import org.jspecify.annotations.Nullable;

/** A group of the partnership: the board, a delivery group that answers for objectives, a working group below one. */
public record Group(
        GroupId id,
        String name,
        GroupKind kind,
        @Nullable GroupId parent,
        @Nullable SeatId chair,
        String about) {
    public static final Kind<Group> KIND =
            new Kind<>("partnership", "group", Group.class, item -> item.id().value());

    public Group {
        Text.required("name", name);
        Text.required("about", about);
        if (id.equals(parent)) throw new IllegalArgumentException("parent names the group itself");
    }
}
