package chesil.returns.keying;

import java.util.Map;
import java.util.TreeMap;

/**
 * A row of a draft as it was keyed, right or not.
 *
 * @param number stays while others come and go
 * @param cells what was written, by the column's name; a column that is not in it is empty
 */
public record KeyedRow(int number, Map<String, String> cells) {
    public KeyedRow {
        cells = new TreeMap<>(cells);
        cells.values().removeIf(String::isBlank);
    }

    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    public boolean isBlank() {
        return cells.isEmpty();
    }

    /** This row with some cells written anew; what is kept is on one line, as a field of a form is. */
    public KeyedRow with(Map<String, String> written) {
        var all = new TreeMap<>(cells);
        written.forEach((column, text) ->
                all.put(column, text.replaceAll("\\p{Cntrl}+", " ").strip()));
        return new KeyedRow(number, all);
    }

    /** Leaves out the cells: they may be about a person. */
    @Override
    public String toString() {
        return "keyed row " + number;
    }
}
