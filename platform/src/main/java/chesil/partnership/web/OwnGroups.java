package chesil.partnership.web;

import chesil.access.Ownership;
import chesil.partnership.Chairs;
import chesil.partnership.Group;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A group belongs to the organisation that chairs it. */
@Component
class OwnGroups implements Ownership {
    private final Items items;
    private final Chairs chairs;

    OwnGroups(Items items, Chairs chairs) {
        this.items = items;
        this.chairs = chairs;
    }

    @Override
    public String item() {
        return "group";
    }

    @Override
    public Optional<String> organisationOf(String id) {
        return items.of(Group.KIND)
                .get(id, AsKnown.NOW)
                .map(item -> chairs.organisation(item.id()).orElse(NOBODY));
    }
}
