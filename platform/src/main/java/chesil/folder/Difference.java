package chesil.folder;

import chesil.folder.FolderContents.Part;
import chesil.versions.ItemField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What would change if the folder took the place of what is known, item by item and field by field. */
public record Difference(List<Change> changes) {
    public Difference {
        changes = List.copyOf(changes);
    }

    /** What would become of one item. */
    public sealed interface Change {
        /** Such as {@code objective "naloxone"}. */
        String item();

        record Added(String item) implements Change {}

        record Altered(String item, List<FieldChange> fields) implements Change {}

        record Removed(String item) implements Change {}
    }

    /** A field as it is and as it would be, each as the folder writes it; empty where the field is not there. */
    public record FieldChange(String field, Optional<String> before, Optional<String> after) {}

    public boolean none() {
        return changes.isEmpty();
    }

    /** A line a change, and one below it for each field. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        for (var change : changes) {
            switch (change) {
                case Change.Added(var item) -> lines.add("+ " + item);
                case Change.Removed(var item) -> lines.add("- " + item);
                case Change.Altered(var item, var fields) -> {
                    lines.add("~ " + item);
                    fields.forEach(field -> lines.add(
                            "    " + field.field() + ": " + field.before().orElse("nothing") + " -> "
                                    + field.after().orElse("nothing")));
                }
            }
        }
        return lines;
    }

    /** @param known what the register holds now */
    static Difference between(FolderContents known, FolderContents folder) {
        var changes = new ArrayList<Change>();
        FolderContents.PARTS.forEach(part -> compare(part, known, folder, changes));
        return new Difference(changes);
    }

    private static <T extends Record> void compare(
            Part<T> part, FolderContents known, FolderContents folder, List<Change> changes) {
        var before = byKey(part, known);
        var after = byKey(part, folder);
        after.forEach((key, item) -> {
            var old = before.get(key);
            var name = name(part, key);
            if (old == null) changes.add(new Change.Added(name));
            else if (!old.equals(item)) changes.add(new Change.Altered(name, fields(old, item)));
        });
        before.keySet().stream()
                .filter(key -> !after.containsKey(key))
                .forEach(key -> changes.add(new Change.Removed(name(part, key))));
    }

    static <T extends Record> Map<String, T> byKey(Part<T> part, FolderContents contents) {
        var items = new LinkedHashMap<String, T>();
        for (var item : part.items().apply(contents))
            items.put(part.kind().key().apply(item), item);
        return items;
    }

    private static String name(Part<?> part, String key) {
        return part.kind().name() + " \"" + key + "\"";
    }

    private static List<FieldChange> fields(Record before, Record after) {
        return ItemField.of(before.getClass()).stream()
                .filter(field -> !Objects.equals(field.of(before), field.of(after)))
                .map(field -> new FieldChange(
                        field.name(), YamlWriter.inline(field.of(before)), YamlWriter.inline(field.of(after))))
                .toList();
    }
}
