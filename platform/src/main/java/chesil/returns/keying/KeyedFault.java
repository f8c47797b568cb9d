package chesil.returns.keying;

import chesil.returns.Fault;

/**
 * What is wrong with a cell of a draft.
 *
 * @param column the column's name; empty where it is about the row
 */
public record KeyedFault(int row, String column, Fault fault) {
    /** What is wrong and how to mend it, as a file's row would be told. */
    public String sentence() {
        return fault.wrong() + " " + fault.mend();
    }
}
