package chesil.returns;

/**
 * A submission that counted was taken back, and nothing counts in its place. Published inside the transaction, as
 * {@link SubmissionAccepted} is.
 *
 * @param number the acceptance number from which on it no longer counts
 */
public record SubmissionWithdrawn(SubmissionId submission, Return of, long number) {}
