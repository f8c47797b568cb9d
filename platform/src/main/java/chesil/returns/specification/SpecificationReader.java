package chesil.returns.specification;

import chesil.returns.SpecificationId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads a return specification, and says everything that is wrong with it at once. */
public final class SpecificationReader {
    /** What came of reading a file. */
    public sealed interface Reading {
        record Good(Specification specification) implements Reading {}

        record Bad(List<Mistake> mistakes) implements Reading {
            public Bad {
                mistakes = List.copyOf(mistakes);
            }
        }
    }

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    /** PostgreSQL cuts longer names, and tables carry more columns than a specification declares. */
    private static final int LONGEST_NAME = 50;

    private static final int MOST_COLUMNS = 200;

    private final Function<String, Optional<String>> lists;
    private final List<Mistake> mistakes = new ArrayList<>();

    private SpecificationReader(Function<String, Optional<String>> lists) {
        this.lists = lists;
    }

    /**
     * Reads one specification.
     *
     * @param file the name that mistakes are reported under
     * @param lists gives the text of a shared code list, by its name, such as {@code forces}
     */
    public static Reading read(String file, String text, Function<String, Optional<String>> lists) {
        var reader = new SpecificationReader(lists);
        var read = YamlFields.root(file, text, reader.mistakes)
                .map(root -> reader.specification(YamlFields.of(file, root, reader.mistakes)));
        if (read.isPresent() && reader.mistakes.isEmpty()) return new Reading.Good(read.get());
        return new Reading.Bad(reader.mistakes.stream().sorted().toList());
    }

    private Specification specification(YamlFields fields) {
        var id = fields.text("id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            fields.wrong("id", "must be words of small letters joined by -, but was \"" + id + "\"");
            id = "";
        }
        var columns = new ArrayList<Column>();
        var columnFields = fields.list("columns");
        for (var each : columnFields) columns.add(column(each));
        if (columns.isEmpty()) fields.wrong("columns", "must name at least one column");
        if (columns.size() > MOST_COLUMNS) fields.wrong("columns", "must be at most " + MOST_COLUMNS);
        noNameTwice(columns, columnFields);
        var grain = known(fields, "grain", columns);
        var controls = known(fields, "controls", columns);
        for (var control : controls) {
            if (!find(columns, control).type().isAmount())
                fields.wrong("controls", "\"" + control + "\" is not an amount");
        }
        var rules = new ArrayList<Rule>();
        if (!grain.isEmpty()) rules.add(new Rule.Unique(grain));
        for (var each : fields.list("rules")) rule(each, columns).ifPresent(rules::add);
        var specification = new Specification(
                new SpecificationId(id.isEmpty() ? "unknown" : id),
                fields.wholeOr("version", 1, 1),
                fields.text("title"),
                fields.text("about"),
                oneOf(fields, "holds", Holds.values()),
                fields.text("unit"),
                oneOf(fields, "period", PeriodKind.values()),
                fields.wholeOr("due-days", 30, 0),
                fields.wholeOr("tolerated-rows", 0, 0),
                fields.texts("senders"),
                grain,
                columns,
                rules,
                controls,
                nil(fields));
        fields.noOthers();
        return specification;
    }

    private static Nil nil(YamlFields fields) {
        return fields.has("nil") ? oneOf(fields, "nil", Nil.values()) : Nil.NOTHING;
    }

    private void noNameTwice(List<Column> columns, List<YamlFields> fields) {
        var seen = new HashSet<String>();
        for (var i = 0; i < columns.size(); i++) {
            if (!seen.add(columns.get(i).name()))
                fields.get(i).wrong("name", "is used twice: \"" + columns.get(i).name() + "\"");
            if (!seen.add("heading " + Headings.plain(columns.get(i).heading()))) {
                fields.get(i)
                        .wrong("heading", "is used twice: \"" + columns.get(i).heading() + "\"");
            }
        }
    }

    private static <E extends Enum<E>> E oneOf(YamlFields fields, String field, E[] values) {
        var text = fields.text(field);
        var keys = new ArrayList<String>();
        for (var value : values) {
            var key = value.name().toLowerCase(Locale.ROOT);
            if (key.equals(text)) return value;
            keys.add(key);
        }
        if (!text.isEmpty()) fields.wrong(field, "must be " + String.join(" or ", keys) + ", but was \"" + text + "\"");
        return values[0];
    }

    private Column column(YamlFields fields) {
        var name = fields.text("name");
        if (!name.isEmpty() && !(NAME.matcher(name).matches() && name.length() <= LONGEST_NAME)) {
            fields.wrong(
                    "name",
                    "must be small letters, digits and _, at most " + LONGEST_NAME + ", but was \"" + name + "\"");
        }
        if (name.equals("submission") || name.equals("line"))
            fields.wrong("name", "\"" + name + "\" is taken: every table has it");
        var typeKey = fields.text("type");
        var type = ColumnType.of(typeKey).orElse(ColumnType.TEXT);
        if (!typeKey.isEmpty() && !type.key().equals(typeKey)) {
            fields.wrong("type", "must be one of " + typeKeys() + ", but was \"" + typeKey + "\"");
        }
        var codes = codes(fields);
        if (type == ColumnType.CODE && codes.isEmpty())
            fields.wrong("codes", "are missing: a code column needs codes or codes-from");
        if (type != ColumnType.CODE && !codes.isEmpty()) fields.wrong("type", "must be code, since there are codes");
        var smallest = amount(fields, "min", type);
        var largest = amount(fields, "max", type);
        if (smallest != null && largest != null && smallest.compareTo(largest) > 0)
            fields.wrong("min", "is more than max");
        var column = new Column(
                name,
                fields.textOr("heading", name),
                fields.textOr("about", ""),
                type,
                fields.yesOr("required", true),
                fields.yesOr("identifying", false),
                smallest,
                largest,
                pattern(fields),
                fields.has("form") ? fields.text("form") : null,
                fields.wholeOr("longest", Column.LONGEST_TEXT, 1),
                fields.texts("areas"),
                codes,
                fields.textOr("example", codes.isEmpty() ? "" : codes.getFirst().code()));
        if (column.pattern() != null && column.form() == null)
            fields.wrong("form", "is missing: say the pattern in words");
        fields.noOthers();
        return column;
    }

    private static String typeKeys() {
        var keys = new ArrayList<String>();
        for (var type : ColumnType.values()) keys.add(type.key());
        return String.join(", ", keys);
    }

    private static @Nullable BigDecimal amount(YamlFields fields, String field, ColumnType type) {
        var amount = fields.number(field);
        if (amount != null && !type.isAmount())
            fields.wrong(field, "needs a column of amounts, not of type " + type.key());
        return amount;
    }

    private static @Nullable String pattern(YamlFields fields) {
        if (!fields.has("pattern")) return null;
        var pattern = fields.text("pattern");
        try {
            return Pattern.compile(pattern).pattern();
        } catch (PatternSyntaxException broken) {
            fields.wrong("pattern", "is not a regular expression: " + broken.getDescription());
            return null;
        }
    }

    private List<Code> codes(YamlFields fields) {
        var codes = new ArrayList<>(fields.codes("codes"));
        for (var list : fields.texts("codes-from")) {
            var text = lists.apply(list);
            if (text.isEmpty()) {
                fields.wrong("codes-from", "names a list that there is not: \"" + list + "\"");
                continue;
            }
            var listFile = "lists/" + list + ".yaml";
            YamlFields.root(listFile, text.get(), mistakes)
                    .ifPresent(root -> codes.addAll(YamlFields.codes(listFile, "", root, mistakes)));
        }
        var seen = new HashSet<String>();
        for (var code : codes) if (!seen.add(code.code())) fields.wrong("codes", "hold \"" + code.code() + "\" twice");
        if (codes.size() > Short.MAX_VALUE) fields.wrong("codes", "must be at most " + Short.MAX_VALUE);
        return codes;
    }

    private static Column find(List<Column> columns, String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isKnown(YamlFields fields, String field, String column, List<Column> columns) {
        if (columns.stream().anyMatch(each -> each.name().equals(column))) return true;
        fields.wrong(
                field,
                "names the column \"" + column + "\"; there are "
                        + String.join(", ", columns.stream().map(Column::name).toList()));
        return false;
    }

    private static List<String> known(YamlFields fields, String field, List<Column> columns) {
        return fields.texts(field).stream()
                .filter(name -> isKnown(fields, field, name, columns))
                .toList();
    }

    private static Optional<Rule> rule(YamlFields fields, List<Column> columns) {
        var kind = fields.onlyField();
        var rule = switch (kind) {
            case "unique" -> all(fields, kind, columns, 1).map(names -> (Rule) new Rule.Unique(names));
            case "together" -> all(fields, kind, columns, 2).map(names -> (Rule) new Rule.Together(names));
            case "at-most" ->
                all(fields, kind, columns, 2).map(names -> (Rule) new Rule.AtMost(names.get(0), names.get(1)));
            case "in-period" -> all(fields, kind, columns, 1).map(names -> (Rule) new Rule.InPeriod(names.getFirst()));
            case "from-sender" ->
                all(fields, kind, columns, 1).map(names -> (Rule) new Rule.FromSender(names.getFirst()));
            case "sum" -> fields.fields(kind).flatMap(sum -> sum(sum, columns));
            case "required-when" -> fields.fields(kind).flatMap(when -> when(when, columns, Rule.RequiredWhen::new));
            case "empty-unless" -> fields.fields(kind).flatMap(when -> when(when, columns, Rule.EmptyUnless::new));
            case "" -> Optional.<Rule>empty();
            default -> {
                fields.wrong(
                        kind,
                        "is not a rule; there are unique, together, at-most, in-period, from-sender, sum, required-when, empty-unless");
                yield Optional.<Rule>empty();
            }
        };
        rule.ifPresent(made -> fitsTypes(fields, kind, made, columns));
        return rule;
    }

    private static Optional<List<String>> all(YamlFields fields, String field, List<Column> columns, int least) {
        var named = fields.texts(field);
        var known = known(fields, field, columns);
        if (named.size() < least) fields.wrong(field, "must name at least " + least + " columns");
        return known.size() == named.size() && named.size() >= least ? Optional.of(known) : Optional.empty();
    }

    private static Optional<Rule> sum(YamlFields fields, List<Column> columns) {
        var total = fields.text("total");
        var parts = all(fields, "parts", columns, 2);
        fields.noOthers();
        return isKnown(fields, "total", total, columns)
                ? parts.map(names -> new Rule.Sum(total, names))
                : Optional.empty();
    }

    private interface Conditional {
        Rule make(String column, String when, List<String> values);
    }

    private static Optional<Rule> when(YamlFields fields, List<Column> columns, Conditional rule) {
        var column = fields.text("column");
        var when = fields.text("when");
        var values = fields.texts("is");
        fields.noOthers();
        var isColumn = isKnown(fields, "column", column, columns);
        var isWhen = isKnown(fields, "when", when, columns);
        if (!isColumn || !isWhen) return Optional.empty();
        var other = find(columns, when);
        if (!values.isEmpty() && other.type() != ColumnType.CODE)
            fields.wrong("when", "must be a code column, since values are named");
        Consumer<String> mustBeCode = value -> {
            if (other.type() == ColumnType.CODE && other.code(value).isEmpty()) {
                fields.wrong("is", "\"" + value + "\" is not a code of " + when);
            }
        };
        values.forEach(mustBeCode);
        return Optional.of(rule.make(column, when, values));
    }

    private static void fitsTypes(YamlFields fields, String kind, Rule rule, List<Column> columns) {
        switch (rule) {
            case Rule.AtMost(var column, var other) -> {
                var type = find(columns, column).type();
                if (type != find(columns, other).type() || !(type.isAmount() || isTime(type))) {
                    fields.wrong(kind, "needs two columns of one type, amounts or times");
                }
            }
            case Rule.Sum(var total, var parts) -> {
                var type = find(columns, total).type();
                if (!type.isAmount()
                        || parts.stream().anyMatch(part -> find(columns, part).type() != type)) {
                    fields.wrong(kind, "needs amounts of one type");
                }
            }
            case Rule.InPeriod(var column) -> {
                if (!isTime(find(columns, column).type()))
                    fields.wrong(kind, "needs a column of days, months or moments");
            }
            case Rule.FromSender(var column) -> {
                var type = find(columns, column).type();
                if (type != ColumnType.CODE && type != ColumnType.TEXT && type != ColumnType.AREA) {
                    fields.wrong(kind, "needs a column of codes, texts or areas");
                }
            }
            case Rule.Unique _, Rule.Together _, Rule.RequiredWhen _, Rule.EmptyUnless _ -> {}
        }
    }

    private static boolean isTime(ColumnType type) {
        return type == ColumnType.DATE || type == ColumnType.MONTH || type == ColumnType.TIMESTAMP;
    }
}
