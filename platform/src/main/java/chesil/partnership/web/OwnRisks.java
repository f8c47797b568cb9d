package chesil.partnership.web;

import chesil.access.Ownership;
import chesil.partnership.Chairs;
import chesil.partnership.Risk;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A risk belongs to the organisation that chairs the group which watches it. */
@Component
class OwnRisks implements Ownership {
    private final Items items;
    private final Chairs chairs;

    OwnRisks(Items items, Chairs chairs) {
        this.items = items;
        this.chairs = chairs;
    }

    @Override
    public String item() {
        return "risk";
    }

    @Override
    public Optional<String> organisationOf(String id) {
        return items.of(Risk.KIND)
                .get(id, AsKnown.NOW)
                .map(item -> chairs.organisation(item.group()).orElse(NOBODY));
    }
}
