package chesil.folder;

import chesil.areas.AreaCode;
import chesil.partnership.AnswerableId;
import chesil.versions.ItemField;
import chesil.versions.ItemValues;
import chesil.versions.Key;
import chesil.versions.PartialDate;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads the items of one file into their records. Whatever is wrong is noted, and the reading goes on; an item with a
 * mistake is left out, but its id is remembered, so that one mistake is told once.
 */
final class ItemReader {
    /** An id used by an item for another one, to be looked for once every file is read. */
    record Reference(Class<?> type, String name, String file, int line, String subject, String field) {}

    /** An id given to an item. */
    record Given(Class<?> type, String name, String file, int line, String subject) {}

    /** What one file gave. */
    record Found<T>(T item, int line) {}

    private final YamlFile file;
    private final List<Mistake> mistakes;
    private final List<Reference> references;
    private final List<Given> given;

    ItemReader(YamlFile file, List<Mistake> mistakes, List<Reference> references, List<Given> given) {
        this.file = file;
        this.mistakes = mistakes;
        this.references = references;
        this.given = given;
    }

    <T extends Record> List<Found<T>> list(Class<T> type, String noun, Node node, String listName) {
        if (YamlFile.isNothing(node)) return List.of();
        if (!(node instanceof SequenceNode sequence)) {
            wrong(node, listName + " must be a list of items, but is " + YamlFile.looks(node));
            return List.of();
        }
        var found = new ArrayList<Found<T>>();
        for (var item : sequence.getValue()) {
            item(type, noun, "", item).ifPresent(read -> found.add(new Found<>(read, YamlFile.line(item))));
        }
        return found;
    }

    /**
     * Reads one item.
     *
     * @param noun what people call such an item
     * @param of what it is part of, such as {@code " of intervention \"operation-scorpion\""}, or nothing
     */
    <T extends Record> Optional<T> item(Class<T> type, String noun, String of, Node node) {
        if (!(node instanceof MappingNode mapping)) {
            wrong(
                    node,
                    "a " + noun + of + " must have fields such as " + fieldNames(type) + ", but is "
                            + YamlFile.looks(node));
            return Optional.empty();
        }
        var fields = ItemField.of(type);
        var subject = noun + label(fields.getFirst(), mapping) + of;
        var entries = file.entries(mapping, subject, mistakes);
        unknownFields(fields, entries, subject);
        var before = mistakes.size();
        var values = new ArrayList<@Nullable Object>();
        for (var field : fields) values.add(value(field, entries.get(field.name()), mapping, subject));
        // a field too many does not keep us from judging the others together
        return mistakes.size() > before ? Optional.empty() : made(type, values, mapping, subject);
    }

    private static String label(ItemField first, MappingNode mapping) {
        return mapping.getValue().stream()
                .filter(pair -> pair.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(first.name()))
                .map(pair -> pair.getValueNode() instanceof ScalarNode value ? " \"" + value.getValue() + "\"" : "")
                .findFirst()
                .orElse(" without " + first.name());
    }

    private void unknownFields(List<ItemField> fields, Map<String, YamlFile.Entry> entries, String subject) {
        var known = fields.stream().map(ItemField::name).toList();
        for (var entry : entries.values()) {
            if (known.contains(entry.key())) continue;
            var nearest = Names.nearest(known, entry.key()).getFirst();
            var meant = Names.distance(nearest, entry.key()) <= 2 ? "did you mean " + nearest + "? It" : "it";
            wrong(
                    entry.line(),
                    subject + " has the unknown field " + entry.key() + "; " + meant + " may have "
                            + String.join(", ", known));
        }
    }

    private @Nullable Object value(ItemField field, YamlFile.@Nullable Entry entry, Node item, String subject) {
        if (entry == null || YamlFile.isNothing(entry.value())) {
            if (!field.mayBeAbsent()) {
                wrong(
                        entry == null ? YamlFile.line(item) : entry.line(),
                        subject + " has no " + field.name() + "; write " + expected(field.element()));
            }
            return field.isList() ? List.of() : field.component().getType() == boolean.class ? false : null;
        }
        return field.isList() ? values(field, entry, subject) : single(field, entry.value(), subject);
    }

    private List<Object> values(ItemField field, YamlFile.Entry entry, String subject) {
        if (!(entry.value() instanceof SequenceNode sequence)) {
            wrong(
                    entry.value(),
                    subject + ": " + field.name() + " must be a list such as [a, b], but is "
                            + YamlFile.looks(entry.value()));
            return List.of();
        }
        var values = new ArrayList<Object>();
        var seen = new HashSet<Object>();
        for (var node : sequence.getValue()) {
            var value = single(field, node, subject);
            if (value == null) continue;
            values.add(value);
            if (!(node instanceof MappingNode) && !seen.add(value)) {
                wrong(node, subject + ": " + field.name() + " has " + YamlFile.looks(node) + " twice");
            }
        }
        return values;
    }

    private @Nullable Object single(ItemField field, Node node, String subject) {
        var type = field.element();
        if (type.isRecord() && !ItemField.isOneText(type)) {
            return item(
                            type.asSubclass(Record.class),
                            ItemField.words(type.getSimpleName(), ' '),
                            " of " + subject,
                            node)
                    .orElse(null);
        }
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            wrong(
                    node,
                    subject + ": " + field.name() + " must be " + expected(type) + ", but is " + YamlFile.looks(node));
            return null;
        }
        return scalar(field, type, scalar, subject);
    }

    private @Nullable Object scalar(ItemField field, Class<?> type, ScalarNode node, String subject) {
        var text = node.getValue().strip();
        try {
            var value = ItemValues.parsed(type, text);
            if (value != null) {
                note(field, type, text, node, subject);
                return value;
            }
        } catch (DateTimeException | NumberFormatException notOne) {
            // told below, in the same words as anything else that is not what was expected
        } catch (IllegalArgumentException notOne) {
            wrong(node, subject + ": " + field.name() + " " + notOne.getMessage());
            return null;
        }
        wrong(node, subject + ": " + field.name() + " must be " + expected(type) + ", but is " + YamlFile.looks(node));
        return null;
    }

    /** An id is either given to this item, or refers to another one. */
    private void note(ItemField field, Class<?> type, String text, Node node, String subject) {
        if (!Key.class.isAssignableFrom(type) && type != AreaCode.class) return;
        if (field.name().equals("id")) {
            given.add(new Given(type, text, file.label(), YamlFile.line(node), subject));
        } else {
            references.add(new Reference(type, text, file.label(), YamlFile.line(node), subject, field.name()));
        }
    }

    private <T extends Record> Optional<T> made(
            Class<T> type, List<@Nullable Object> values, Node node, String subject) {
        try {
            return Optional.of(ItemValues.made(type, values));
        } catch (IllegalArgumentException refused) {
            wrong(node, subject + ": " + refused.getMessage());
            return Optional.empty();
        }
    }

    /** What belongs there, in words that follow "must be" or "write". */
    static String expected(Class<?> type) {
        if (type == String.class) return "a text";
        if (type == BigDecimal.class) return "a number such as 12.5";
        if (type == Integer.class) return "a whole number such as 14";
        if (type == boolean.class) return "true or false";
        if (type == LocalDate.class) return "a day such as 2024-03-04";
        if (type == PartialDate.class) return "a date such as 2024-03-04, 2024-03 or 2024";
        if (type == URI.class) return "an address that begins with https://";
        if (type == AreaCode.class) return "the code of an area, such as E06000058";
        if (type == AnswerableId.class) return "the id of a group or an organisation";
        if (type.isEnum()) return "one of " + constants(type);
        if (ItemField.isOneText(type)) return "the id of a " + noun(type);
        return "fields such as " + fieldNames(type.asSubclass(Record.class));
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ItemField.words((Enum<?>) constant))
                .collect(Collectors.joining(", "));
    }

    /** {@code PlanPriorityId} is the id of a plan priority. */
    static String noun(Class<?> idType) {
        return ItemField.words(idType.getSimpleName().replaceAll("(Id|Code)$", ""), ' ');
    }

    private static String fieldNames(Class<? extends Record> type) {
        return ItemField.of(type).stream().limit(3).map(ItemField::name).collect(Collectors.joining(", "));
    }

    private void wrong(Node node, String what) {
        wrong(YamlFile.line(node), what);
    }

    private void wrong(int line, String what) {
        mistakes.add(new Mistake(file.label(), line, what + "."));
    }
}
