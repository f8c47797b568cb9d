package chesil.returns.web;

import chesil.web.Choice;
import chesil.web.Faults;
import chesil.web.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A return that is being keyed: a table of its rows.
 *
 * @param saved when and by whom it was saved last
 * @param done says that something has just been done; null where nothing was
 * @param columns what is keyed in the table; each row's other cells are on its own page
 * @param empty how many rows were laid out and have no figure
 */
public record KeyPage(
        List<Link> way,
        Faults faults,
        String heading,
        String lead,
        String saved,
        @Nullable String done,
        String action,
        List<Head> columns,
        List<Line> rows,
        int empty,
        boolean room,
        List<PartLine> parts,
        @Nullable String handHref,
        List<About> help) {
    /** A column of the table. */
    public record Head(String text) {}

    /** What a column is about. */
    public record About(String name, String about) {}

    /** A row. {@code error} is what is wrong with cells that the table does not show. */
    public record Line(
            int number,
            String id,
            String name,
            @Nullable String href,
            @Nullable String error,
            boolean out,
            List<Cell> cells) {}

    /**
     * A cell of the table.
     *
     * @param choices empty for a cell that is written
     * @param shown the cell is not to be written: its words, and who has it
     */
    public record Cell(
            String id,
            String label,
            String heading,
            String value,
            @Nullable String inputmode,
            List<Choice> choices,
            @Nullable String error,
            @Nullable String shown) {}

    /** A part that a colleague has or had. */
    public record PartLine(String text, @Nullable String takeBack) {}
}
