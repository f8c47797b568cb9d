package chesil.folder;

import chesil.editing.AllKinds;
import chesil.folder.FolderContents.Part;
import chesil.versions.Kind;
import java.util.List;
import org.springframework.stereotype.Component;

/** The folder has every kind of item, so it can tell which there are. */
@Component
class KindsInFolder implements AllKinds {
    @Override
    public List<Kind<?>> kinds() {
        return FolderContents.PARTS.stream().<Kind<?>>map(Part::kind).toList();
    }
}
