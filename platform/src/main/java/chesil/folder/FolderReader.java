package chesil.folder;

import chesil.areas.AreaCode;
import chesil.folder.FolderContents.Part;
import chesil.interventions.Intervention;
import chesil.interventions.InterventionId;
import chesil.measures.IndicatorId;
import chesil.partnership.AnswerableId;
import chesil.partnership.Group;
import chesil.partnership.GroupId;
import chesil.partnership.OrganisationId;
import chesil.partnership.Seat;
import chesil.returns.SpecificationId;
import chesil.versions.ItemField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a whole folder, and finds everything that is wrong with it in one reading. */
public final class FolderReader {
    /** Folders and files beside the partnership's own: others read them. */
    private static final Set<String> OTHERS = Set.of("areas", "demonstration", "README.md", "interventions");

    private final Path folder;
    private final DefinedElsewhere elsewhere;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final List<ItemReader.Reference> references = new ArrayList<>();
    private final List<ItemReader.Given> given = new ArrayList<>();
    private final Set<String> broken = new HashSet<>();
    private final Map<Part<?>, List<Found<?>>> found = new HashMap<>();

    /** An item and where it stands. */
    private record Found<T>(T item, String file, int line) {}

    private FolderReader(Path folder, DefinedElsewhere elsewhere) {
        this.folder = folder;
        this.elsewhere = elsewhere;
    }

    /**
     * Reads the folder.
     *
     * @param folder as mistakes are to name it
     */
    public static FolderReading read(Path folder, DefinedElsewhere elsewhere) {
        return new FolderReader(folder, elsewhere).read();
    }

    private FolderReading read() {
        if (!Files.isRegularFile(folder.resolve("partnership.yaml"))) {
            return new FolderReading.Mistaken(List.of(new Mistake(
                    folder.resolve("partnership.yaml").toString(),
                    1,
                    "there is no such file, so this is not the folder of a partnership.")));
        }
        strangers();
        var byFile = FolderContents.PARTS.stream()
                .collect(Collectors.groupingBy(Part::file, LinkedHashMap::new, Collectors.toList()));
        byFile.forEach((file, parts) -> files(file).forEach(path -> readFile(path, parts)));
        twice();
        dangling();
        odd();
        if (!mistakes.isEmpty()) {
            var order = Comparator.comparing(Mistake::file).thenComparingInt(Mistake::line);
            return new FolderReading.Mistaken(
                    mistakes.stream().distinct().sorted(order).toList());
        }
        return new FolderReading.Read(FolderContents.from(new FolderContents.Origin() {
            @Override
            public <T extends Record> List<T> items(Part<T> part) {
                return FolderReader.this.items(part).map(Found::item).toList();
            }
        }));
    }

    private <T extends Record> Stream<Found<T>> items(Part<T> part) {
        return found.getOrDefault(part, List.of()).stream()
                .map(any -> new Found<>(part.kind().type().cast(any.item()), any.file(), any.line()));
    }

    // --- files

    private void strangers() {
        var known = FolderContents.PARTS.stream().map(Part::file).collect(Collectors.toCollection(TreeSet::new));
        for (var path : listed(folder)) {
            var name = path.getFileName().toString();
            if (known.contains(name) || OTHERS.contains(name) || name.startsWith(".")) continue;
            mistakes.add(new Mistake(
                    path.toString(),
                    1,
                    "a partnership's folder has no such file; " + name + " is nearest to "
                            + Names.nearest(known, name).getFirst() + "."));
        }
    }

    private List<Path> files(String pattern) {
        if (!pattern.contains("*")) {
            var file = folder.resolve(pattern);
            return Files.isRegularFile(file) ? List.of(file) : List.of();
        }
        var inside = folder.resolve(pattern.substring(0, pattern.indexOf('/')));
        if (!Files.isDirectory(inside)) return List.of();
        var files = new ArrayList<Path>();
        for (var path : listed(inside)) {
            if (path.toString().endsWith(".yaml")) files.add(path);
            else mistakes.add(new Mistake(path.toString(), 1, "an intervention's file ends in .yaml."));
        }
        return files;
    }

    private static List<Path> listed(Path directory) {
        try (var inside = Files.list(directory)) {
            return inside.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void readFile(Path path, List<Part<?>> parts) {
        var file = YamlFile.read(path, path.toString(), mistakes);
        if (file.isEmpty()) parts.forEach(part -> broken.add(part.kind().name()));
        file.ifPresent(yaml -> readParts(yaml, parts));
    }

    private void readParts(YamlFile file, List<Part<?>> parts) {
        var root = file.root();
        var reader = new ItemReader(file, mistakes, references, given);
        if (parts.getFirst().list().isEmpty()) {
            if (root.isEmpty()) mistakes.add(new Mistake(file.label(), 1, "the file is empty."));
            root.ifPresent(node -> one(parts.getFirst(), reader, node, file));
            return;
        }
        if (root.isEmpty() || YamlFile.isNothing(root.get())) return;
        if (!(root.get() instanceof MappingNode mapping)) {
            mistakes.add(new Mistake(file.label(), 1, "the file must begin with " + lists(parts) + "."));
            parts.forEach(part -> broken.add(part.kind().name()));
            return;
        }
        var entries = file.entries(mapping, "the file", mistakes);
        for (var part : parts) {
            var entry = entries.get(part.list());
            if (entry != null) many(part, reader, entry.value(), file);
        }
        for (var entry : entries.values()) {
            if (parts.stream().noneMatch(part -> part.list().equals(entry.key()))) {
                mistakes.add(new Mistake(
                        file.label(),
                        entry.line(),
                        "the file has the unknown field " + entry.key() + "; it may have " + lists(parts) + "."));
            }
        }
    }

    private static String lists(List<Part<?>> parts) {
        return parts.stream().map(Part::list).collect(Collectors.joining(", "));
    }

    private <T extends Record> void one(Part<T> part, ItemReader reader, Node node, YamlFile file) {
        reader.item(part.kind().type(), part.kind().name(), "", node)
                .ifPresent(item -> keep(part, new Found<>(item, file.label(), 1)));
    }

    private <T extends Record> void many(Part<T> part, ItemReader reader, Node node, YamlFile file) {
        for (var item : reader.list(part.kind().type(), part.kind().name(), node, part.list())) {
            keep(part, new Found<>(item.item(), file.label(), item.line()));
        }
    }

    private void keep(Part<?> part, Found<?> item) {
        found.computeIfAbsent(part, _ -> new ArrayList<>()).add(item);
    }

    // --- what holds between items

    private void twice() {
        var first = new HashMap<String, ItemReader.Given>();
        for (var id : given) {
            var before = first.putIfAbsent(id.type().getSimpleName() + " " + id.name(), id);
            if (before != null)
                wrong(
                        id.file(),
                        id.line(),
                        id.subject() + " is there already, at " + before.file() + ":" + before.line());
        }
        FolderContents.PARTS.forEach(this::keysTwice);
    }

    /** For the kinds whose key is made of other items' ids. */
    private <T extends Record> void keysTwice(Part<T> part) {
        if (ItemField.of(part.kind().type()).getFirst().name().equals("id")) return;
        var first = new HashMap<String, Found<T>>();
        items(part).forEach(item -> {
            var key = part.kind().key().apply(item.item());
            var before = first.putIfAbsent(key, item);
            if (before != null) {
                wrong(
                        item.file(),
                        item.line(),
                        part.kind().name() + " \"" + key + "\" is there already, in line " + before.line());
            }
        });
    }

    private void dangling() {
        for (var reference : references) {
            var names = names(reference.type());
            if (names == null || names.names().contains(reference.name())) continue;
            wrong(
                    reference.file(),
                    reference.line(),
                    reference.subject() + " names the " + ItemReader.noun(reference.type())
                            + " \"" + reference.name() + "\"" + (isObvious(reference) ? "" : " in " + reference.field())
                            + "; "
                            + Names.have(names.where(), names.names(), reference.name()));
        }
    }

    private static boolean isObvious(ItemReader.Reference reference) {
        return ItemReader.noun(reference.type()).equals(reference.field());
    }

    /** The names that a reference may give, and where they are; none where their file could not be read. */
    private record Known(String where, Set<String> names) {}

    private @Nullable Known names(Class<?> type) {
        if (type == IndicatorId.class) return new Known("the measures folder", elsewhere.indicators());
        if (type == SpecificationId.class) return new Known("the returns folder", elsewhere.specifications());
        if (type == AreaCode.class) return new Known("the list of areas", elsewhere.areas());
        if (type == AnswerableId.class) return answerable();
        for (var part : FolderContents.PARTS) {
            var first = ItemField.of(part.kind().type()).getFirst();
            if (first.component().getType() == type && first.name().equals("id")) {
                if (broken.contains(part.kind().name())) return null;
                return new Known(part.file(), given(type));
            }
        }
        return null;
    }

    private @Nullable Known answerable() {
        if (broken.contains("group") || broken.contains("organisation")) return null;
        var names = new LinkedHashSet<>(given(GroupId.class));
        names.addAll(given(OrganisationId.class));
        return new Known("groups.yaml with organisations.yaml", names);
    }

    private Set<String> given(Class<?> type) {
        return given.stream()
                .filter(id -> id.type() == type)
                .map(ItemReader.Given::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    // --- what would be odd, though every field is right

    private void odd() {
        misnamedFiles();
        chairsOutside();
        circles();
        FolderContents.PARTS.stream()
                .filter(part -> part.kind().type() == Intervention.class)
                .flatMap(this::items)
                .forEach(item -> oddIntervention((Intervention) item.item(), item));
    }

    private void misnamedFiles() {
        for (var id : given) {
            if (id.type() != InterventionId.class) continue;
            var name = Objects.requireNonNull(Path.of(id.file()).getFileName()).toString();
            if (!name.equals(id.name() + ".yaml")) {
                wrong(
                        id.file(),
                        id.line(),
                        id.subject() + " stands in " + name + "; name the file " + id.name() + ".yaml");
            }
        }
    }

    private List<Found<?>> of(Class<?> type) {
        return FolderContents.PARTS.stream()
                .filter(part -> part.kind().type() == type)
                .findFirst()
                .map(part -> found.getOrDefault(part, List.of()))
                .orElse(List.of());
    }

    private void chairsOutside() {
        for (var at : of(Group.class)) {
            var group = (Group) at.item();
            for (var other : of(Seat.class)) {
                var seat = (Seat) other.item();
                if (seat.id().equals(group.chair()) && !seat.group().equals(group.id())) {
                    wrong(
                            at.file(),
                            at.line(),
                            "group \"" + group.id() + "\" is chaired from the seat \"" + seat.id()
                                    + "\", which is a seat of \"" + seat.group() + "\"");
                }
            }
        }
    }

    private void circles() {
        var parents = new HashMap<GroupId, GroupId>();
        for (var at : of(Group.class)) {
            var group = (Group) at.item();
            if (group.parent() != null) parents.put(group.id(), group.parent());
        }
        for (var at : of(Group.class)) {
            var id = ((Group) at.item()).id();
            var above = Optional.ofNullable(parents.get(id));
            for (var steps = 0; above.isPresent() && steps <= parents.size(); steps++) {
                if (above.get().equals(id)) {
                    wrong(at.file(), at.line(), "group \"" + id + "\" is above itself: follow its parents");
                    break;
                }
                above = above.map(parents::get);
            }
        }
    }

    private void oddIntervention(Intervention item, Found<?> at) {
        for (var phase : item.phases()) {
            if (phase.from() != null
                    && item.started() != null
                    && phase.from().latest().isBefore(item.started().earliest())) {
                wrong(
                        at.file(),
                        at.line(),
                        "phase \"" + phase.name() + "\" of intervention \"" + item.id() + "\" begins on " + phase.from()
                                + ", before the intervention started on " + item.started());
            }
        }
    }

    private void wrong(String file, int line, String what) {
        mistakes.add(new Mistake(file, line, what + "."));
    }
}
