package chesil.operating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chesil.command.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BackupTest {
    @TempDir
    private Path folder;

    private final TestPostgres.Database database = TestPostgres.freshDatabase();

    @BeforeEach
    void the_database_s_own_user_can_reach_the_folder() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void a_restore_holds_every_row_of_every_table_and_goes_on_counting_where_it_stopped() throws Exception {
        var file = folder.resolve("backup.zip");
        Map<String, List<String>> before;
        try (var register = connect()) {
            fill(register);
            before = everything(register);
        }
        try (var register = connect()) {
            assertThat(Backup.take(register, null, file).rows()).isPositive();
        }
        var data = folder.resolve("restored");
        assertThat(Commands.run(BackupTest.class, "restore", file.toString(), "--data", data.toString()))
                .isZero();

        try (var server = EmbeddedPostgres.start(data, Cache.folder())) {
            var source = new PGSimpleDataSource();
            source.setUrl(server.jdbcUrl());
            source.setUser(server.user());
            source.setPassword(server.password());
            try (var restored = source.getConnection()) {
                assertThat(everything(restored)).isEqualTo(before);
                try (var next = restored.createStatement()
                        .executeQuery("insert into made.counted (what) values ('c') returning id")) {
                    next.next();
                    assertThat(next.getLong(1)).isEqualTo(3);
                }
            }
            Migrations.run(source); // and goes forward from there
        }
    }

    @Test
    void keys_lie_in_a_file_apart_that_only_its_owner_can_read() throws Exception {
        var keys = Files.createDirectory(folder.resolve("keys"));
        Files.writeString(keys.resolve("master"), "secret");
        Files.writeString(keys.resolve("database-password"), "of the old server");
        var file = folder.resolve("backup.zip");
        try (var register = connect()) {
            Backup.take(register, keys, file);
        }
        var kept = folder.resolve("backup.zip.keys");
        assertThat(Files.getPosixFilePermissions(kept)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        var restored = Files.createDirectory(folder.resolve("restored-keys"));
        Restore.keys(file, restored);
        assertThat(restored.resolve("master")).hasContent("secret");
        assertThat(restored.resolve("database-password")).doesNotExist();
    }

    @Test
    void a_damaged_backup_is_refused_and_leaves_nothing_half_restored() throws Exception {
        var file = folder.resolve("backup.zip");
        Backup.Contents contents;
        try (var register = connect()) {
            fill(register);
            contents = Backup.take(register, null, file);
        }
        var altered = contents.tables().stream()
                .map(table -> table.name().equals("counted")
                        ? new Backup.Table(
                                table.schema(), table.name(), table.columns(), table.rows(), "00", table.definition())
                        : table)
                .toList();
        var claim = new Backup.Contents(
                contents.format(), contents.taken(), contents.versions(), altered, contents.sequences());
        var other = TestPostgres.freshDatabase();
        try (var superuser = DriverManager.getConnection(other.url(), "postgres", other.password())) {
            assertThatThrownBy(() -> Restore.load(superuser, file, claim))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("made.counted");
        }
        try (var untouched = DriverManager.getConnection(other.url(), other.user(), other.password())) {
            assertThat(everything(untouched)).doesNotContainKey("made.counted");
        }
    }

    @Test
    void a_file_that_is_no_backup_is_refused() throws Exception {
        var file = Files.writeString(folder.resolve("letter.txt"), "Dear Commissioner");
        assertThatThrownBy(() -> Restore.contents(file))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not a backup");
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /** A table that no migration makes, as a return specification's is, with what is awkward to copy. */
    private static void fill(Connection register) throws SQLException {
        try (var statement = register.createStatement()) {
            statement.execute("create schema made");
            statement.execute("""
                    create table made.counted (
                        id bigint generated by default as identity primary key, what text not null,
                        raw bytea, length int generated always as (length(what)) stored)
                    """);
            statement.execute(
                    "insert into made.counted (what, raw) values ('tab\there \\ and \"quoted\"', '\\x00ff'), ('£', null)");
            statement.execute("create index counted_what on made.counted (what)");
        }
    }

    private static Map<String, List<String>> everything(Connection register) throws SQLException {
        var tables = new HashMap<String, List<String>>();
        for (var name : Catalogue.tables(register)) {
            var rows = new ArrayList<String>();
            try (var statement = register.createStatement();
                    var each = statement.executeQuery("select t::text from " + name.quoted() + " t order by 1")) {
                while (each.next()) rows.add(each.getString(1));
            }
            tables.put(name.schema() + "." + name.name(), rows);
        }
        return tables;
    }
}
