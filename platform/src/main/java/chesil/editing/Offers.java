package chesil.editing;

import chesil.access.MayOpen;
import chesil.access.Viewer;
import chesil.versions.Kind;
import chesil.versions.KnownOn;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which of the forms a page offers to its reader: those that they may open, and none on a page of a past day. */
@Component
public class Offers {
    private final ObjectProvider<Editable<?>> editables;
    private final MayOpen doors;

    Offers(ObjectProvider<Editable<?>> editables, MayOpen doors) {
        this.editables = editables;
        this.doors = doors;
    }

    /** What may be done with an item. */
    public <T extends Record> Offered of(Viewer viewer, KnownOn known, Kind<T> kind, T item) {
        var editable = editable(kind);
        if (known.isPast() || !editable.mayChange(viewer, item)) return Offered.NOTHING;
        var path = editable.path().replaceAll("\\{[^}]*}", kind.key().apply(item));
        return new Offered(open(viewer, path + "/change"), editable.mayEnd() ? open(viewer, path + "/end") : null);
    }

    /**
     * The path of the form of a new item; null where the reader may not add one.
     *
     * @param given the variables of its path
     */
    public <T extends Record> @Nullable String adding(
            Viewer viewer, KnownOn known, Kind<T> kind, Map<String, String> given) {
        if (known.isPast()) return null;
        var path =
                Objects.requireNonNull(editable(kind).collection(), () -> "no " + kind.name() + " is added on pages");
        for (var variable : given.entrySet()) path = path.replace("{" + variable.getKey() + "}", variable.getValue());
        return open(viewer, path + "/add");
    }

    private @Nullable String open(Viewer viewer, String path) {
        return doors.mayOpen(viewer, path) ? path : null;
    }

    @SuppressWarnings("unchecked") // the kind is the editable's own
    private <T extends Record> Editable<T> editable(Kind<T> kind) {
        return (Editable<T>) editables.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no form edits a " + kind.name()));
    }
}
