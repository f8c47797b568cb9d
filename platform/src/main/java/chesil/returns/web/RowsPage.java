package chesil.returns.web;

import chesil.web.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a submission, for who may see values. */
public record RowsPage(
        List<Link> way,
        String heading,
        String lead,
        List<String> headings,
        List<Line> rows,
        @Nullable Link more,
        List<String> having) {
    /** One row, its cells in the order of the headings. */
    public record Line(String line, List<String> cells) {}
}
