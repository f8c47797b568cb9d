package chesil.disclosure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one cell. Status and reason are for those inside: who knows which hidden cell is small knows more than is released.
 *
 * @param released the number an audience may see, null where the cell is hidden
 * @param why the reason a cell is hidden, null where it is not
 */
public record Outcome(
        Status status, @Nullable Long released, @Nullable Reason why) {
    /** Stands for a hidden cell in what is released. */
    public static final String HIDDEN = "*";

    /** As an audience sees it. */
    public String text() {
        return released == null ? HIDDEN : Long.toString(released);
    }

    public boolean isHidden() {
        return released == null;
    }

    public Optional<Reason> reason() {
        return Optional.ofNullable(why);
    }
}
