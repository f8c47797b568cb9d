package chesil.partnership;

import chesil.access.Findable;
import chesil.access.Searchable;
import chesil.access.Viewer;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Organisations and groups, for the search. */
@Component
class PeopleFound implements Searchable {
    private final Items items;

    PeopleFound(Items items) {
        this.items = items;
    }

    @Override
    public List<Findable> findable(Viewer viewer) {
        var groups = items.of(Group.KIND).all(AsKnown.NOW).stream()
                .map(group -> new Findable("Groups", group.name(), group.about(), "/groups/" + group.id()));
        var organisations = items.of(Organisation.KIND).all(AsKnown.NOW).stream()
                .map(organisation -> new Findable(
                        "Organisations",
                        organisation.name(),
                        organisation.kind().wording()
                                + (Objects.isNull(organisation.partner()) ? ", not in the partnership" : ", a partner"),
                        "/partners#" + organisation.id()));
        return Stream.concat(groups, organisations).toList();
    }
}
