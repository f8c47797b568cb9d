package chesil.strategy.web;

import chesil.access.Ownership;
import chesil.measures.Target;
import chesil.partnership.Chairs;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A target belongs to the organisation that answers for it. */
@Component
class OwnTargets implements Ownership {
    private final Items items;
    private final Chairs chairs;

    OwnTargets(Items items, Chairs chairs) {
        this.items = items;
        this.chairs = chairs;
    }

    @Override
    public String item() {
        return "target";
    }

    @Override
    public Optional<String> organisationOf(String id) {
        return items.of(Target.KIND)
                .get(id, AsKnown.NOW)
                .map(target -> chairs.answering(target.owner()).orElse(NOBODY));
    }
}
