package chesil.operating;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Halves the next start. Once, in the background and at low priority, another Chesil starts on a folder that is thrown away
 * and reads a few pages while Java writes down which classes that took (JDK 25's ahead-of-time cache).
 */
final class Rehearsal {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final Duration AFTER_THE_RUSH = Duration.ofSeconds(45);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private Rehearsal() {}

    /** Begins a rehearsal where the application was built to a folder and has no cache yet. */
    static void beginInBackground(Path partnership) {
        var app = app();
        if (app == null || Files.exists(app.resolve("chesil.aot"))) return;
        Thread.ofPlatform().daemon().name("rehearsal").start(() -> {
            try {
                Thread.sleep(AFTER_THE_RUSH);
                rehearse(app, partnership);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (IOException failed) {
                LOG.atWarn().setCause(failed).log("the rehearsal failed; starts stay as they are");
            }
        });
    }

    private static void rehearse(Path app, Path partnership) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("chesil-rehearsal");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        var cache = app.resolve("chesil.aot.part");
        var process = new ProcessBuilder(command(cache, folder, partnership))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        var end = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(end);
        try {
            if (!process.waitFor(PATIENCE) || process.exitValue() != 0 || !Files.exists(cache)) {
                process.destroy();
                LOG.atWarn().log("the rehearsal did not end well; starts stay as they are");
                return;
            }
            Files.move(cache, app.resolve("chesil.aot"), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Runtime.getRuntime().removeShutdownHook(end);
            Files.deleteIfExists(cache);
            Folders.delete(folder);
        }
    }

    private static List<String> command(Path cache, Path data, Path partnership) {
        var command = new ArrayList<>(List.of(
                "nice",
                "-n",
                "19",
                Path.of(System.getProperty("java.home"), "bin/java").toString()));
        // the cache is only used by a Java that runs with the same options
        java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-XX:AOT") && !option.startsWith("-Xlog"))
                .forEach(command::add);
        command.add("-XX:AOTCacheOutput=" + cache);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "chesil.Chesil"));
        command.addAll(List.of("run", "--rehearse", "--port", "0", "--data", data.toString()));
        command.addAll(List.of("--partnership", partnership.toString()));
        return command;
    }

    /** The folder of {@code chesil.jar} and {@code lib}; null where classes come from elsewhere, as in tests. */
    private static @org.jspecify.annotations.Nullable Path app() {
        var first = Path.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)[0]);
        return first.endsWith("chesil.jar") ? first.toAbsolutePath().getParent() : null;
    }
}
