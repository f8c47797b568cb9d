package chesil.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a table before it is protected.
 *
 * @param codes one a dimension, in the table's order; a total has the total's code
 * @param value a count of people or things, or an amount in whole units (pence rather than pounds); never below 0
 * @param holdings who contributed, where the value is an amount; without them the value counts its contributors
 */
public record Cell(List<String> codes, long value, @Nullable Holdings holdings) {
    public Cell {
        codes = List.copyOf(codes);
    }

    /** A cell that counts people. */
    public static Cell count(long count, String... codes) {
        return new Cell(List.of(codes), count, null);
    }

    /** How many stand behind the value. */
    long contributors() {
        return holdings == null ? value : holdings.contributors();
    }
}
