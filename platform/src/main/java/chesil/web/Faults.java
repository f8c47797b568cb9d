package chesil.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, in the order of its fields: field's id to sentence, such as "Enter the date of discharge". */
public record Faults(SequencedMap<String, String> byField) {
    public Faults {
        byField = new LinkedHashMap<>(byField);
    }

    public static Faults none() {
        return new Faults(new LinkedHashMap<>());
    }

    public static Faults of(String field, String sentence) {
        return new Faults(new LinkedHashMap<>(Map.of(field, sentence)));
    }

    /** These and one more; the first fault of a field stays. */
    public Faults and(String field, String sentence) {
        var more = new LinkedHashMap<>(byField);
        more.putIfAbsent(field, sentence);
        return new Faults(more);
    }

    public @Nullable String at(String field) {
        return byField.get(field);
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    /** The page's title, which says first that something is wrong. */
    public String titled(String title) {
        return any() ? "Error: " + title : title;
    }
}
