package chesil.returns;

import chesil.access.Findable;
import chesil.access.Searchable;
import chesil.access.Viewer;
import chesil.returns.specification.Specifications;
import java.util.List;
import org.springframework.stereotype.Component;

/** Return specifications, for the search. */
@Component
class SpecificationsFound implements Searchable {
    private static final List<Findable> ALL = Specifications.builtIn().all().stream()
            .map(each -> new Findable(
                    "Return specifications",
                    each.title(),
                    each.about(),
                    "/returns/" + each.id(),
                    List.of(each.id().value())))
            .toList();

    @Override
    public List<Findable> findable(Viewer viewer) {
        return ALL;
    }
}
