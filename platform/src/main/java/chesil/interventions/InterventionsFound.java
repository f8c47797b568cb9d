package chesil.interventions;

import chesil.access.Findable;
import chesil.access.Searchable;
import chesil.access.Viewer;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import java.util.List;
import org.springframework.stereotype.Component;

/** Interventions, for the search. */
@Component
class InterventionsFound implements Searchable {
    private final Items items;

    InterventionsFound(Items items) {
        this.items = items;
    }

    @Override
    public List<Findable> findable(Viewer viewer) {
        return items.of(Intervention.KIND).all(AsKnown.NOW).stream()
                .map(each -> new Findable(
                        "Interventions",
                        each.name(),
                        each.about(),
                        "/interventions/" + each.id(),
                        List.of(each.kind().wording())))
                .toList();
    }
}
