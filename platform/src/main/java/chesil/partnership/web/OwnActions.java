package chesil.partnership.web;

import chesil.access.Ownership;
import chesil.partnership.Action;
import chesil.partnership.Chairs;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An action belongs to the organisation that chairs the group which agreed it. */
@Component
class OwnActions implements Ownership {
    private final Items items;
    private final Chairs chairs;

    OwnActions(Items items, Chairs chairs) {
        this.items = items;
        this.chairs = chairs;
    }

    @Override
    public String item() {
        return "action";
    }

    @Override
    public Optional<String> organisationOf(String id) {
        return items.of(Action.KIND)
                .get(id, AsKnown.NOW)
                .map(item -> chairs.organisation(item.group()).orElse(NOBODY));
    }
}
