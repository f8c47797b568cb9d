package chesil.editing;

import chesil.web.Faults;
import java.util.List;

/**
 * The form that ends an item.
 *
 * @param naming what names it still: while there is any, it cannot be ended
 */
public record EndForm(
        String heading,
        String name,
        String action,
        String back,
        int number,
        List<Line> naming,
        String reason,
        Faults faults) {
    /** One item that names it. */
    public record Line(
            String kind,
            String name,
            @org.jspecify.annotations.Nullable String page) {}

    public EndForm {
        naming = List.copyOf(naming);
    }
}
