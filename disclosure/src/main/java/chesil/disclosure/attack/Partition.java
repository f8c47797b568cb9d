package chesil.disclosure.attack;

import java.util.List;

/**
 * That a code is the sum of others: a council of its wards, a year of its months. A code may have several partitions (an area by
 * council and by health board).
 *
 * @param dimension place of the dimension among the codes of a cell, from 0
 */
public record Partition(int dimension, String whole, List<String> parts) {
    /** The code of a total where nothing says another. */
    public static final String TOTAL = "Total";

    public Partition {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) throw new IllegalArgumentException("\"" + whole + "\" has no parts");
        if (parts.contains(whole)) throw new IllegalArgumentException("\"" + whole + "\" cannot be a part of itself");
    }
}
