package chesil.areas;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * An area that took over from another.
 *
 * @param on the successor's first day
 */
public record Succession(AreaCode former, AreaCode successor, LocalDate on, Change change, Lookup lookup) {
    /** What happened, and so what may be done with counts of the former area. */
    public enum Change {
        /** The same area under the same code: copy. */
        UNCHANGED("unchanged"),
        /** One became several: a count cannot be shared out without knowing where people live. */
        SPLIT("split"),
        /** Several became one: add up. */
        MERGED("merged"),
        /** Neither: treat as split. */
        IRREGULAR("irregular"),
        /** Councils were replaced, whole: add up. */
        REORGANISED("reorganised");

        private final String id;

        Change(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }

        public static Optional<Change> named(String id) {
            return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
        }
    }
}
