package chesil.operating;

import chesil.command.Refusal;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Makes a new register hold exactly what a backup holds; every table is checked against its hash, and it is all or nothing. */
final class Restore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Restore() {}

    /**
     * What the backup says of itself.
     *
     * @throws Refusal if the file is no backup of ours
     */
    static Backup.Contents contents(Path file) throws IOException {
        if (!Files.isReadable(file))
            throw new Refusal("There is no file " + file + " to restore. Name one that ./chesil backup wrote.");
        try (var zip = new ZipFile(file.toFile())) {
            var entry = zip.getEntry("contents.json");
            if (entry == null) throw notOurs(file);
            var contents = JSON.readValue(zip.getInputStream(entry).readAllBytes(), Backup.Contents.class);
            if (!Backup.FORMAT.equals(contents.format())) throw notOurs(file);
            return contents;
        } catch (java.util.zip.ZipException | JacksonException broken) {
            throw notOurs(file);
        }
    }

    /** Loads every table in one transaction. The schemas must stand as the backup's stood: {@link Migrations#runTo}. */
    static void load(Connection superuser, Path file, Backup.Contents contents) throws SQLException, IOException {
        superuser.setAutoCommit(false);
        try (var zip = new ZipFile(file.toFile());
                var statement = superuser.createStatement()) {
            // tables come in order of name: references between them are checked as they were when the backup was taken
            statement.execute("set local session_replication_role = replica");
            var present = new HashSet<>(Catalogue.tables(superuser));
            for (var table : contents.tables()) {
                var name = new Catalogue.Name(table.schema(), table.name());
                if (!present.contains(name)) {
                    // the application owns its tables; what it may not change, such as the audit trail, we fill as who
                    // may
                    statement.execute("set local role chesil");
                    statement.execute("create schema if not exists \"" + table.schema() + '"');
                    for (var definition : table.definition()) statement.execute(definition);
                    statement.execute("reset role");
                }
                statement.execute("delete from " + name.quoted());
                fill(superuser, zip, table, name);
            }
            for (var sequence : contents.sequences().entrySet()) {
                statement.execute("select setval('" + sequence.getKey() + "', " + sequence.getValue() + ")");
            }
            superuser.commit();
        } catch (SQLException | IOException | RuntimeException failed) {
            superuser.rollback();
            throw failed;
        }
    }

    /** Puts the keys of {@code file.keys} into a data folder, readable by its owner alone. */
    static void keys(Path file, Path keys) throws IOException {
        var kept = file.resolveSibling(file.getFileName() + ".keys");
        if (!Files.exists(kept)) return;
        Map<String, String> files =
                JSON.readValue(Files.readAllBytes(kept), new TypeReference<Map<String, String>>() {});
        for (var key : files.entrySet()) {
            var target = keys.resolve(key.getKey()).normalize();
            if (!keys.equals(target.getParent()))
                throw new Refusal(kept + " names a key outside its folder; it was altered.");
            Files.createFile(
                    target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(target, HexFormat.of().parseHex(key.getValue()));
        }
    }

    private static void fill(Connection superuser, ZipFile zip, Backup.Table table, Catalogue.Name name)
            throws SQLException, IOException {
        var entry = zip.getEntry("tables/" + table.schema() + "." + table.name());
        if (entry == null) throw damaged(table);
        var digest = Backup.sha256();
        try (var rows = new Digesting(new BufferedInputStream(zip.getInputStream(entry)), digest)) {
            var read = superuser
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + name.quoted() + " (" + Catalogue.quoted(table.columns()) + ") from stdin", rows);
            if (read != table.rows()
                    || !HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) throw damaged(table);
        }
    }

    private static Refusal damaged(Backup.Table table) {
        return new Refusal("The backup is damaged: the table " + table.schema() + "." + table.name()
                + " is not as it was written. Take another copy of the file.");
    }

    private static Refusal notOurs(Path file) {
        return new Refusal(file + " is not a backup of Chesil. Name one that ./chesil backup wrote.");
    }

    private static final class Digesting extends FilterInputStream {
        private final MessageDigest digest;

        Digesting(InputStream from, MessageDigest digest) {
            super(from);
            this.digest = digest;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            var read = in.read(into, at, length);
            if (read > 0) digest.update(into, at, read);
            return read;
        }

        @Override
        public int read() throws IOException {
            var read = in.read();
            if (read >= 0) digest.update((byte) read);
            return read;
        }
    }
}
