package chesil.returns.keying;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a draft that a colleague of the same organisation fills in: some columns of some rows.
 *
 * @param colleague the user's id
 * @param name the colleague's
 * @param note what the colleague should know; may be empty
 * @param outcome null while the colleague has it
 */
public record Part(
        long id,
        long draft,
        long colleague,
        String name,
        String giver,
        LocalDate dueOn,
        String note,
        List<String> columns,
        List<Integer> rows,
        @Nullable Outcome outcome) {
    /** How it ended. */
    public enum Outcome {
        HANDED_BACK("handed-back"),
        TAKEN_BACK("taken-back");

        private final String id;

        Outcome(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }

        static Outcome of(String id) {
            return id.equals(HANDED_BACK.id) ? HANDED_BACK : TAKEN_BACK;
        }
    }

    public Part {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public boolean isOpen() {
        return outcome == null;
    }

    public boolean covers(int row, String column) {
        return rows.contains(row) && columns.contains(column);
    }
}
