package chesil.partnership;

import chesil.versions.Dates;
import chesil.versions.PartialDate;
import chesil.versions.Text;
import org.jspecify.annotations.Nullable;

/** Somebody who holds a role for a time: the role stays when they go. */
public record RoleHolder(
        PartnershipRole role,
        String holder,
        OrganisationId organisation,
        PartialDate from,
        @Nullable PartialDate to) {
    public RoleHolder {
        Text.required("holder", holder);
        Dates.inOrder(from, to);
    }
}
