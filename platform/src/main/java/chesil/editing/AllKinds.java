package chesil.editing;

import chesil.versions.Kind;
import java.util.List;

/** Every kind of item that there is; told by the module that knows them all. */
public interface AllKinds {
    List<Kind<?>> kinds();
}
