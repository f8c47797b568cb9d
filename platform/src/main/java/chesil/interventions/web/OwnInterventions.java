package chesil.interventions.web;

import chesil.access.Ownership;
import chesil.interventions.Intervention;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An intervention belongs to the organisation that leads it. */
@Component
class OwnInterventions implements Ownership {
    private final Items items;

    OwnInterventions(Items items) {
        this.items = items;
    }

    @Override
    public String item() {
        return "intervention";
    }

    @Override
    public Optional<String> organisationOf(String id) {
        return items.of(Intervention.KIND)
                .get(id, AsKnown.NOW)
                .map(intervention -> intervention.lead().value());
    }
}
