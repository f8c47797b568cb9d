package chesil.returns.store;

import chesil.returns.RowOutcome;
import chesil.returns.intake.IntakeSink;
import chesil.returns.intake.RowTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Sends accepted rows into their table by binary COPY while the file is still being read: one thread reads and checks, another
 * writes to the server, and the server stores on a third.
 *
 * <p>Runs in the connection's transaction. Until {@link #finish} or {@link #close} the connection is this object's alone. What
 * is not finished is cancelled, and leaves nothing behind.
 */
public final class CopiedRows implements IntakeSink, AutoCloseable {
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final byte[] TRAILER = {(byte) 0xFF, (byte) 0xFF};
    private static final int AHEAD = 4;

    /** Some rows on their way; {@link #LAST} ends them. */
    private static final class Chunk {
        private static final Chunk LAST = new Chunk(new byte[0], 0);

        private final byte[] bytes;
        private final int length;

        Chunk(byte[] bytes, int length) {
            this.bytes = bytes;
            this.length = length;
        }
    }

    private final CopyIn copy;
    private final Consumer<RowOutcome.Rejected> rejected;
    private final ArrayBlockingQueue<Chunk> full = new ArrayBlockingQueue<>(AHEAD);
    private final ArrayBlockingQueue<byte[]> empty = new ArrayBlockingQueue<>(AHEAD + 2);
    private final Thread writer;
    private volatile @Nullable SQLException failure;
    private boolean finished;

    private CopiedRows(CopyIn copy, Consumer<RowOutcome.Rejected> rejected) {
        this.copy = copy;
        this.rejected = rejected;
        writer = Thread.ofPlatform().name("copy-rows").daemon().start(this::write);
    }

    /**
     * Begins a COPY into a table.
     *
     * @param connection in a transaction of the caller's
     * @param rejected is given the rejected rows
     */
    public static CopiedRows into(RowTable table, Connection connection, Consumer<RowOutcome.Rejected> rejected)
            throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copyStatement());
        return new CopiedRows(copy, rejected);
    }

    private void write() {
        try {
            copy.writeToCopy(HEADER, 0, HEADER.length);
            for (var chunk = full.take(); chunk != Chunk.LAST; chunk = full.take()) {
                if (failure == null) send(chunk);
                empty.offer(chunk.bytes);
            }
        } catch (SQLException refused) {
            failure = refused;
            drain();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(Chunk chunk) {
        try {
            copy.writeToCopy(chunk.bytes, 0, chunk.length);
        } catch (SQLException refused) {
            failure = refused;
        }
    }

    private void drain() {
        try {
            while (full.take() != Chunk.LAST) {
                // the reader learns of the failure when it hands on its next rows
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public byte[] accepted(byte[] tuples, int length) {
        refuseAfterFailure();
        put(new Chunk(tuples, length));
        var free = empty.poll();
        return free == null ? new byte[tuples.length] : free;
    }

    private void put(Chunk chunk) {
        try {
            full.put(chunk);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rows were stored");
        }
    }

    private void refuseAfterFailure() {
        var refused = failure;
        if (refused != null) throw new RowsNotStoredException(refused);
    }

    @Override
    public void rejected(RowOutcome.Rejected row) {
        rejected.accept(row);
    }

    /**
     * Ends the COPY.
     *
     * @return how many rows the server took
     */
    public long finish() throws SQLException {
        stopWriter();
        var refused = failure;
        if (refused != null) throw refused;
        copy.writeToCopy(TRAILER, 0, TRAILER.length);
        var rows = copy.endCopy();
        finished = true;
        return rows;
    }

    private void stopWriter() {
        if (!writer.isAlive()) return;
        put(Chunk.LAST);
        try {
            writer.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rows were stored");
        }
    }

    /** Cancels the COPY if it was not finished; the transaction must then be rolled back. */
    @Override
    public void close() throws SQLException {
        if (finished) return;
        stopWriter();
        if (copy.isActive()) copy.cancelCopy();
    }

    /** The server refused rows that the reader had accepted: our own fault, or the server's. */
    public static final class RowsNotStoredException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RowsNotStoredException(SQLException cause) {
            super("the database did not take the rows", cause);
        }
    }
}
