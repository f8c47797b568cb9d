package chesil.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That the partnership filled a return in for a partner, and from what.
 *
 * @param dated the day of the e-mail, document or call
 * @param fileName what was attached; null for nothing
 * @param submission what it became; null while it is keyed
 * @param confirmation that its partner says it is right; null until then
 */
public record FilledIn(
        long id,
        Return of,
        Kind kind,
        LocalDate dated,
        @Nullable String fileName,
        String filler,
        Instant filledAt,
        @Nullable SubmissionId submission,
        @Nullable Confirmation confirmation) {
    /** Who confirmed it, when. */
    public record Confirmation(String by, Instant at) {}

    /** From what it was filled in. */
    public enum Kind {
        E_MAIL("e-mail", "an e-mail"),
        DOCUMENT("document", "a document"),
        TELEPHONE("telephone", "a telephone call");

        private final String id;
        private final String words;

        Kind(String id, String words) {
            this.id = id;
            this.words = words;
        }

        public String id() {
            return id;
        }

        /** As pages say it, after "from". */
        public String words() {
            return words;
        }

        /** Whether there is something to attach, and it must be. */
        public boolean hasFile() {
            return this != TELEPHONE;
        }

        public static Optional<Kind> of(String id) {
            return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
        }
    }

    /** Leaves out the file's name: it may be about a person. */
    @Override
    public String toString() {
        return "filled in " + id + " (" + of + ", " + kind.id + " of " + dated + ")";
    }
}
