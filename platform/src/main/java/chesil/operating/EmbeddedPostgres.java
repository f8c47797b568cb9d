package chesil.operating;

import chesil.command.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of our own in the data folder: durable (fsync and checksums on), on loopback only, with a password
 * that nobody else knows, and gone when this process is gone, however it ends.
 *
 * <p>Layout of the data folder: {@code postgres/} the cluster, {@code keys/database-password} readable by its owner alone,
 * {@code log/postgres.log}.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final Process server;
    private final int port;
    private final String password;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private EmbeddedPostgres(Process server, int port, String password) {
        this.server = server;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server on a data folder, making the cluster and the database {@code register} where there are none.
     *
     * @throws Refusal in words for the person at the shell, where the machine or the folder does not allow it
     */
    public static EmbeddedPostgres start(Path data) throws IOException, InterruptedException {
        return start(data, Cache.folder());
    }

    static EmbeddedPostgres start(Path data, Path cache) throws IOException, InterruptedException {
        var home = PostgresBinaries.unpacked(cache);
        var owner = Ordinary.forFolder(data.resolve("postgres"));
        Files.createDirectories(data);
        owner.mustReach(data);
        var password = password(data);
        var cluster = data.resolve("postgres");
        if (!Files.exists(cluster.resolve("PG_VERSION"))) initialise(home, cluster, password, owner);
        stopLeftover(cluster);
        var port = freePort();
        var log = data.resolve("log/postgres.log");
        Files.createDirectories(log.getParent());
        var started = launch(owner.command(serverCommand(home, cluster, port)), log);
        var postgres = new EmbeddedPostgres(started, port, password);
        try {
            postgres.awaitReady(log);
            postgres.createRegister();
        } catch (IOException | InterruptedException | RuntimeException failed) {
            postgres.close();
            throw failed;
        }
        return postgres;
    }

    /** Where the register answers. The password is not in it: {@link #password()}. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/register";
    }

    public String user() {
        return "chesil";
    }

    public String password() {
        return password;
    }

    /** A connection that may do anything, for a restore. */
    Connection superuser() throws SQLException {
        return connect("register", "postgres");
    }

    public long pid() {
        return server.pid();
    }

    /** Stops the server as PostgreSQL's "fast" shutdown: open transactions are rolled back, everything committed is on disk. */
    @Override
    public void close() {
        if (stopped.getCount() == 0) return;
        stopped.countDown();
        try {
            signal("INT", server.pid());
            if (!server.waitFor(20, TimeUnit.SECONDS)) server.destroyForcibly();
        } catch (IOException failed) {
            server.destroy();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> serverCommand(Path home, Path cluster, int port) {
        var command = new ArrayList<>(List.of(home.resolve("bin/postgres").toString(), "-D", cluster.toString()));
        for (var setting : List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "max_connections=40",
                "shared_buffers=96MB",
                "max_wal_size=2GB",
                "checkpoint_completion_target=0.9",
                "random_page_cost=1.1",
                "jit=off",
                // the server's log must not repeat what people sent
                "log_min_error_statement=panic",
                "log_error_verbosity=terse",
                "log_parameter_max_length=0",
                "log_parameter_max_length_on_error=0",
                "password_encryption=scram-sha-256")) {
            command.add("-c");
            command.add(setting);
        }
        return command;
    }

    /** Linux ends the server when the thread that began it ends, so that thread lives as long as this process. */
    private static Process launch(List<String> command, Path log) throws IOException, InterruptedException {
        var begun = new AtomicReference<@Nullable Process>();
        var failed = new AtomicReference<@Nullable IOException>();
        var ready = new CountDownLatch(1);
        Thread.ofPlatform().daemon().name("postgres-keeper").start(() -> {
            try {
                var process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
                begun.set(process);
                ready.countDown();
                process.waitFor();
            } catch (IOException refused) {
                failed.set(refused);
                ready.countDown();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        ready.await();
        var process = begun.get();
        if (process != null) return process;
        var reason = failed.get();
        throw reason != null ? reason : new IOException("PostgreSQL did not start");
    }

    private static void initialise(Path home, Path cluster, String password, Ordinary owner)
            throws IOException, InterruptedException {
        owner.own(cluster);
        var passwordFile = owner.privateFile(cluster.resolveSibling("initial-password"), password);
        try {
            run(owner.command(List.of(
                    home.resolve("bin/initdb").toString(),
                    "-D",
                    cluster.toString(),
                    "-U",
                    "postgres",
                    "-A",
                    "scram-sha-256",
                    "--pwfile",
                    passwordFile.toString(),
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--locale=C.UTF-8",
                    "--data-checksums")));
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new Refusal("PostgreSQL could not make its files: " + said.strip());
    }

    /** A server that outlived a killed parent still holds the folder: it is asked to stop before we start ours. */
    private static void stopLeftover(Path cluster) throws IOException, InterruptedException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return;
        var first = Files.readAllLines(pidFile).stream().findFirst().orElse("");
        var leftover = first.matches("\\d+")
                ? ProcessHandle.of(Long.parseLong(first))
                : java.util.Optional.<ProcessHandle>empty();
        if (leftover.isEmpty() || !isPostgres(leftover.get())) return;
        var parent = leftover.get().parent().filter(each -> each.pid() > 1 && isJava(each));
        if (parent.isPresent()) {
            throw new Refusal("Another Chesil (process " + parent.get().pid()
                    + ") runs on this data folder. Stop it, or give another folder with --data DIR.");
        }
        signal("INT", leftover.get().pid());
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (leftover.get().isAlive() && System.nanoTime() < until) Thread.sleep(50);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(path -> path.endsWith("/postgres")).orElse(false);
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info().command().map(path -> path.endsWith("/java")).orElse(false);
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
    }

    private void awaitReady(Path log) throws IOException, InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (!server.isAlive())
                throw new Refusal("PostgreSQL stopped as soon as it started; its log is " + log + ".");
            try (var _ = connect("postgres", "postgres")) {
                return;
            } catch (SQLException notYet) {
                Thread.sleep(25);
            }
        }
        throw new Refusal("PostgreSQL did not answer within " + PATIENCE.toSeconds() + " s; its log is " + log + ".");
    }

    private Connection connect(String database, String user) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, password);
    }

    private void createRegister() throws IOException {
        try (var connection = connect("postgres", "postgres");
                var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select 1 from pg_roles where rolname = 'chesil'")) {
                if (found.next()) return;
            }
            // the application's role owns its database and is no superuser; the password is base64url, so it needs no
            // quoting
            statement.execute("create role chesil login password '" + password + "'");
            statement.execute("create database register owner chesil");
        } catch (SQLException failed) {
            throw new IOException("The register could not be made", failed);
        }
    }

    private static String password(Path data) throws IOException {
        var keys = data.resolve("keys");
        Files.createDirectories(
                keys, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var file = keys.resolve("database-password");
        if (Files.exists(file)) return Files.readString(file).strip();
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password);
        return password;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
