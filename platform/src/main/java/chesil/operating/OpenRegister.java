package chesil.operating;

import chesil.command.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The register as a command of the shell reaches it: a server of the user's own by URL, the embedded server of a running
 * Chesil, or the embedded server started for as long as the command takes.
 *
 * @param user null where the URL says who connects
 * @param started the server that closing stops again; null where somebody else's is used
 */
record OpenRegister(
        String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable EmbeddedPostgres started) implements AutoCloseable {
    private static final int LINE_OF_PORT = 3;

    static OpenRegister of(Path data, @Nullable String database) throws IOException, InterruptedException {
        if (database != null) return new OpenRegister(database, null, null, null);
        var folder = data.toAbsolutePath().normalize();
        var running = running(folder);
        if (running != null) return running;
        var server = EmbeddedPostgres.start(folder, Cache.folder());
        return new OpenRegister(server.jdbcUrl(), server.user(), server.password(), server);
    }

    /** As {@link #of}, of a folder that must already hold a register. */
    static OpenRegister existing(Path data, @Nullable String database) throws IOException, InterruptedException {
        if (database == null && !Files.exists(data.resolve("postgres/PG_VERSION"))) {
            throw new Refusal("There is no Chesil in " + data.toAbsolutePath().normalize()
                    + ". Name its data folder with --data DIR, or its server with --database JDBC_URL.");
        }
        return of(data, database);
    }

    Connection connect() throws SQLException {
        return user == null ? DriverManager.getConnection(url) : DriverManager.getConnection(url, user, password);
    }

    /** As the application's settings name it. */
    Map<String, Object> settings() {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("chesil.database.url", url);
        if (user != null) settings.put("chesil.database.user", user);
        if (password != null) settings.put("chesil.database.password", password);
        return settings;
    }

    @Override
    public void close() {
        if (started != null) started.close();
    }

    private static @Nullable OpenRegister running(Path data) throws IOException {
        var pidFile = data.resolve("postgres/postmaster.pid");
        var passwordFile = data.resolve("keys/database-password");
        if (!Files.isReadable(pidFile) || !Files.isReadable(passwordFile)) return null;
        var lines = Files.readAllLines(pidFile);
        if (lines.size() <= LINE_OF_PORT) return null;
        var url = "jdbc:postgresql://127.0.0.1:" + lines.get(LINE_OF_PORT).strip() + "/register";
        var found =
                new OpenRegister(url, "chesil", Files.readString(passwordFile).strip(), null);
        try (var _ = found.connect()) {
            return found;
        } catch (SQLException nobodyThere) {
            return null;
        }
    }
}
