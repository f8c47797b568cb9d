package chesil.calendar.web;

import chesil.calendar.Product;
import chesil.editing.Offered;
import chesil.partnership.Source;
import chesil.web.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the national guidance asks for.
 *
 * @param adding the path of the form of a new one; null where the reader may not add one
 */
public record ProductsPage(List<Line> lines, @Nullable String adding) {
    /** One product. */
    public record Line(
            Product product,
            String owner,
            String due,
            Tag state,
            @Nullable Source source,
            Offered offered) {}
}
