package chesil.versions;

import chesil.web.Choice;
import chesil.web.Faults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The form in which an owner changes an item: its fields, and always a reason.
 *
 * @param heading says what is changed: "Change an objective"
 * @param action where it is sent
 * @param back the item's page
 * @param number the version that the editor read
 * @param fields in order
 * @param values by field, as sent or as they are
 */
public record EditForm(
        String heading,
        String action,
        String back,
        int number,
        List<Field> fields,
        Map<String, String> values,
        Faults faults) {
    private static final int LONGEST_REASON = 500;

    public EditForm {
        fields = List.copyOf(fields);
        values = Map.copyOf(values);
    }

    /**
     * One field of the form.
     *
     * @param id as sent
     * @param missing what to say where nothing is entered; null where it may stay empty
     * @param longest how many characters it may have
     * @param choices what there is to choose from; empty for a text
     */
    public record Field(
            String id,
            String label,
            @Nullable String hint,
            @Nullable String missing,
            int longest,
            boolean manyLines,
            List<Choice> choices) {
        public static Field line(String id, String label, @Nullable String hint, @Nullable String missing) {
            return new Field(id, label, hint, missing, 200, false, List.of());
        }

        public static Field lines(String id, String label, @Nullable String hint, @Nullable String missing) {
            return new Field(id, label, hint, missing, 4_000, true, List.of());
        }

        public static Field choice(String id, String label, List<Choice> choices, @Nullable String missing) {
            return new Field(id, label, null, missing, 200, false, choices);
        }
    }

    /** The form as it is first shown. */
    public static EditForm of(
            String heading, String action, String back, int number, List<Field> fields, Map<String, String> values) {
        return new EditForm(heading, action, back, number, withReason(fields), values, Faults.none());
    }

    /** The same with what was sent, and every fault of it. */
    public EditForm sent(Map<String, String> sent) {
        var read = new HashMap<String, String>();
        var found = Faults.none();
        for (var field : fields) {
            var text = Objects.requireNonNullElse(sent.get(field.id()), "")
                    .replace("\r\n", "\n")
                    .strip();
            read.put(field.id(), text);
            var fault = fault(field, text);
            if (fault != null) found = found.and(field.id(), fault);
        }
        return new EditForm(heading, action, back, numberIn(sent), fields, read, found);
    }

    public EditForm with(String field, String sentence) {
        return new EditForm(heading, action, back, number, fields, values, faults.and(field, sentence));
    }

    /** The same over a newer version, for an editor who was overtaken. */
    public EditForm over(Version<?> newer) {
        var said = newer.author() + " changed this while you were writing, with the reason “" + newer.reason()
                + "”. Look at it before you save yours over it";
        return new EditForm(
                heading,
                action,
                back,
                newer.number(),
                fields,
                values,
                Faults.of(fields.getFirst().id(), said));
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** The value, or null where nothing was entered. */
    public @Nullable String orNull(String field) {
        return value(field).isEmpty() ? null : value(field);
    }

    public String reason() {
        return value("reason");
    }

    private static @Nullable String fault(Field field, String text) {
        if (text.isEmpty()) return field.missing();
        if (text.length() > field.longest())
            return field.label() + " must be " + field.longest() + " characters or less";
        if (!field.choices().isEmpty()
                && field.choices().stream().noneMatch(choice -> choice.value().equals(text))) {
            return "Choose one of the list";
        }
        return null;
    }

    private static int numberIn(Map<String, String> sent) {
        try {
            return Integer.parseInt(Objects.requireNonNullElse(sent.get("number"), ""));
        } catch (NumberFormatException notOurs) {
            return -1; // no version has it, so nothing is overwritten
        }
    }

    private static List<Field> withReason(List<Field> fields) {
        var all = new ArrayList<>(fields);
        all.add(new Field(
                "reason",
                "Why are you changing this?",
                "It is kept with the change, and everyone who is signed in can read it",
                "Enter the reason for the change",
                LONGEST_REASON,
                true,
                List.of()));
        return all;
    }
}
