package chesil.publishing.web;

import chesil.access.Findable;
import chesil.access.Searchable;
import chesil.access.Viewer;
import chesil.areas.AreaType;
import chesil.areas.Areas;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Areas by name and code; here because {@code areas} lies below what a search is. */
@Component
class AreasFound implements Searchable {
    private final Areas areas;
    private final Folder folder;

    AreasFound(Areas areas, Folder folder) {
        this.areas = areas;
        this.folder = folder;
    }

    @Override
    public List<Findable> findable(Viewer viewer) {
        var gazetteer = areas.gazetteer();
        return Arrays.stream(AreaType.values())
                .flatMap(type -> gazetteer.ofType(type, folder.today()).stream())
                .map(area -> new Findable(
                        "Areas",
                        area.name(),
                        area.type().words(),
                        "/areas/" + area.code(),
                        List.of(area.code().value())))
                .toList();
    }
}
