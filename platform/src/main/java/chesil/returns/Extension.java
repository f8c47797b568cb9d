package chesil.returns;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A later day that a partner asks for, and what the manager says to it.
 *
 * @param until the day asked for; it is in time then
 * @param answer null while nobody has decided
 */
public record Extension(
        long id,
        Return of,
        String asker,
        Instant askedAt,
        LocalDate until,
        String reason,
        @Nullable Answer answer) {
    /** What was decided, by whom; {@code words} may be empty. */
    public record Answer(boolean granted, String by, Instant at, String words) {}

    public boolean isOpen() {
        return answer == null;
    }

    public boolean isGranted() {
        return answer != null && answer.granted();
    }
}
