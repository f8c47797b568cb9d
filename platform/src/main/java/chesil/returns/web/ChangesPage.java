package chesil.returns.web;

import chesil.web.Link;
import chesil.web.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a submission changes in the one before it, row by row.
 *
 * @param filter the address of the filter that is chosen
 */
public record ChangesPage(
        List<Link> way,
        String heading,
        Summary summary,
        List<Link> filters,
        String filter,
        @Nullable Link more) {

    /**
     * The changes in a sentence, and the first of them.
     *
     * @param caption says whose rows these are, for those who do not see the page
     * @param all all of them on a page of their own; null where all are here
     * @param csv all of them as a file; empty where there is none
     */
    public record Summary(
            String sentence,
            String caption,
            List<Line> lines,
            @Nullable Link all,
            String csv) {}

    /**
     * One row that differs.
     *
     * @param row its lines in both files, such as "12, was 11"
     * @param about what the row is about; empty where only all its values say it
     * @param cells a line a cell
     */
    public record Line(Tag kind, String row, String about, List<Cell> cells) {}

    /** One cell that differs; both texts are empty where they may point to a person. */
    public record Cell(String column, String says) {}
}
