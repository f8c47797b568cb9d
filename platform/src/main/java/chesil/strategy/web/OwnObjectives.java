package chesil.strategy.web;

import chesil.access.Ownership;
import chesil.strategy.Objective;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An objective belongs to the organisation that chairs the group which answers for it. */
@Component
class OwnObjectives implements Ownership {
    private final Items items;
    private final MayChange mayChange;

    OwnObjectives(Items items, MayChange mayChange) {
        this.items = items;
        this.mayChange = mayChange;
    }

    @Override
    public String item() {
        return "objective";
    }

    @Override
    public Optional<String> organisationOf(String id) {
        return items.of(Objective.KIND)
                .get(id, AsKnown.NOW)
                .flatMap(objective -> mayChange.organisationOfChair(objective.group()));
    }
}
