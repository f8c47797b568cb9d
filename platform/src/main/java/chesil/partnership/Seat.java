package chesil.partnership;

import chesil.versions.Dates;
import chesil.versions.Kind;
import chesil.versions.PartialDate;
import chesil.versions.Text;
import org.jspecify.annotations.Nullable;

/** A place in a group for somebody of an organisation; empty where it has no holder. */
public record Seat(
        SeatId id,
        GroupId group,
        OrganisationId organisation,
        String title,
        @Nullable String holder,
        @Nullable String deputy,
        @Nullable PartialDate from,
        @Nullable PartialDate to) {
    public static final Kind<Seat> KIND =
            new Kind<>("partnership", "seat", Seat.class, item -> item.id().value());

    public Seat {
        Text.required("title", title);
        if (holder != null) Text.required("holder", holder);
        if (deputy != null) Text.required("deputy", deputy);
        Dates.inOrder(from, to);
    }

    public boolean empty() {
        return holder == null;
    }
}
