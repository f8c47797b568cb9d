package chesil.returns.specification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The fields of one mapping of a YAML file. Asking for a field that is missing or of another kind notes a mistake and gives a
 * harmless value, so that all mistakes are found in one reading; {@link #noOthers} notes what nobody asked for.
 */
final class YamlFields {
    private final String file;
    private final String path;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final List<Mistake> mistakes;

    private YamlFields(String file, String path, Node node, List<Mistake> mistakes) {
        this.file = file;
        this.path = path;
        this.line = lineOf(node);
        this.mistakes = mistakes;
        if (node instanceof MappingNode mapping) {
            for (NodeTuple pair : mapping.getValue()) {
                if (pair.getKeyNode() instanceof ScalarNode key) values.put(key.getValue(), pair.getValueNode());
            }
        } else {
            mistakes.add(new Mistake(
                    file,
                    line,
                    path.isEmpty() ? "(the file)" : path,
                    "must be fields with values, as in \"name: value\""));
        }
    }

    /** The root of a file; empty where it is not YAML at all. */
    static Optional<Node> root(String file, String text, List<Mistake> mistakes) {
        var settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(20)
                .build();
        try {
            var root = new Compose(settings).composeString(text);
            if (root.isEmpty()) mistakes.add(new Mistake(file, 1, "(the file)", "is empty"));
            return root;
        } catch (MarkedYamlEngineException broken) {
            var mark = broken.getProblemMark().map(at -> at.getLine() + 1).orElse(1);
            mistakes.add(new Mistake(file, mark, "(the file)", "is not YAML: " + broken.getProblem()));
        } catch (YamlEngineException broken) {
            mistakes.add(new Mistake(file, 1, "(the file)", "is not YAML: " + broken.getMessage()));
        }
        return Optional.empty();
    }

    static YamlFields of(String file, Node root, List<Mistake> mistakes) {
        return new YamlFields(file, "", root, mistakes);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /** Notes that a field is wrong, at its line. */
    void wrong(String field, String what) {
        var node = values.get(field);
        mistakes.add(new Mistake(file, node == null ? line : lineOf(node), path + field, what));
    }

    boolean has(String field) {
        return values.containsKey(field);
    }

    private @Nullable Node take(String field) {
        asked.add(field);
        return values.get(field);
    }

    String text(String field) {
        var node = take(field);
        if (node == null) {
            wrong(field, "is missing");
            return "";
        }
        return scalar(field, node);
    }

    String textOr(String field, String otherwise) {
        var node = take(field);
        return node == null ? otherwise : scalar(field, node);
    }

    private String scalar(String field, Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank())
            return scalar.getValue().strip();
        wrong(field, "must be one piece of text");
        return "";
    }

    int wholeOr(String field, int otherwise, int smallest) {
        if (take(field) == null) return otherwise;
        var text = text(field);
        try {
            var number = Integer.parseInt(text);
            if (number >= smallest) return number;
        } catch (NumberFormatException _) {
            // said below, as for a number that is too small
        }
        wrong(field, "must be a whole number from " + smallest + ", but was \"" + text + "\"");
        return otherwise;
    }

    @Nullable BigDecimal number(String field) {
        if (take(field) == null) return null;
        var text = text(field);
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException _) {
            wrong(field, "must be a number, but was \"" + text + "\"");
            return null;
        }
    }

    boolean yesOr(String field, boolean otherwise) {
        if (take(field) == null) return otherwise;
        var text = text(field);
        if (text.equals("true") || text.equals("false")) return text.equals("true");
        wrong(field, "must be true or false, but was \"" + text + "\"");
        return otherwise;
    }

    /** A list of texts; one text alone counts as a list of one. */
    List<String> texts(String field) {
        var node = take(field);
        if (node == null) return List.of();
        if (!(node instanceof SequenceNode sequence)) return List.of(scalar(field, node));
        var texts = new ArrayList<String>();
        for (var item : sequence.getValue()) texts.add(scalar(field, item));
        return texts;
    }

    Optional<YamlFields> fields(String field) {
        var node = take(field);
        return node == null ? Optional.empty() : Optional.of(new YamlFields(file, path + field + ".", node, mistakes));
    }

    List<YamlFields> list(String field) {
        var node = take(field);
        if (node == null) return List.of();
        return items(file, path + field, node, mistakes, fields -> fields, text -> {
            wrong(field, "must be a list of fields, but holds \"" + text + "\"");
            return null;
        });
    }

    /** A list of codes, each a text of its own or fields. */
    static List<Code> codes(String file, String path, Node node, List<Mistake> mistakes) {
        return items(file, path, node, mistakes, YamlFields::code, text -> new Code(text, text, List.of()));
    }

    List<Code> codes(String field) {
        var node = take(field);
        return node == null ? List.of() : codes(file, path + field, node, mistakes);
    }

    private Code code() {
        var code = text("code");
        var read = new Code(code, textOr("label", code), texts("also"));
        noOthers();
        return read;
    }

    private static <T> List<T> items(
            String file,
            String path,
            Node node,
            List<Mistake> mistakes,
            Function<YamlFields, T> ofFields,
            Function<String, @Nullable T> ofText) {
        if (!(node instanceof SequenceNode sequence)) {
            mistakes.add(new Mistake(file, lineOf(node), path, "must be a list"));
            return List.of();
        }
        var items = new ArrayList<T>();
        for (var item : sequence.getValue()) {
            if (item instanceof ScalarNode scalar) {
                var made = ofText.apply(scalar.getValue());
                if (made != null) items.add(made);
            } else {
                items.add(ofFields.apply(new YamlFields(file, path + "[" + items.size() + "].", item, mistakes)));
            }
        }
        return items;
    }

    /** Notes every field that nobody asked for. */
    void noOthers() {
        for (var field : values.keySet()) {
            if (!asked.contains(field))
                wrong(
                        field,
                        "is not a field here; there are "
                                + String.join(", ", asked.stream().sorted().toList()));
        }
    }

    /** The one field that names what this is, as in {@code - unique: [a, b]}. */
    String onlyField() {
        if (values.size() == 1) return values.keySet().iterator().next();
        mistakes.add(new Mistake(file, line, path, "must have one field, but has " + values.size()));
        return "";
    }
}
