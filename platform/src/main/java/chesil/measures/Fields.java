package chesil.measures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The fields of one mapping in a definition. A field that is missing or wrong is noted with its line and gives a harmless
 * value, so that one reading finds every mistake.
 */
final class Fields {
    /** One thing wrong, and where. */
    record Mistake(String file, int line, String field, String wrong) {
        @Override
        public String toString() {
            return file + ":" + line + ": " + field + ": " + wrong;
        }
    }

    private final String file;
    private final String path;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final List<Mistake> mistakes;

    Fields(String file, String path, Node node, List<Mistake> mistakes) {
        this.file = file;
        this.path = path;
        this.line = line(node);
        this.mistakes = mistakes;
        if (node instanceof MappingNode mapping) {
            for (var pair : mapping.getValue()) {
                if (pair.getKeyNode() instanceof ScalarNode key) values.put(key.getValue(), pair.getValueNode());
            }
        } else {
            mistakes.add(new Mistake(file, line, path.isEmpty() ? "the file" : path, "must be fields with values"));
        }
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    void wrong(String field, String what) {
        var node = values.get(field);
        mistakes.add(new Mistake(file, node == null ? line : line(node), path + field, what));
    }

    boolean has(String field) {
        return values.containsKey(field);
    }

    private @Nullable Node take(String field) {
        asked.add(field);
        return values.get(field);
    }

    @Nullable String textOrNull(String field) {
        var node = take(field);
        if (node == null) return null;
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank())
            return scalar.getValue().strip();
        wrong(field, "must be one piece of text");
        return null;
    }

    String text(String field) {
        if (!has(field)) {
            take(field);
            wrong(field, "is missing");
            return "";
        }
        var text = textOrNull(field);
        return text == null ? "" : text;
    }

    String textOr(String field, String otherwise) {
        var text = textOrNull(field);
        return text == null ? otherwise : text;
    }

    int whole(String field, int smallest, @Nullable Integer otherwise) {
        if (!has(field) && otherwise != null) {
            take(field);
            return otherwise;
        }
        var text = text(field);
        try {
            var number = Integer.parseInt(text);
            if (number >= smallest) return number;
        } catch (NumberFormatException _) {
            // said below, as for a number that is too small
        }
        if (!text.isEmpty()) wrong(field, "must be a whole number from " + smallest + ", but was \"" + text + "\"");
        return smallest;
    }

    double number(String field) {
        var text = text(field);
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            if (!text.isEmpty()) wrong(field, "must be a number, but was \"" + text + "\"");
            return 0;
        }
    }

    LocalDate day(String field) {
        var text = text(field);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            if (!text.isEmpty()) wrong(field, "must be a day such as 2026-03-31, but was \"" + text + "\"");
            return LocalDate.EPOCH;
        }
    }

    boolean yes(String field) {
        var text = textOr(field, "false");
        if (!text.equals("true") && !text.equals("false"))
            wrong(field, "must be true or false, but was \"" + text + "\"");
        return text.equals("true");
    }

    /** One of the constants of an enum, by the id that {@code name} gives it. */
    <E extends Enum<E>> E oneOf(String field, Class<E> type, Function<E, String> id, @Nullable E otherwise) {
        if (!has(field) && otherwise != null) {
            take(field);
            return otherwise;
        }
        return one(field, text(field), type, id);
    }

    <E extends Enum<E>> List<E> someOf(String field, Class<E> type, Function<E, String> id) {
        return texts(field).stream().map(text -> one(field, text, type, id)).toList();
    }

    private <E extends Enum<E>> E one(String field, String text, Class<E> type, Function<E, String> id) {
        var all = type.getEnumConstants();
        for (var each : all) if (id.apply(each).equals(text)) return each;
        if (!text.isEmpty()) {
            wrong(
                    field,
                    "must be one of " + Arrays.stream(all).map(id).collect(Collectors.joining(", ")) + ", but was \""
                            + text + "\"");
        }
        return all[0];
    }

    /** A list of texts; one text alone counts as a list of one. */
    List<String> texts(String field) {
        var node = take(field);
        if (node == null) return List.of();
        var nodes = node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
        var texts = new ArrayList<String>();
        for (var each : nodes) {
            if (each instanceof ScalarNode scalar) texts.add(scalar.getValue().strip());
            else wrong(field, "must be a list of texts");
        }
        return texts;
    }

    @Nullable Fields fields(String field) {
        var node = take(field);
        return node == null ? null : new Fields(file, path + field + ".", node, mistakes);
    }

    List<Fields> list(String field) {
        var node = take(field);
        if (node == null) return List.of();
        if (!(node instanceof SequenceNode sequence)) {
            wrong(field, "must be a list");
            return List.of();
        }
        var items = new ArrayList<Fields>();
        for (var item : sequence.getValue()) {
            items.add(new Fields(file, path + field + "[" + items.size() + "].", item, mistakes));
        }
        return items;
    }

    /** Notes every field that nobody asked for: a misspelt one would else be lost in silence. */
    void noOthers() {
        for (var field : values.keySet()) {
            if (!asked.contains(field)) {
                wrong(
                        field,
                        "is no field here; there are " + asked.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
    }
}
