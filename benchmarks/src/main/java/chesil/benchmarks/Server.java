package chesil.benchmarks;

import chesil.operating.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;

/** The embedded PostgreSQL, as the application starts it, on a folder that is thrown away. */
final class Server implements AutoCloseable {
    private final Path folder;
    private final EmbeddedPostgres postgres;

    private Server(Path folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    static Server start() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("chesil-bench");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        return new Server(folder, EmbeddedPostgres.start(folder));
    }

    /** The data folder that the server's cluster lies in. */
    Path folder() {
        return folder;
    }

    EmbeddedPostgres postgres() {
        return postgres;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(each);
        }
    }
}
