package chesil.operating;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/** One embedded PostgreSQL for a run of the tests; each asker gets a database of its own. */
public final class TestPostgres {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private TestPostgres() {}

    /** A database to connect to. */
    public record Database(String url, String user, String password) {}

    /** An empty register with every migration run. */
    public static synchronized Database freshDatabase() {
        var name = "test" + NUMBER.incrementAndGet();
        try (var connection = DriverManager.getConnection(url("postgres"), "postgres", SERVER.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " template register owner chesil");
        } catch (SQLException failed) {
            throw new IllegalStateException("no test database", failed);
        }
        return new Database(url(name), SERVER.user(), SERVER.password());
    }

    /** A data folder of its own, gone when the tests are. */
    public static Path freshFolder() {
        try {
            var folder = Files.createTempDirectory("chesil-data");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String url(String database) {
        return SERVER.jdbcUrl().replace("/register", "/" + database);
    }

    private static EmbeddedPostgres start() {
        try {
            var folder = Files.createTempDirectory("chesil-test");
            Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwx--x--x"));
            var server = EmbeddedPostgres.start(folder, Cache.folder());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                delete(folder);
            }));
            var template = new PGSimpleDataSource();
            template.setUrl(server.jdbcUrl());
            template.setUser(server.user());
            template.setPassword(server.password());
            Migrations.run(template);
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException left) {
            // the system clears its temporary folder
        }
    }
}
