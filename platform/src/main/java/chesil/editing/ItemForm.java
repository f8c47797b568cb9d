package chesil.editing;

import chesil.editing.Asked.Shape;
import chesil.versions.ItemField;
import chesil.versions.ItemValues;
import chesil.versions.PartialDate;
import chesil.web.Choice;
import chesil.web.Faults;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Between an item's record and the fields of a form. What a form does not ask for stays as it is, in a new item as empty
 * as its type allows. Knows no database or page.
 */
final class ItemForm {
    /** Ticked in a row that is to be taken away. */
    static final String GONE = "gone";

    private static final String NO_DATE =
            "The date must be a day, a month or a year, such as 2026-04-01, 2026-04 or 2026";

    private final Map<String, List<String>> sent;
    private Faults faults = Faults.none();

    private ItemForm(Map<String, List<String>> sent) {
        this.sent = sent;
    }

    /** What a form came to. */
    sealed interface Reading<T> {
        record Read<T>(T item) implements Reading<T> {}

        record Faulty<T>(Faults faults) implements Reading<T> {}
    }

    // --- from the item to the fields

    /** The values of a form's fields, by field. */
    static Map<String, List<String>> values(List<Asked> asked, Record item) {
        var values = new HashMap<String, List<String>>();
        for (var each : asked) values(each, "", value(item, each.field()), values);
        return values;
    }

    private static void values(Asked asked, String prefix, @Nullable Object value, Map<String, List<String>> values) {
        var id = prefix + asked.field();
        if (asked.shape() instanceof Shape.Rows(var _, var each) && value instanceof List<?> rows) {
            for (var place = 0; place < rows.size(); place++) {
                var row = (Record) Objects.requireNonNull(rows.get(place));
                for (var field : each) values(field, id + "." + place + ".", value(row, field.field()), values);
            }
            return;
        }
        values.put(id, texts(value));
    }

    private static @Nullable Object value(Record item, String path) {
        var dot = path.indexOf('.');
        var field = field(item.getClass(), dot < 0 ? path : path.substring(0, dot));
        var value = field.of(item);
        return dot < 0 || value == null ? value : value((Record) value, path.substring(dot + 1));
    }

    private static ItemField field(Class<? extends Record> type, String name) {
        return ItemField.of(type).stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type.getSimpleName() + " has no field " + name));
    }

    private static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list.stream().map(ItemValues::text).toList();
            case Boolean yes -> yes ? List.of("true") : List.of();
            default -> List.of(ItemValues.text(value));
        };
    }

    // --- from the fields to the item

    /**
     * The item that a form says.
     *
     * @param old as it was; null for a new one
     * @param given the values of fields that the form does not ask for, as texts
     * @param sent by field
     */
    static <T extends Record> Reading<T> read(
            Class<T> type,
            @Nullable T old,
            Map<String, String> given,
            List<Asked> asked,
            Map<String, List<String>> sent) {
        var form = new ItemForm(sent);
        var item = form.record(type, old, given, asked, "");
        for (var each : asked) if (each.field().equals(EditForm.REASON)) form.said(each, each.field());
        return item == null || form.faults.any() ? new Reading.Faulty<>(form.faults) : new Reading.Read<>(item);
    }

    /** How many rows of the field a form has. */
    static int rows(Map<String, List<String>> values, String field) {
        return values.keySet().stream()
                .filter(key -> key.startsWith(field + "."))
                .map(key -> key.substring(field.length() + 1).replaceAll("\\..*", ""))
                .filter(place -> place.matches("\\d{1,3}"))
                .mapToInt(place -> Integer.parseInt(place) + 1)
                .max()
                .orElse(0);
    }

    private <T extends Record> @Nullable T record(
            Class<T> type, @Nullable T old, Map<String, String> given, List<Asked> asked, String prefix) {
        var before = faults.byField().size();
        var values = new ArrayList<@Nullable Object>();
        for (var field : ItemField.of(type)) values.add(value(field, old, given, asked, prefix));
        if (faults.byField().size() > before) return null;
        try {
            return ItemValues.made(type, values);
        } catch (IllegalArgumentException refused) {
            fault(prefix + blamed(String.valueOf(refused.getMessage()), asked), sentence(refused));
            return null;
        }
    }

    private @Nullable Object value(
            ItemField field, @Nullable Record old, Map<String, String> given, List<Asked> asked, String prefix) {
        var fixed = given.get(field.name());
        if (fixed != null) return ItemValues.parsed(field.element(), fixed);
        for (var each : asked) {
            if (each.field().equals(field.name())) return asked(field, old, each, prefix);
        }
        var within = within(field, asked);
        if (!within.isEmpty()) return nested(field, old, within, prefix + field.name() + ".");
        return old != null
                ? field.of(old)
                : field.isList() ? List.of() : field.component().getType() == boolean.class ? false : null;
    }

    private static List<Asked> within(ItemField field, List<Asked> asked) {
        var start = field.name() + ".";
        return asked.stream()
                .filter(each -> each.field().startsWith(start))
                .map(each -> new Asked(
                        each.field().substring(start.length()),
                        each.label(),
                        each.hint(),
                        each.missing(),
                        each.shape()))
                .toList();
    }

    private @Nullable Record nested(ItemField field, @Nullable Record old, List<Asked> asked, String prefix) {
        var empty = asked.stream().allMatch(each -> texts(prefix + each.field()).isEmpty());
        if (empty && field.mayBeAbsent()) return null;
        var type = field.element().asSubclass(Record.class);
        return nested(type, old == null ? null : (Record) field.of(old), asked, prefix);
    }

    private <T extends Record> @Nullable T nested(
            Class<T> type, @Nullable Record old, List<Asked> asked, String prefix) {
        return record(type, old == null ? null : type.cast(old), Map.of(), asked, prefix);
    }

    private @Nullable Object asked(ItemField field, @Nullable Record old, Asked asked, String prefix) {
        var id = prefix + asked.field();
        if (asked.shape() instanceof Shape.Rows(var _, var each)) return rows(field, old, each, id);
        if (!said(asked, id)) return null;
        var texts = texts(id);
        if (field.component().getType() == boolean.class) return texts.contains("true");
        if (field.isList())
            return texts.stream().map(text -> parsed(field, asked, id, text)).toList();
        return texts.isEmpty() ? null : parsed(field, asked, id, texts.getFirst());
    }

    private List<Record> rows(ItemField field, @Nullable Record old, List<Asked> each, String id) {
        var type = field.element().asSubclass(Record.class);
        var before = old == null ? List.of() : (List<?>) Objects.requireNonNull(field.of(old));
        var rows = new ArrayList<Record>();
        for (var place = 0; place < rows(sent, id); place++) {
            var prefix = id + "." + place + ".";
            var empty = each.stream()
                    .allMatch(asked -> texts(prefix + asked.field()).isEmpty());
            if (empty || sent.containsKey(prefix + GONE)) continue;
            var row = nested(type, place < before.size() ? (Record) before.get(place) : null, each, prefix);
            if (row != null) rows.add(row);
        }
        return rows;
    }

    private @Nullable Object parsed(ItemField field, Asked asked, String id, String text) {
        try {
            var written = field.element() == BigDecimal.class ? text.replace(",", "") : text;
            var value = ItemValues.parsed(field.element(), written);
            if (value != null) return value;
            fault(id, asked.label() + " is not one that we know");
        } catch (DateTimeException | NumberFormatException notOne) {
            fault(id, asked.label() + " must be " + expected(field.element()));
        } catch (IllegalArgumentException refused) {
            fault(id, field.element() == PartialDate.class ? NO_DATE : asked.label() + ": " + refused.getMessage());
        }
        return null;
    }

    private static String expected(Class<?> type) {
        if (type == LocalDate.class) return "a day, such as 2026-04-01";
        if (type == Integer.class || type == int.class) return "a whole number, such as 14";
        return "a number, such as 75 or 12.5";
    }

    /** Whether what was sent for the field can be read further; what cannot is noted. */
    private boolean said(Asked asked, String id) {
        var fault = fault(asked, texts(id));
        if (fault != null) fault(id, fault);
        return fault == null;
    }

    private static @Nullable String fault(Asked asked, List<String> texts) {
        if (texts.isEmpty()) return asked.missing();
        return switch (asked.shape()) {
            case Shape.Line(var longest) -> tooLong(asked, texts.getFirst(), longest);
            case Shape.Lines(var longest) -> tooLong(asked, texts.getFirst(), longest);
            case Shape.OneOf(var choices) -> stranger(choices, texts) ? "Choose one of the list" : null;
            case Shape.AnyOf(var choices) -> stranger(choices, texts) ? "Choose from the list" : null;
            case Shape.YesNo _, Shape.Rows _ -> null;
        };
    }

    private static @Nullable String tooLong(Asked asked, String text, int longest) {
        return text.length() > longest ? asked.label() + " must be " + longest + " characters or less" : null;
    }

    private static boolean stranger(List<Choice> choices, List<String> texts) {
        return texts.stream()
                .anyMatch(text ->
                        choices.stream().noneMatch(choice -> choice.value().equals(text)));
    }

    /** The field that a record's own refusal is about: the one it names, else the last date, else the first. */
    private static String blamed(String message, List<Asked> asked) {
        Stream<Predicate<String>> ways = Stream.of(
                field -> message.startsWith(field + " "),
                field -> message.endsWith(" " + field),
                field -> field.length() > 4 && message.contains(field),
                field -> field.equals("to"));
        return ways.flatMap(way -> asked.stream().map(Asked::field).filter(way))
                .findFirst()
                .orElse(asked.getFirst().field());
    }

    private static String sentence(IllegalArgumentException refused) {
        var message = String.valueOf(refused.getMessage());
        return message.substring(0, 1).toUpperCase(Locale.UK) + message.substring(1);
    }

    private List<String> texts(String id) {
        return sent.getOrDefault(id, List.of());
    }

    private void fault(String id, String sentence) {
        faults = faults.and(id, sentence);
    }
}
