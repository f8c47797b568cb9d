package chesil.operating;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that the register holds, as it was at one instant, in one file; and the keys, without which the partners'
 * files in it cannot be read, in another, so that the two can be kept apart.
 *
 * <p>The file is a zip: {@code contents.json} (how the schemas stood, each table's rows and SHA-256), then each table as
 * PostgreSQL's text COPY writes it. One repeatable-read transaction reads it all, so it may be taken while Chesil runs.
 */
final class Backup {
    static final String FORMAT = "chesil-backup-1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Backup() {}

    /** What a backup says of one table. */
    record Table(String schema, String name, List<String> columns, long rows, String sha256, List<String> definition) {}

    /** What a backup says of itself. */
    record Contents(
            String format,
            String taken,
            Map<String, String> versions,
            List<Table> tables,
            Map<String, Long> sequences) {
        long rows() {
            return tables.stream().mapToLong(Table::rows).sum();
        }
    }

    /**
     * Writes {@code file} and, where {@code keys} holds any, {@code file.keys}. Neither appears before it is whole.
     *
     * @return what was written
     */
    static Contents take(Connection register, @Nullable Path keys, Path file) throws SQLException, IOException {
        register.setAutoCommit(false);
        register.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        register.setReadOnly(true);
        var target = file.toAbsolutePath();
        var unfinished = Files.createTempFile(target.getParent(), ".backup", ".part");
        try {
            var contents = write(register, unfinished);
            if (keys != null) writeKeys(keys, target.resolveSibling(target.getFileName() + ".keys"));
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return contents;
        } finally {
            Files.deleteIfExists(unfinished);
            register.rollback();
        }
    }

    private static Contents write(Connection register, Path file) throws SQLException, IOException {
        var tables = new ArrayList<Table>();
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.setLevel(4); // half the time of the usual level for a file a few per cent longer
            for (var name : Catalogue.tables(register)) {
                zip.putNextEntry(new ZipEntry("tables/" + name.schema() + "." + name.name()));
                tables.add(copy(register, name, zip));
                zip.closeEntry();
            }
            var contents = new Contents(
                    FORMAT,
                    Instant.now().toString(),
                    Catalogue.versions(register),
                    List.copyOf(tables),
                    Catalogue.sequences(register));
            zip.putNextEntry(new ZipEntry("contents.json"));
            zip.write(JSON.writeValueAsBytes(contents));
            zip.closeEntry();
            return contents;
        }
    }

    private static Table copy(Connection register, Catalogue.Name name, OutputStream zip)
            throws SQLException, IOException {
        var columns = Catalogue.columns(register, name);
        var digest = sha256();
        long rows = register.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy " + name.quoted() + " (" + Catalogue.quoted(columns) + ") to stdout",
                        new Digesting(zip, digest));
        return new Table(
                name.schema(),
                name.name(),
                columns,
                rows,
                HexFormat.of().formatHex(digest.digest()),
                Catalogue.definition(register, name));
    }

    private static void writeKeys(Path keys, Path target) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var all = Files.list(keys)) {
            for (var key : all.sorted().toList()) {
                // the server's password belongs to the old folder and not to what it holds
                if (key.getFileName().toString().equals("database-password")) continue;
                files.put(key.getFileName().toString(), HexFormat.of().formatHex(Files.readAllBytes(key)));
            }
        }
        if (files.isEmpty()) return;
        Files.deleteIfExists(target);
        Files.createFile(target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(target, JSON.writeValueAsBytes(files));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java has it
        }
    }

    /** Hashes what goes through; closing it leaves the zip open. */
    static final class Digesting extends FilterOutputStream {
        private final MessageDigest digest;

        Digesting(OutputStream to, MessageDigest digest) {
            super(to);
            this.digest = digest;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            digest.update(bytes, from, length);
            out.write(bytes, from, length);
        }

        @Override
        public void write(int single) throws IOException {
            digest.update((byte) single);
            out.write(single);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
