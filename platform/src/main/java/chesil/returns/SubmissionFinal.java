package chesil.returns;

/**
 * A submission that counts as provisional was called final; its rows are as they were. Published inside the transaction, as
 * {@link SubmissionAccepted} is.
 *
 * @param number the acceptance number from which on it is final
 */
public record SubmissionFinal(SubmissionId submission, Return of, long number) {}
