package chesil.returns;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a submission counts. Knows no clock, database or page. */
public final class Acceptance {
    private Acceptance() {}

    /** What came of wanting a submission to count. */
    public sealed interface Decision {
        /** It counts, whole; and the one that counted for the same return, if any, does no longer. */
        record Accepted(Submission submission, @Nullable Submission supersedes) implements Decision {
            public Optional<Submission> superseded() {
                return Optional.ofNullable(supersedes);
            }
        }

        record Refused(Submission submission, String why) implements Decision {}
    }

    /**
     * Decides on all rows at once: there is no accepting in part.
     *
     * @param current the submission that counts for the same return
     * @param toleratedRows how many rejected rows the specification lets go
     * @param goWithout the manager agrees to go without the rejected rows
     */
    static Decision decide(Submission offered, @Nullable Submission current, long toleratedRows, boolean goWithout) {
        if (!Move.WAS_ACCEPTED.isAllowedFrom(offered.state())) return new Decision.Refused(offered, notNow(offered));
        if (offered.rows() == 0)
            return new Decision.Refused(offered, "There is no row in it. Send a file that has some.");
        if (offered.acceptedRows() == 0)
            return new Decision.Refused(
                    offered, "Every row is rejected, so nothing would count. Mend them, or send the file again.");
        if (offered.rejectedRows() > toleratedRows && !goWithout) {
            return new Decision.Refused(
                    offered,
                    (offered.rejectedRows() == 1
                                    ? "1 row is rejected: mend it"
                                    : offered.rejectedRows() + " rows are rejected: mend them")
                            + ", or have the partnership manager agree to go without.");
        }
        if (current != null && current.number() > offered.number()) {
            return new Decision.Refused(
                    offered,
                    "Submission " + current.number() + " counts, and was sent later than this one. "
                            + "If this one is right after all, send its file again.");
        }
        return new Decision.Accepted(offered, current);
    }

    private static String notNow(Submission offered) {
        return switch (offered.state()) {
            case RECEIVING, CHECKING -> "It is still being checked. Wait until that is done.";
            case UNREADABLE -> "It could not be read. Send a file that can.";
            case QUARANTINED -> "It is held back, because people were found in it. Take them out and send it again.";
            case ACCEPTED -> "It counts already.";
            case SUPERSEDED -> "A later submission counts in its place.";
            case WITHDRAWN -> "It was taken back. Send its file again if it is right after all.";
            case DESTROYED -> "Its file was destroyed.";
            case TO_MEND, READY -> throw new IllegalStateException(offered + " can be accepted");
        };
    }
}
