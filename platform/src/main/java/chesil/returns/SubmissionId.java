package chesil.returns;

/** Names a submission; numbers rise, with gaps. */
public record SubmissionId(long value) {
    public SubmissionId {
        if (value < 1) throw new IllegalArgumentException("a submission's number is 1 or more, but was " + value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
