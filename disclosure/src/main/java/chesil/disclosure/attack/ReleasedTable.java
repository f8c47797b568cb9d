package chesil.disclosure.attack;

import java.util.List;

/**
 * One table as an audience got it.
 *
 * <p>A combination of codes that has no cell is a published zero: of the codes that the table uses, and of all parts of a code of
 * which it shows some. So a table of some months of a year that has no line for the year says nothing of the other months.
 *
 * @param name what it is called in messages, such as its file
 */
public record ReleasedTable(String name, List<ReleasedCell> cells) {
    public ReleasedTable {
        cells = List.copyOf(cells);
    }
}
