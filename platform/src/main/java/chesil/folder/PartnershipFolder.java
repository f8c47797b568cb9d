package chesil.folder;

import chesil.access.Audit;
import chesil.access.Viewer;
import chesil.folder.FolderContents.Part;
import chesil.partnership.PartnershipInfo;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import chesil.versions.Put;
import chesil.versions.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The way between a partnership's folder and the register. */
@Component
public class PartnershipFolder {
    private final Items items;
    private final Audit audit;
    private final TransactionTemplate transaction;

    public PartnershipFolder(Items items, Audit audit, PlatformTransactionManager transactions) {
        this.items = items;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether there is a partnership in the register. */
    public boolean isSeeded() {
        return !items.of(PartnershipInfo.KIND).all(AsKnown.NOW).isEmpty();
    }

    /** All that the register knows of the partnership; empty before it was seeded. */
    public Optional<FolderContents> known(AsKnown asKnown) {
        return transaction.execute(status -> {
            if (items.of(PartnershipInfo.KIND).all(asKnown).isEmpty()) return Optional.<FolderContents>empty();
            return Optional.of(FolderContents.from(new FolderContents.Origin() {
                @Override
                public <T extends Record> List<T> items(Part<T> part) {
                    return items.of(part.kind()).all(asKnown);
                }
            }));
        });
    }

    /**
     * Puts the whole folder into an empty register, in one transaction.
     *
     * @return whether it did: not where a partnership is there already
     */
    public boolean seed(FolderContents contents, String author, String reason) {
        return seed(contents, author, reason, items, Map.of());
    }

    /**
     * As {@link #seed}, for a demonstration: as if it had been known from that moment on. The audit trail has the moment at which
     * it really was.
     */
    public boolean seedInvented(FolderContents contents, String author, String reason, Instant asIf) {
        var then = items.at(Clock.fixed(asIf, ZoneOffset.UTC));
        return seed(contents, author, reason, then, Map.of("invented", true, "as-if", asIf.toString()));
    }

    private boolean seed(FolderContents contents, String author, String reason, Items into, Map<String, ?> said) {
        return transaction.execute(status -> {
            if (isSeeded()) return false;
            FolderContents.PARTS.forEach(part -> take(part, contents, author, reason, into));
            audit.record(
                    Viewer.nobody(),
                    "folder.seeded",
                    "partnership:" + contents.partnership().id(),
                    said);
            return true;
        });
    }

    /** What {@link #apply} would change. */
    public Difference difference(FolderContents folder) {
        return known(AsKnown.NOW)
                .map(known -> Difference.between(known, folder))
                .orElseThrow(
                        () -> new IllegalStateException("there is no partnership in the register yet: seed it first"));
    }

    /** Makes the register say what the folder says, each change a version, in one transaction. */
    public Difference apply(FolderContents folder, String author, String reason) {
        return transaction.execute(status -> {
            var difference = difference(folder);
            FolderContents.PARTS.forEach(part -> take(part, folder, author, reason, items));
            audit.record(
                    Viewer.nobody(),
                    "folder.imported",
                    "partnership:" + folder.partnership().id(),
                    Map.of("changes", difference.changes().size()));
            return difference;
        });
    }

    /** Writes what the register knows into the folder, over what is there. */
    public void export(FolderContents known, Path folder) throws IOException {
        FolderWriter.write(known, folder);
    }

    private static <T extends Record> void take(
            Part<T> part, FolderContents folder, String author, String reason, Items into) {
        var versions = into.of(part.kind());
        var keys = new ArrayList<String>();
        for (var item : part.items().apply(folder)) {
            var key = part.kind().key().apply(item);
            keys.add(key);
            var number = versions.version(key, AsKnown.NOW).map(Version::number).orElse(0);
            kept(versions.put(item, number, author, reason));
        }
        for (var item : versions.versions(AsKnown.NOW)) {
            if (!keys.contains(item.key())) kept(versions.end(item.key(), item.number(), author, reason));
        }
        versions.arrange(keys);
    }

    /** @throws IllegalStateException if somebody edits at this very moment; nothing of the folder is then taken */
    private static void kept(Put<?> put) {
        if (put instanceof Put.Overtaken(var by)) {
            throw new IllegalStateException(
                    "\"" + by.key() + "\" was changed by " + by.author() + " at this moment: compare again");
        }
    }
}
