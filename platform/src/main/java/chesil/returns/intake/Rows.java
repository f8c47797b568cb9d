package chesil.returns.intake;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A table as a stream of rows, whatever kind of file it came in. */
interface Rows extends AutoCloseable {
    /**
     * Reads the next row; blank ones too.
     *
     * @return whether there was one
     */
    boolean next(Cells cells) throws IOException, UnreadableException;

    /** "CSV" or "XLSX". */
    String kind();

    @Nullable String sheet();

    @Override
    void close() throws IOException;

    /** The file cannot be read on. Stays inside this package: {@link Intake} makes a result of it. */
    final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String reason;
        private final String mend;

        UnreadableException(String reason, String mend) {
            super(reason, null, false, false);
            this.reason = reason;
            this.mend = mend;
        }

        IntakeResult.Unreadable result() {
            return new IntakeResult.Unreadable(reason, mend);
        }
    }
}
