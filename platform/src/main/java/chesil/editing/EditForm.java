package chesil.editing;

import chesil.editing.Asked.Shape;
import chesil.versions.Version;
import chesil.web.Choice;
import chesil.web.Faults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form that changes or adds an item: its fields, and always a reason.
 *
 * @param heading says what is done: "Change an objective"
 * @param action where it is sent
 * @param back the page to go back to
 * @param button what its button says
 * @param number the version that the editor read; 0 for a new item
 * @param asked in order, the reason at the end
 * @param values by field, as sent or as they are; within rows by {@code field.row.field}
 */
public record EditForm(
        String heading,
        String action,
        String back,
        String button,
        int number,
        List<Asked> asked,
        Map<String, List<String>> values,
        Faults faults) {
    static final String REASON = "reason";
    private static final int LONGEST_REASON = 500;

    public EditForm {
        asked = List.copyOf(asked);
        values = Map.copyOf(values);
    }

    /** One field as the form shows it. */
    public record Part(
            String id,
            Asked asked,
            List<String> values,
            @Nullable String fault,
            List<Row> rows) {
        public String value() {
            return values.isEmpty() ? "" : values.getFirst();
        }

        /** The choices, with none of them first where there need not be one, or there is none yet. */
        public List<Choice> choices() {
            return switch (asked.shape()) {
                case Shape.OneOf(var choices)
                when value().isEmpty() || asked.missing() == null -> {
                    var all = new ArrayList<Choice>();
                    all.add(new Choice("", asked.missing() == null ? "None" : "Choose one"));
                    all.addAll(choices);
                    yield all;
                }
                case Shape.OneOf(var choices) -> choices;
                case Shape.AnyOf(var choices) -> choices;
                case Shape.Line _, Shape.Lines _, Shape.YesNo _, Shape.Rows _ -> List.of();
            };
        }

        /** The name of the template's way to show it. */
        public String shape() {
            return asked.shape().getClass().getSimpleName();
        }
    }

    /**
     * An item within the item.
     *
     * @param gone the field to tick where it is to be taken away; null in the one for a new row
     */
    public record Row(String legend, @Nullable String gone, boolean ticked, List<Part> parts) {}

    static EditForm of(
            String heading, String action, String back, String button, int number, List<Asked> asked, Content content) {
        var all = new ArrayList<Asked>();
        asked.forEach(each -> all.add(each.keeping(content.values().getOrDefault(each.field(), List.of()))));
        all.add(new Asked(
                REASON,
                number == 0 ? "Why are you adding this?" : "Why are you changing this?",
                "It is kept with the change, and everyone who is signed in can read it",
                "Enter the reason for the change",
                new Shape.Lines(LONGEST_REASON)));
        return new EditForm(heading, action, back, button, number, all, content.values(), Faults.none());
    }

    /** What the fields say. */
    record Content(Map<String, List<String>> values) {}

    /** The same with what was sent. */
    EditForm sent(Map<String, List<String>> sent) {
        var read = new HashMap<String, List<String>>();
        sent.forEach((field, texts) -> read.put(
                field,
                texts.stream()
                        .map(text -> text.replace("\r\n", "\n").strip())
                        .filter(text -> !text.isEmpty())
                        .toList()));
        return new EditForm(heading, action, back, button, numberIn(read), asked, read, faults);
    }

    EditForm with(Faults others) {
        var all = faults;
        for (var fault : others.byField().entrySet()) all = all.and(fault.getKey(), fault.getValue());
        return new EditForm(heading, action, back, button, number, asked, values, all);
    }

    /** The same over a newer version, for an editor who was overtaken. */
    EditForm over(Version<?> newer) {
        var said = newer.author() + " changed this while you were writing, with the reason “" + newer.reason()
                + "”. Look at it before you save yours over it";
        return new EditForm(
                heading,
                action,
                back,
                button,
                newer.number(),
                asked,
                values,
                Faults.of(asked.getFirst().field(), said));
    }

    String reason() {
        var said = values.getOrDefault(REASON, List.of());
        return said.isEmpty() ? "" : said.getFirst();
    }

    /** The form's fields, with room for one more row where there are rows. */
    public List<Part> parts() {
        return parts(asked, "");
    }

    private List<Part> parts(List<Asked> fields, String prefix) {
        return fields.stream()
                .map(each -> {
                    var id = prefix + each.field();
                    var said = values.getOrDefault(id, List.of());
                    return new Part(
                            id, each.keeping(prefix.isEmpty() ? List.of() : said), said, faults.at(id), rows(each, id));
                })
                .toList();
    }

    private List<Row> rows(Asked asked, String id) {
        if (!(asked.shape() instanceof Shape.Rows(var noun, var each))) return List.of();
        var rows = new ArrayList<Row>();
        var known = ItemForm.rows(values, id);
        for (var place = 0; place <= known; place++) {
            var isNew = place == known;
            var prefix = id + "." + place + ".";
            rows.add(new Row(
                    isNew ? "One more " + noun : capital(noun) + " " + (place + 1),
                    isNew ? null : prefix + ItemForm.GONE,
                    values.containsKey(prefix + ItemForm.GONE),
                    parts(each, prefix)));
        }
        return rows;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }

    private static int numberIn(Map<String, List<String>> sent) {
        try {
            return Integer.parseInt(sent.getOrDefault("number", List.of("")).getFirst());
        } catch (NumberFormatException | java.util.NoSuchElementException notOurs) {
            return -1; // no version has it, so nothing is overwritten
        }
    }
}
