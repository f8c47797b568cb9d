package chesil.returns;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One file sent for a return, and what became of it.
 *
 * @param number 1, 2, 3 ... within its return
 * @param version of the specification that it was read by
 * @param fileName as its sender called it
 * @param bytes of the file as sent
 * @param onBehalf whether somebody outside the organisation sent it for it
 * @param mends the submission whose rows it was made from, with mends
 * @param rows {@code acceptedRows + rejectedRows}
 * @param reason why it cannot be used, where that is so
 * @param mend what to do about it
 * @param accepted when it took effect; null where it never did
 * @param supersededNo the acceptance number from which on it no longer counts, by supersession or withdrawal
 * @param fileDestroyed whether the key of its file was destroyed
 * @param finality what its partner says of its figures; final until somebody says otherwise
 */
public record Submission(
        SubmissionId id,
        Return of,
        int number,
        int version,
        SubmissionState state,
        String fileName,
        long bytes,
        String sender,
        boolean onBehalf,
        Instant sentAt,
        @Nullable SubmissionId mends,
        long rows,
        long acceptedRows,
        long rejectedRows,
        @Nullable String reason,
        @Nullable String mend,
        @Nullable Effect accepted,
        @Nullable Long supersededNo,
        @Nullable SubmissionId supersededBy,
        boolean fileDestroyed,
        Finality finality) {

    /** That a submission counts. {@code number} rises strictly, in the order in which acceptances became visible. */
    public record Effect(long number, Instant at, String by) {}

    public boolean isInEffect() {
        return state == SubmissionState.ACCEPTED;
    }

    /** Leaves out the file's name: it may be about a person. */
    @Override
    public String toString() {
        return "submission " + id + " (" + of + ", number " + number + ", " + state.id() + ")";
    }
}
