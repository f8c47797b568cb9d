package chesil.publishing.search;

import chesil.access.Findable;
import chesil.access.MayOpen;
import chesil.access.Searchable;
import chesil.access.Viewer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds what a viewer may open. Items are some thousand at most, so that each search reads them all anew. */
@Component
final class Search {
    private final List<Searchable> modules;
    private final MayOpen doors;

    /** @param modules in the order in which they are asked: of two items of one kind and name the first is kept */
    Search(List<Searchable> modules, MayOpen doors) {
        this.modules = modules;
        this.doors = doors;
    }

    Ranking.Found find(Viewer viewer, String question) {
        return new Ranking(open(viewer)).find(question);
    }

    private Collection<Findable> open(Viewer viewer) {
        return modules.stream()
                .flatMap(module -> module.findable(viewer).stream())
                .filter(item -> doors.mayOpen(viewer, item.path()))
                .collect(Collectors.toMap(
                        item -> item.kind() + "\n" + item.title(),
                        item -> item,
                        (first, _) -> first,
                        LinkedHashMap::new))
                .values();
    }
}
