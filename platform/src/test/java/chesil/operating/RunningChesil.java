package chesil.operating;

import chesil.Chesil;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The program as people run it: a process of its own on an embedded database, which can be killed. */
final class RunningChesil {
    private static final Pattern READY = Pattern.compile("is ready at (\\S+)");

    private final Path data;
    private final Process process;
    private final String address;

    private RunningChesil(Path data, Process process, String address) {
        this.data = data;
        this.process = process;
        this.address = address;
    }

    /** Starts on any free port and waits until pages can be read. */
    static RunningChesil start(Path data, Path partnership) throws IOException, InterruptedException {
        var out = data.resolveSibling("out.txt");
        var process = new ProcessBuilder(command(
                        "run", "--port", "0", "--data", data.toString(), "--partnership", partnership.toString()))
                .redirectOutput(out.toFile())
                .redirectErrorStream(true)
                .start();
        for (var tries = 0; tries < 2400 && process.isAlive(); tries++) {
            var ready = READY.matcher(Files.readString(out));
            if (ready.find()) return new RunningChesil(data, process, ready.group(1));
            Thread.sleep(50);
        }
        process.destroyForcibly();
        throw new IllegalStateException("Chesil did not start; it said: " + Files.readString(out));
    }

    /** Runs another command on the same data folder; gives what it printed. */
    String says(String... words) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        var command = new ProcessBuilder(command(all.toArray(String[]::new)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (command.waitFor() != 0) throw new IllegalStateException(String.join(" ", words) + " failed: " + said);
        return said.strip();
    }

    String address() {
        return address;
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl-C does. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    DataSource register() throws IOException {
        var port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        var password = Files.readString(data.resolve("keys/database-password")).strip();
        DriverManager.setLoginTimeout(30);
        return new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + port + "/register", "chesil", password);
    }

    JdbcClient jdbc() throws IOException {
        return JdbcClient.create(register());
    }

    private static List<String> command(String... words) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath(),
                Chesil.class.getName()));
        command.addAll(List.of(words));
        return command;
    }

    /** The tests' own, without the settings that tests are run with. */
    private static String classPath() {
        var whole = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(whole.split(File.pathSeparator))
                .filter(each -> !each.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
