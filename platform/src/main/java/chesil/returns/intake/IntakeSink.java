package chesil.returns.intake;

import chesil.returns.RowOutcome;

/**
 * Where rows go while a file is read, in the order of the file. What a sink throws ends the reading and reaches the caller.
 *
 * <p>What a sink was given counts only if the reading ends in {@link IntakeResult.Complete}: a file can turn out unreadable at
 * its last byte.
 */
public interface IntakeSink {
    /**
     * Takes accepted rows, encoded as tuples of PostgreSQL's binary COPY for {@link RowTable#copyStatement}, without its header
     * and trailer.
     *
     * @param tuples the sink's from now on
     * @param length how many bytes of it count
     * @return a buffer to fill next, of the same size or larger: a new one, or one the sink has done with
     */
    byte[] accepted(byte[] tuples, int length);

    /** Takes a rejected row; only the first {@link Intake#MOST_REJECTED} come, all are counted. */
    void rejected(RowOutcome.Rejected row);

    /** Forgets accepted rows and rejected rows: a check that only wants the result. */
    IntakeSink NONE = new IntakeSink() {
        @Override
        public byte[] accepted(byte[] tuples, int length) {
            return tuples;
        }

        @Override
        public void rejected(RowOutcome.Rejected row) {}
    };
}
