package chesil.strategy.web;

import chesil.access.Ownership;
import chesil.partnership.Chairs;
import chesil.strategy.Objective;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An objective belongs to the organisation that chairs the group which answers for it. */
@Component
class OwnObjectives implements Ownership {
    private final Items items;
    private final Chairs chairs;

    OwnObjectives(Items items, Chairs chairs) {
        this.items = items;
        this.chairs = chairs;
    }

    @Override
    public String item() {
        return "objective";
    }

    @Override
    public Optional<String> organisationOf(String id) {
        return items.of(Objective.KIND)
                .get(id, AsKnown.NOW)
                .map(objective -> chairs.organisation(objective.group()).orElse(NOBODY));
    }
}
