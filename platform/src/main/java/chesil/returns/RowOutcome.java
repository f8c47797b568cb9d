package chesil.returns;

import java.util.List;

/** What became of one row of a submission: exactly one of these, so that no row goes missing. */
public sealed interface RowOutcome {
    /** The line as a spreadsheet shows it: the header is 1, the first row of data is 2. */
    long line();

    /** The values in the order of the specification's columns, each as its table gives it back; empty where a cell is. */
    record Accepted(long line, List<String> values) implements RowOutcome {
        public Accepted {
            values = List.copyOf(values);
        }

        /** Leaves out the values: they may be about a person. */
        @Override
        public String toString() {
            return "row " + line + " accepted";
        }
    }

    /**
     * Holds every fault of the row, so that a data officer mends it once.
     *
     * @param cells the row as sent, in the order of the file's own columns
     */
    record Rejected(long line, List<Fault> faults, List<String> cells) implements RowOutcome {
        public Rejected {
            faults = List.copyOf(faults);
            cells = List.copyOf(cells);
        }

        /** Leaves out the cells: they may be about a person. */
        @Override
        public String toString() {
            return "row " + line + " rejected: " + faults;
        }
    }
}
