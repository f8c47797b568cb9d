package chesil.editing;

import chesil.access.Audit;
import chesil.access.Viewer;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import chesil.versions.Kind;
import chesil.versions.Put;
import chesil.versions.Version;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps edits: each a version and a line of the audit trail, both or neither. */
@Component
public class Edits {
    private final Items items;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Edits(Items items, Audit audit, PlatformTransactionManager transactions) {
        this.items = items;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    <T extends Record> Optional<Version<T>> current(Kind<T> kind, String key) {
        return items.of(kind).version(key, AsKnown.NOW);
    }

    /** Changes an item, or puts a new one. */
    public <T extends Record> Put<T> put(Viewer viewer, Kind<T> kind, T item, int onTopOf, String reason) {
        var key = kind.key().apply(item);
        var done = current(kind, key).flatMap(Version::value).isPresent() ? ".changed" : ".added";
        return audited(viewer, kind, key, done, () -> items.of(kind).put(item, onTopOf, viewer.name(), reason));
    }

    public <T extends Record> Put<T> end(Viewer viewer, Kind<T> kind, String key, int onTopOf, String reason) {
        return audited(viewer, kind, key, ".ended", () -> items.of(kind).end(key, onTopOf, viewer.name(), reason));
    }

    private <T extends Record> Put<T> audited(
            Viewer viewer, Kind<T> kind, String key, String done, Supplier<Put<T>> write) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var kept = write.get();
            if (kept instanceof Put.Kept(var version)) {
                audit.record(
                        viewer, kind.schema() + done, kind.name() + ":" + key, Map.of("version", version.number()));
            }
            return kept;
        }));
    }
}
