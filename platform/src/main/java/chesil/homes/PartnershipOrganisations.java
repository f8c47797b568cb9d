package chesil.homes;

import chesil.access.KnownOrganisations;
import chesil.partnership.Organisation;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Tells the pages about users, which know no partnership, what organisations there are. */
@Component
class PartnershipOrganisations implements KnownOrganisations {
    private final Items items;

    PartnershipOrganisations(Items items) {
        this.items = items;
    }

    @Override
    public SortedMap<String, String> names() {
        var names = new TreeMap<String, String>();
        for (var each : items.of(Organisation.KIND).all(AsKnown.NOW))
            names.put(each.id().value(), each.name());
        return names;
    }
}
