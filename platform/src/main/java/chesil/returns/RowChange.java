package chesil.returns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a newer submission is beside the row that it stands for in an older one.
 *
 * @param before its line in the older file; null for a row that was added
 * @param now its line in the newer file; null for a row that is gone
 * @param of the values that say what the row is about, in the order of the specification's grain
 * @param cells what differs: of a row that was added or is gone, all that it holds
 */
public record RowChange(
        Kind kind, @Nullable Long before, @Nullable Long now, List<Value> of, List<Cell> cells) {
    public RowChange {
        of = List.copyOf(of);
        cells = List.copyOf(cells);
    }

    /** What became of the row. */
    public enum Kind {
        CHANGED,
        ADDED,
        GONE
    }

    /** One value, under its column's heading. */
    public record Value(String column, String text) {}

    /**
     * One cell that differs; an empty text is an empty cell.
     *
     * @param shown whether the texts may be seen: where they may point to a person, both are empty
     */
    public record Cell(String column, boolean shown, String before, String now) {}
}
