package chesil.returns.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files as sent: kept in encrypted chunks, each file under a key of its own, in memory of a few chunks whatever their size. */
public final class KeptFiles {
    /** Bytes of ciphertext in a row. */
    private static final int CHUNK = 1 << 20;

    private final JdbcClient jdbc;
    private final MasterKey master;

    /** What the files belong to, as the column of their number and their encryption name it. */
    private final String owner;

    private final String chunkTable;
    private final String keyTable;

    /** The files of submissions. */
    public KeptFiles(JdbcClient jdbc, MasterKey master) {
        this(jdbc, master, "submission", "file");
    }

    private KeptFiles(JdbcClient jdbc, MasterKey master, String owner, String tables) {
        this.jdbc = jdbc;
        this.master = master;
        this.owner = owner;
        this.chunkTable = "returns." + tables + "_chunk";
        this.keyTable = "returns." + tables + "_key";
    }

    /** What returns were filled in from, by the number of the filling in: kept alike, in tables of their own. */
    public static KeptFiles ofEvidence(JdbcClient jdbc, MasterKey master) {
        return new KeptFiles(jdbc, master, "evidence", "evidence");
    }

    private String name(long submission) {
        return owner + " " + submission;
    }

    /** What was kept: the number of bytes as sent, and their SHA-256 in hexadecimal digits. */
    public record Kept(long bytes, String sha256) {}

    /** That a file has no key any more: nobody can read it again. */
    public static final class DestroyedException extends IOException {
        private static final long serialVersionUID = 1L;

        DestroyedException(String file) {
            super("the file of " + file + " was destroyed");
        }
    }

    /** Makes the file's key, in the caller's transaction. */
    public void makeKey(long submission, Instant now) {
        try {
            jdbc.sql("insert into " + keyTable + " (" + owner
                            + ", wrapped, made_at) values (:submission, :wrapped, :at)")
                    .param("submission", submission)
                    .param("wrapped", master.newFileKey(name(submission)))
                    .param("at", now.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("no key can be made", broken);
        }
    }

    /**
     * Keeps the bytes to the last one. Each chunk is kept as it comes, so a caller that fails half way drops the submission.
     *
     * @param arrived is told how many bytes were kept so far, after each chunk
     */
    public Kept keep(long submission, InputStream sent, LongConsumer arrived) throws IOException {
        var digest = sha256();
        var chunks = new Chunks(submission);
        var bytes = 0L;
        try (var plain = new DigestInputStream(sent, digest);
                var encrypting = aead(submission).newEncryptingStream(chunks, MasterKey.name(name(submission)))) {
            var buffer = new byte[1 << 16];
            var told = 0;
            for (int n; (n = plain.read(buffer)) >= 0; bytes += n) {
                encrypting.write(buffer, 0, n);
                if (chunks.number > told) {
                    told = chunks.number;
                    arrived.accept(bytes);
                }
            }
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("submission " + submission + " cannot be encrypted", broken);
        }
        return new Kept(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * The bytes as sent, from the beginning; chunks are fetched as they are read.
     *
     * @throws DestroyedException if its key was destroyed
     */
    public InputStream open(long submission) throws IOException {
        try {
            return aead(submission)
                    .newDecryptingStream(
                            new BufferedInputStream(new ChunksInputStream(submission), 1 << 16),
                            MasterKey.name(name(submission)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("submission " + submission + " cannot be decrypted", broken);
        }
    }

    /** Destroys the key, and the chunks that nobody can read without it. */
    public boolean destroy(long submission) {
        var destroyed = jdbc.sql("delete from " + keyTable + " where " + owner + " = :submission")
                .param("submission", submission)
                .update();
        dropChunks(submission);
        return destroyed > 0;
    }

    public void dropChunks(long submission) {
        jdbc.sql("delete from " + chunkTable + " where " + owner + " = :submission")
                .param("submission", submission)
                .update();
    }

    private com.google.crypto.tink.StreamingAead aead(long submission) throws IOException, GeneralSecurityException {
        var wrapped = jdbc.sql("select wrapped from " + keyTable + " where " + owner + " = :submission")
                .param("submission", submission)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new DestroyedException(name(submission)));
        return master.unwrap(name(submission), wrapped);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java has SHA-256
        }
    }

    /** Ciphertext on its way to the table. */
    private final class Chunks extends OutputStream {
        private final long submission;
        private final byte[] buffer = new byte[CHUNK];
        private int filled;
        private int number;

        Chunks(long submission) {
            this.submission = submission;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            for (var left = length; left > 0; ) {
                var n = Math.min(left, CHUNK - filled);
                System.arraycopy(bytes, from + length - left, buffer, filled, n);
                filled += n;
                left -= n;
                if (filled == CHUNK) put();
            }
        }

        @Override
        public void close() {
            if (filled > 0) put();
        }

        private void put() {
            jdbc.sql("insert into " + chunkTable + " (" + owner
                            + ", number, bytes) values (:submission, :number, :bytes)")
                    .param("submission", submission)
                    .param("number", ++number)
                    .param("bytes", filled == CHUNK ? buffer : Arrays.copyOf(buffer, filled))
                    .update();
            filled = 0;
        }
    }

    /** Ciphertext on its way back, a row at a time. */
    private final class ChunksInputStream extends InputStream {
        private final long submission;
        private byte[] chunk = new byte[0];
        private int at;
        private int number;

        ChunksInputStream(long submission) {
            this.submission = submission;
        }

        @Override
        public int read() {
            return hasMore() ? chunk[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (length == 0) return 0;
            if (!hasMore()) return -1;
            var n = Math.min(length, chunk.length - at);
            System.arraycopy(chunk, at, into, from, n);
            at += n;
            return n;
        }

        private boolean hasMore() {
            if (at < chunk.length) return true;
            Optional<byte[]> next = jdbc.sql("select bytes from " + chunkTable + " where " + owner
                            + " = :submission and number = :number")
                    .param("submission", submission)
                    .param("number", number + 1)
                    .query(byte[].class)
                    .optional();
            if (next.isEmpty()) return false;
            number++;
            chunk = next.get();
            at = 0;
            return chunk.length > 0;
        }
    }
}
