package chesil.returns.web;

import chesil.web.Choice;
import chesil.web.Faults;
import chesil.web.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a return that is being keyed, a field a column. */
public record KeyRowPage(
        List<Link> way,
        Faults faults,
        String heading,
        String row,
        String action,
        String backHref,
        boolean last,
        List<Field> fields) {
    /** How a field is filled in. */
    public enum Kind {
        RADIOS,
        SELECT,
        TEXT,
        SHOWN
    }

    /**
     * A field.
     *
     * @param width in characters, as the design system has it; 0 for a whole line
     */
    public record Field(
            String id,
            String label,
            String hint,
            Kind kind,
            String value,
            List<Choice> choices,
            @Nullable String inputmode,
            @Nullable String prefix,
            int width,
            @Nullable String error) {}
}
