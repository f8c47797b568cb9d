package chesil.strategy.web;

import chesil.access.Ownership;
import chesil.measures.Target;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A target belongs to the organisation that answers for it. */
@Component
class OwnTargets implements Ownership {
    private final Items items;
    private final MayChange mayChange;

    OwnTargets(Items items, MayChange mayChange) {
        this.items = items;
        this.mayChange = mayChange;
    }

    @Override
    public String item() {
        return "target";
    }

    @Override
    public Optional<String> organisationOf(String id) {
        return items.of(Target.KIND).get(id, AsKnown.NOW).flatMap(mayChange::answering);
    }
}
