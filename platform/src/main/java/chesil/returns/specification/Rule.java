package chesil.returns.specification;

import java.util.List;

/** What must hold between the cells of a row, between rows, or between a row and its return. Columns are given by name. */
public sealed interface Rule {

    /** The columns that a broken rule is reported under. */
    List<String> columns();

    /** No two rows agree in all these columns. */
    record Unique(List<String> columns) implements Rule {
        public Unique {
            columns = List.copyOf(columns);
        }
    }

    /** {@code column} is not more than {@code other}, where both are filled in. */
    record AtMost(String column, String other) implements Rule {
        @Override
        public List<String> columns() {
            return List.of(column, other);
        }
    }

    /** {@code total} equals the sum of its parts, where all are filled in. */
    record Sum(String total, List<String> parts) implements Rule {
        public Sum {
            parts = List.copyOf(parts);
        }

        @Override
        public List<String> columns() {
            return List.of(total);
        }
    }

    /** {@code column} is filled in when {@code when} has one of the values; with no values, when it is filled in at all. */
    record RequiredWhen(String column, String when, List<String> values) implements Rule {
        public RequiredWhen {
            values = List.copyOf(values);
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** {@code column} is empty unless {@code when} has one of the values. */
    record EmptyUnless(String column, String when, List<String> values) implements Rule {
        public EmptyUnless {
            values = List.copyOf(values);
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** All of these columns are filled in, or none. */
    record Together(List<String> columns) implements Rule {
        public Together {
            columns = List.copyOf(columns);
        }
    }

    /**
     * The day, month or moment lies in the period that the return is for. A moment may do so by London's clock or by UTC's:
     * real files hold both kinds at a month's edge.
     */
    record InPeriod(String column) implements Rule {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** The cell names the organisation that sends the return. */
    record FromSender(String column) implements Rule {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }
}
