package chesil.returns.keying;

import chesil.returns.Return;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A return that is being keyed.
 *
 * @param keeper the organisation whose people key it, or {@link #PARTNERSHIP}
 * @param savedBy who saved it last
 * @param parts what colleagues have of it, those that are closed too
 */
public record Draft(
        long id, Return of, String keeper, Instant savedAt, String savedBy, List<KeyedRow> rows, List<Part> parts) {
    /** Keeps the drafts that the partnership keys for a partner. */
    public static final String PARTNERSHIP = "partnership";

    public Draft {
        rows = List.copyOf(rows);
        parts = List.copyOf(parts);
    }

    public Optional<KeyedRow> row(int number) {
        return rows.stream().filter(row -> row.number() == number).findFirst();
    }

    /** The part that a colleague has a cell in, and nobody else may write. */
    public Optional<Part> heldBy(int row, String column) {
        return parts.stream()
                .filter(part -> part.isOpen() && part.covers(row, column))
                .findFirst();
    }

    public List<Part> openParts() {
        return parts.stream().filter(Part::isOpen).toList();
    }
}
