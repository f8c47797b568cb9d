package chesil.folder;

import chesil.interventions.TypedResult;
import chesil.partnership.Seat;
import chesil.returns.ExpectedReturn;
import chesil.versions.ItemField;
import chesil.versions.ItemValues;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes items as a person would: fields in the records' order, short lists in a line, long texts folded. */
final class YamlWriter {
    private static final int WIDTH = 120, STEP = 2;
    /** Items that are read as rows of a table. */
    private static final Set<Class<?>> ROWS = Set.of(Seat.class, TypedResult.class, ExpectedReturn.class);

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}£(][^\\p{Cc}\\u2028\\u2029\\uFEFF]*");
    private static final Pattern FOLDABLE = Pattern.compile("\\S+( \\S+)*");
    private static final Pattern SPECIAL = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\uFEFF\\uFFFE\\uFFFF\\p{Cs}]");

    private YamlWriter() {}

    /** The fields of an item, each at the margin. */
    static List<String> fields(Record item, int margin) {
        var lines = new ArrayList<String>();
        for (var field : ItemField.of(item.getClass())) lines.addAll(field(field, item, margin));
        return lines;
    }

    /** One field with all its lines; none where there is nothing to say. */
    static List<String> field(ItemField field, Record item, int margin) {
        return something(field.of(item))
                .map(value -> lines(field, value, margin))
                .orElse(List.of());
    }

    private static List<String> lines(ItemField field, Object value, int margin) {
        var key = " ".repeat(margin) + field.name() + ":";
        return switch (value) {
            case List<?> list
            when list.getFirst() instanceof Record first && !ItemField.isOneText(first.getClass()) ->
                with(key, items(list, margin + STEP));
            case List<?> list -> list(key, list, margin);
            case Record record when !ItemField.isOneText(record.getClass()) -> with(key, fields(record, margin + STEP));
            case String text -> text(key, text, margin);
            default -> List.of(key + " " + scalar(value, false));
        };
    }

    /** Items of a list, each with its dash at the margin. */
    static List<String> items(List<?> items, int margin) {
        return items.stream()
                .flatMap(item -> item((Record) item, margin).stream())
                .toList();
    }

    static List<String> item(Record item, int margin) {
        if (ROWS.contains(item.getClass())) return row(item, margin);
        var lines = new ArrayList<>(fields(item, margin + STEP));
        lines.set(0, " ".repeat(margin) + "- " + lines.getFirst().stripLeading());
        return lines;
    }

    /** A value in a few words of one line, for people to compare. */
    static Optional<String> inline(@Nullable Object value) {
        return something(value).map(YamlWriter::flow);
    }

    /** The value, where the folder would say anything of it. */
    private static Optional<Object> something(@Nullable Object value) {
        return Optional.ofNullable(value)
                .filter(some -> !some.equals(false) && !(some instanceof List<?> list && list.isEmpty()));
    }

    private static List<String> with(String key, List<String> below) {
        var lines = new ArrayList<String>();
        lines.add(key);
        lines.addAll(below);
        return lines;
    }

    private static List<String> list(String key, List<?> list, int margin) {
        var line = key + " " + flow(list);
        if (line.length() <= WIDTH) return List.of(line);
        return with(
                key,
                list.stream()
                        .map(value -> " ".repeat(margin + STEP) + "- " + scalar(value, false))
                        .toList());
    }

    private static List<String> row(Record item, int margin) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder(" ".repeat(margin)).append("- {");
        var pairs = pairs(item);
        for (var place = 0; place < pairs.size(); place++) {
            var pair = pairs.get(place) + (place + 1 < pairs.size() ? "," : "}");
            if (place > 0 && line.length() + 1 + pair.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(margin + 3)).append(pair);
            } else {
                line.append(place == 0 ? "" : " ").append(pair);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<String> pairs(Record item) {
        return ItemField.of(item.getClass()).stream()
                .flatMap(field -> something(field.of(item)).map(value -> field.name() + ": " + flow(value)).stream())
                .toList();
    }

    private static String flow(Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(YamlWriter::flow).collect(Collectors.joining(", ", "[", "]"));
            case Record record
            when !ItemField.isOneText(record.getClass()) -> "{" + String.join(", ", pairs(record)) + "}";
            default -> scalar(value, true);
        };
    }

    private static String scalar(Object value, boolean inFlow) {
        return switch (value) {
            case BigDecimal number -> ItemValues.text(number);
            case Enum<?> constant -> ItemValues.text(constant);
            default -> quoted(ItemValues.text(value), inFlow);
        };
    }

    // --- texts

    private static List<String> text(String key, String text, int margin) {
        var line = key + " " + quoted(text, false);
        var special = SPECIAL.matcher(text.replace("\n", "")).find();
        if (special || (line.length() <= WIDTH && !text.contains("\n"))) return List.of(line);
        if (text.contains("\n")) {
            return text.lines().anyMatch(each -> each.startsWith(" ")) || text.endsWith("\n")
                    ? List.of(line)
                    : with(key + " |-", literal(text, margin + STEP));
        }
        return FOLDABLE.matcher(text).matches() ? with(key + " >-", folded(text, margin + STEP)) : List.of(line);
    }

    private static List<String> literal(String text, int margin) {
        return text.lines()
                .map(line -> line.isEmpty() ? "" : " ".repeat(margin) + line)
                .toList();
    }

    private static List<String> folded(String text, int margin) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder(" ".repeat(margin));
        for (var word : text.split(" ", -1)) {
            if (line.length() > margin && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(margin));
            }
            line.append(line.length() > margin ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The text as it is where nothing in it could be read as anything else, or in double quotes. */
    private static String quoted(String text, boolean inFlow) {
        var plain = PLAIN.matcher(text).matches()
                && !text.contains(": ")
                && !text.contains(" #")
                && !text.endsWith(":")
                && !text.endsWith(" ")
                && !text.toLowerCase(Locale.ROOT).equals("null")
                && !(inFlow && text.matches("(?s).*[,\\[\\]{}:].*"));
        if (plain) return text;
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(letter -> quoted.append(escaped(letter)));
        return quoted.append('"').toString();
    }

    private static String escaped(int letter) {
        return switch (letter) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            default -> {
                var asText = Character.toString(letter);
                yield SPECIAL.matcher(asText).matches() ? String.format(Locale.ROOT, "\\u%04x", letter) : asText;
            }
        };
    }
}
