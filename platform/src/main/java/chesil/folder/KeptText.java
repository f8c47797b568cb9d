package chesil.folder;

import chesil.versions.ItemField;
import chesil.versions.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The text of a file that says what it should, and as far as it can in the words and with the comments of the text before.
 *
 * <p>A text is cut at the lines where a field or an item begins; comments and empty lines go with what follows them. A
 * text that does not read back as what was meant is given up for a plain one.
 */
final class KeptText {
    /** The items of one list of a file. */
    record Listed<T extends Record>(String list, Kind<T> kind, List<T> items) {}

    /** The lines of a field or item, with the comments before it. */
    private record Piece(List<String> lead, List<String> body) {}

    private KeptText() {}

    static <T extends Record> String ofItem(Optional<String> before, Kind<T> kind, T item) {
        var old = before.flatMap(text -> readItem(text, kind));
        if (before.isEmpty() || old.isEmpty()) return joined(YamlWriter.fields(item, 0));
        if (old.get().equals(item)) return before.get();
        var kept = mergedItem(before.get(), old.get(), item);
        return readItem(kept, kind).equals(Optional.of(item)) ? kept : joined(YamlWriter.fields(item, 0));
    }

    static String ofLists(Optional<String> before, List<Listed<?>> lists) {
        if (before.isEmpty()) return plain(lists);
        if (says(before.get(), lists)) return before.get();
        var kept = mergedLists(before.get(), lists);
        return says(kept, lists) ? kept : plain(lists);
    }

    // --- reading back

    private static <T extends Record> Optional<T> readItem(String text, Kind<T> kind) {
        var file = YamlFile.parse(text, "", new ArrayList<>());
        return file.flatMap(YamlFile::root).flatMap(root -> reader(file.get()).item(kind.type(), "", "", root));
    }

    private static ItemReader reader(YamlFile file) {
        return new ItemReader(file, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    private static boolean says(String text, List<Listed<?>> lists) {
        return lists.stream().allMatch(list -> items(text, list).equals(list.items()));
    }

    private static <T extends Record> List<T> items(String text, Listed<T> list) {
        var file = YamlFile.parse(text, "", new ArrayList<>());
        return file.flatMap(yaml -> Optional.ofNullable(fields(yaml).get(list.list()))
                        .map(entry -> reader(yaml).list(list.kind().type(), "", entry.value(), "").stream()
                                .map(ItemReader.Found::item)
                                .toList()))
                .orElse(List.of());
    }

    private static Map<String, YamlFile.Entry> fields(YamlFile file) {
        return file.root().orElse(null) instanceof MappingNode mapping
                ? file.entries(mapping, "", new ArrayList<>())
                : Map.of();
    }

    // --- cutting and joining

    private static String mergedItem(String before, Record old, Record item) {
        var file = YamlFile.parse(before, "", new ArrayList<>()).orElseThrow();
        var starts = new TreeMap<Integer, String>();
        fields(file).values().forEach(entry -> starts.put(entry.line(), entry.key()));
        var cut = cut(before, starts);
        var lines = new ArrayList<String>();
        var missing = new LinkedHashMap<String, ItemField>();
        for (var field : ItemField.of(item.getClass())) missing.put(field.name(), field);
        cut.pieces().forEach((name, piece) -> {
            var field = missing.remove(name);
            if (field == null) return;
            var same = Objects.equals(field.of(old), field.of(item));
            var body = same ? piece.body() : YamlWriter.field(field, item, 0);
            if (body.isEmpty()) return;
            lines.addAll(piece.lead());
            lines.addAll(body);
        });
        missing.values().forEach(field -> lines.addAll(YamlWriter.field(field, item, 0)));
        lines.addAll(cut.tail());
        return joined(lines);
    }

    private static String mergedLists(String before, List<Listed<?>> lists) {
        var file = YamlFile.parse(before, "", new ArrayList<>());
        var fields = file.map(KeptText::fields).orElse(Map.of());
        var starts = new TreeMap<Integer, String>();
        fields.values().forEach(entry -> starts.put(entry.line(), entry.key()));
        for (var list : lists) {
            var entry = fields.get(list.list());
            if (entry != null && entry.value() instanceof SequenceNode sequence) {
                var items = sequence.getValue();
                for (var place = 0; place < items.size(); place++) {
                    starts.putIfAbsent(YamlFile.line(items.get(place)), list.list() + "/" + place);
                }
            }
        }
        var cut = cut(before, starts);
        var lines = new ArrayList<String>();
        var order = Stream.concat(fields.keySet().stream(), lists.stream().map(Listed::list))
                .distinct()
                .toList();
        for (var name : order) {
            lists.stream()
                    .filter(list -> list.list().equals(name))
                    .forEach(list -> lines.addAll(mergedList(file.orElseThrow(), fields.get(name), cut, list)));
        }
        lines.addAll(cut.tail());
        return joined(lines);
    }

    private static <T extends Record> List<String> mergedList(
            YamlFile file, YamlFile.@Nullable Entry entry, Cut cut, Listed<T> list) {
        var lines = new ArrayList<String>();
        var head = cut.pieces().get(list.list());
        if (head != null) lines.addAll(head.lead());
        if (list.items().isEmpty()) {
            if (head != null) lines.add(list.list() + ": []");
            return lines;
        }
        lines.add(list.list() + ":");
        var old = new LinkedHashMap<String, Old<T>>();
        if (entry != null && entry.value() instanceof SequenceNode sequence) oldItems(file, sequence, cut, list, old);
        var apart = old.values().stream()
                .skip(1)
                .anyMatch(item -> item.piece().lead().stream().anyMatch(String::isBlank));
        var first = true;
        for (var item : list.items()) {
            var before = old.get(list.kind().key().apply(item));
            if (before != null) {
                lines.addAll(before.piece().lead());
                lines.addAll(before.item().equals(item) ? before.piece().body() : YamlWriter.item(item, 2));
            } else {
                if (apart && !first) lines.add("");
                lines.addAll(YamlWriter.item(item, 2));
            }
            first = false;
        }
        return lines;
    }

    private record Old<T>(T item, Piece piece) {}

    private static <T extends Record> void oldItems(
            YamlFile file, SequenceNode sequence, Cut cut, Listed<T> list, Map<String, Old<T>> old) {
        List<Node> nodes = sequence.getValue();
        for (var place = 0; place < nodes.size(); place++) {
            var piece = cut.pieces().get(list.list() + "/" + place);
            if (piece == null) continue;
            reader(file)
                    .item(list.kind().type(), "", "", nodes.get(place))
                    .ifPresent(item -> old.put(list.kind().key().apply(item), new Old<>(item, piece)));
        }
    }

    /** A text in pieces, in order, and what is left after the last. */
    private record Cut(Map<String, Piece> pieces, List<String> tail) {}

    /** @param starts the line, from 1, where each piece begins */
    private static Cut cut(String text, NavigableMap<Integer, String> starts) {
        var lines = text.lines().toList();
        var pieces = new LinkedHashMap<String, Piece>();
        var lead = lines.subList(0, starts.isEmpty() ? lines.size() : starts.firstKey() - 1);
        for (var start : starts.entrySet()) {
            var next = starts.higherKey(start.getKey());
            var piece = lines.subList(start.getKey() - 1, next == null ? lines.size() : next - 1);
            var end = piece.size();
            while (end > 1 && isBetween(piece.get(end - 1))) end--;
            pieces.put(start.getValue(), new Piece(List.copyOf(lead), List.copyOf(piece.subList(0, end))));
            lead = piece.subList(end, piece.size());
        }
        return new Cut(pieces, List.copyOf(lead));
    }

    private static boolean isBetween(String line) {
        return line.isBlank() || line.stripLeading().startsWith("#");
    }

    private static String plain(List<Listed<?>> lists) {
        return lists.stream()
                .filter(list -> !list.items().isEmpty())
                .map(list -> list.list() + ":\n" + joined(YamlWriter.items(list.items(), 2)))
                .collect(Collectors.joining("\n"));
    }

    private static String joined(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
