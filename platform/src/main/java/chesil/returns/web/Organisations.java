package chesil.returns.web;

import chesil.partnership.Organisation;
import chesil.partnership.OrganisationId;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Organisations by name. */
@Component
class Organisations {
    private final Items items;

    Organisations(Items items) {
        this.items = items;
    }

    String name(OrganisationId id) {
        return items.of(Organisation.KIND)
                .get(id, AsKnown.NOW)
                .map(Organisation::name)
                .orElse(id.value());
    }

    Map<OrganisationId, String> names() {
        return items.of(Organisation.KIND).all(AsKnown.NOW).stream()
                .collect(Collectors.toMap(Organisation::id, Organisation::name, (one, _) -> one));
    }

    boolean isKnown(OrganisationId id) {
        return items.of(Organisation.KIND).get(id, AsKnown.NOW).isPresent();
    }
}
