package chesil.linkage;

import chesil.linkage.yaml.Node;
import chesil.linkage.yaml.WrongYaml;
import chesil.linkage.yaml.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Models as YAML that a person reads and reviews:
 *
 * <pre>
 * chesil-linkage-model: 1
 * prior: 0.000002
 * standardise:
 *   surname: name
 *   birth_date: date
 * block:
 *   - [surname, birth_date]
 *   - ["first(surname, 3)", year(birth_date), sex]
 * compare:
 *   - column: surname
 *     term-frequency: true
 *     levels:
 *       - {when: exact, m: 0.9, u: 0.003}
 *       - {when: jaro-winkler 0.9, m: 0.08, u: 0.002}
 *       - {when: else, m: 0.02, u: 0.995}
 * </pre>
 *
 * {@code prior}, {@code m} and {@code u} may be left out, and are then trained.
 */
public final class ModelFile {
    private static final Set<String> TOP = Set.of("chesil-linkage-model", "prior", "standardise", "block", "compare");
    private static final Set<String> OF_COMPARISON = Set.of("name", "column", "term-frequency", "separator", "levels");
    private static final Set<String> OF_LEVEL = Set.of("when", "m", "u");

    private final String file;
    private final List<String> faults = new ArrayList<>();

    private ModelFile(String file) {
        this.file = file;
    }

    /**
     * Reads a model.
     *
     * @param file its name, for faults
     * @throws WrongModel with every fault
     */
    public static Model read(String file, String text) {
        var reader = new ModelFile(file);
        try {
            var model = reader.model(Yaml.read(text));
            if (model != null && reader.faults.isEmpty()) return model;
        } catch (WrongYaml wrong) {
            reader.fault(wrong.line(), wrong.getMessage() + ".");
        }
        throw new WrongModel(reader.faults);
    }

    private @Nullable Model model(Node node) {
        if (!(node instanceof Node.Mapping top)) {
            fault(node.line(), "a model begins with chesil-linkage-model: 1. See ./chesil link suggest for one.");
            return null;
        }
        mustKnow(top, TOP);
        if (!"1".equals(text(top.entries().get("chesil-linkage-model"))))
            fault(top.line(), "this is not a model of version 1. Let its first line be chesil-linkage-model: 1.");
        double prior = number(top.entries().get("prior"));
        var standards = standards(top.entries().get("standardise"));
        var rules = items(top, "block").stream()
                .map(this::rule)
                .filter(java.util.Objects::nonNull)
                .toList();
        var comparisons = items(top, "compare").stream()
                .map(this::comparison)
                .filter(java.util.Objects::nonNull)
                .toList();
        if (!faults.isEmpty()) return null;
        return made(top.line(), () -> new Model(prior, standards, rules, comparisons));
    }

    private Map<String, Standard> standards(@Nullable Node node) {
        var standards = new LinkedHashMap<String, Standard>();
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach((column, word) -> {
                var standard = made(word.line(), () -> Standard.parse(text(word)));
                if (standard != null) standards.put(column, standard);
            });
        } else if (node != null && !text(node).isEmpty()) {
            fault(node.line(), "standardise has a line a column, such as surname: name.");
        }
        return standards;
    }

    private @Nullable BlockRule rule(Node node) {
        var parts = new ArrayList<KeyPart>();
        for (var part : node instanceof Node.Sequence several ? several.items() : List.of(node)) {
            var read = made(part.line(), () -> KeyPart.parse(text(part)));
            if (read != null) parts.add(read);
        }
        return parts.isEmpty() ? null : made(node.line(), () -> new BlockRule(parts));
    }

    private @Nullable Comparison comparison(Node node) {
        if (!(node instanceof Node.Mapping of)) {
            fault(node.line(), "a comparison has column: and levels:.");
            return null;
        }
        mustKnow(of, OF_COMPARISON);
        var column = text(of.entries().get("column"));
        if (column.isEmpty()) fault(of.line(), "the comparison names no column. Add column: and its name.");
        var name = of.entries().containsKey("name") ? text(of.entries().get("name")) : column;
        var levels = items(of, "levels").stream()
                .map(this::level)
                .filter(java.util.Objects::nonNull)
                .toList();
        boolean frequency = flag(of.entries().get("term-frequency"));
        var separator = text(of.entries().get("separator"));
        return made(of.line(), () -> new Comparison(name, column, frequency, separator, levels));
    }

    private @Nullable Level level(Node node) {
        if (!(node instanceof Node.Mapping of)) {
            fault(node.line(), "a level is written {when: exact, m: 0.9, u: 0.01}; m and u may be left out.");
            return null;
        }
        mustKnow(of, OF_LEVEL);
        var test = made(of.line(), () -> Test.parse(text(of.entries().get("when"))));
        double m = number(of.entries().get("m"));
        double u = number(of.entries().get("u"));
        return test == null ? null : made(of.line(), () -> new Level(test, m, u));
    }

    private List<Node> items(Node.Mapping of, String key) {
        var node = of.entries().get(key);
        if (node instanceof Node.Sequence sequence && !sequence.items().isEmpty()) return sequence.items();
        fault(of.line(), key + " is missing or has no items. Add " + key + ": and a line with a dash for each.");
        return List.of();
    }

    private void mustKnow(Node.Mapping of, Set<String> known) {
        of.entries().forEach((key, value) -> {
            if (!known.contains(key))
                fault(value.line(), "there is no \"" + key + "\" here but " + new java.util.TreeSet<>(known) + ".");
        });
    }

    private boolean flag(@Nullable Node node) {
        return switch (text(node)) {
            case "", "false", "no" -> false;
            case "true", "yes" -> true;
            default -> {
                fault(node == null ? 1 : node.line(), "this is true or false.");
                yield false;
            }
        };
    }

    private double number(@Nullable Node node) {
        var text = text(node);
        if (text.isEmpty() || node == null) return Double.NaN;
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) return number;
        } catch (NumberFormatException _) {
            // said below
        }
        fault(
                node.line(),
                "\"" + text + "\" is not a number. Write one such as 0.02, or leave it out to have it trained.");
        return Double.NaN;
    }

    private String text(@Nullable Node node) {
        if (node == null) return "";
        if (node instanceof Node.Scalar(var _, var text)) return text;
        fault(node.line(), "a single value belongs here.");
        return "";
    }

    private <T> @Nullable T made(long line, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException wrong) {
            fault(line, wrong.getMessage() + ".");
            return null;
        }
    }

    private void fault(long line, String wrongAndMend) {
        faults.add(file + ":" + line + ": " + wrongAndMend);
    }

    /** The model as a file that {@link #read} reads back to an equal one. */
    public static String write(Model model) {
        return write(model, List.of());
    }

    /** @param remarks lines that stand above it as comments: what was found in the data, and why it is so */
    public static String write(Model model, List<String> remarks) {
        var text = new StringBuilder("chesil-linkage-model: 1\n");
        for (var remark : remarks) text.append("# ").append(remark).append('\n');
        if (!Double.isNaN(model.prior()))
            text.append("\n# the probability that two records taken at random are the same person\nprior: ")
                    .append(model.prior())
                    .append('\n');
        if (!model.standardise().isEmpty()) text.append("\nstandardise:\n");
        model.standardise()
                .forEach((column, standard) -> text.append("  ")
                        .append(Yaml.quoted(column))
                        .append(": ")
                        .append(standard.word())
                        .append('\n'));
        text.append("\n# records that agree on all parts of a rule are compared\nblock:\n");
        for (var rule : model.block())
            text.append("  - [")
                    .append(String.join(
                            ", ",
                            rule.parts().stream()
                                    .map(each -> Yaml.quoted(each.toString()))
                                    .toList()))
                    .append("]\n");
        text.append(
                "\n# levels are tried in order; m: how often it is the first that holds for two records of one person, u: of two people\n");
        text.append("compare:\n");
        for (var comparison : model.comparisons()) write(comparison, text);
        return text.toString();
    }

    private static void write(Comparison comparison, StringBuilder text) {
        text.append("  - column: ").append(Yaml.quoted(comparison.column())).append('\n');
        if (!comparison.name().equals(comparison.column()))
            text.append("    name: ").append(Yaml.quoted(comparison.name())).append('\n');
        if (comparison.termFrequency()) text.append("    term-frequency: true\n");
        if (!comparison.separator().isEmpty())
            text.append("    separator: ")
                    .append(Yaml.quoted(comparison.separator()))
                    .append('\n');
        text.append("    levels:\n");
        for (var level : comparison.levels()) {
            text.append("      - {when: ").append(Yaml.quoted(level.when().toString()));
            if (!Double.isNaN(level.m())) text.append(", m: ").append(level.m());
            if (!Double.isNaN(level.u())) text.append(", u: ").append(level.u());
            text.append("}\n");
        }
    }

    /** Faults of a model against the columns that there are: every column that it names and the data lack. */
    public static List<String> missing(Model model, Set<String> columns) {
        var faults = new ArrayList<String>();
        for (var column : new LinkedHashSet<>(model.columns())) if (!columns.contains(column)) faults.add(column);
        return faults;
    }
}
