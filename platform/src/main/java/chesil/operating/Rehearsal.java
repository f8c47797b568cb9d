package chesil.operating;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Halves the next start. Once, in the background and at low priority, another Chesil starts on a folder that is thrown away
 * and reads a few pages while Java writes down which classes that took (JDK 25's ahead-of-time cache).
 */
final class Rehearsal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final Duration AFTER_THE_RUSH = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final @Nullable Thread thread;

    private Rehearsal(@Nullable Thread thread) {
        this.thread = thread;
    }

    /** Begins a rehearsal where the application was built to a folder and has no cache yet; closing breaks it off. */
    static Rehearsal inBackground(Path partnership) {
        var app = app();
        if (app == null || Files.exists(app.resolve("chesil.aot")) || !Files.isWritable(app))
            return new Rehearsal(null);
        return new Rehearsal(Thread.ofPlatform().daemon().name("rehearsal").start(() -> {
            try {
                Thread.sleep(AFTER_THE_RUSH);
                rehearse(app, partnership);
            } catch (InterruptedException brokenOff) {
                Thread.currentThread().interrupt();
            } catch (IOException failed) {
                LOG.atWarn().setCause(failed).log("the rehearsal failed; starts stay as they are");
            }
        }));
    }

    @Override
    public void close() {
        if (thread == null) return;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rehearse(Path app, Path partnership) throws IOException, InterruptedException {
        // its name says which program makes it: what a killed one left does not stand in the way
        var cache = app.resolve("chesil.aot.part" + ProcessHandle.current().pid());
        var folder = Files.createTempDirectory("chesil-rehearsal");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        var process = new ProcessBuilder(command(cache, folder, partnership))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        var end = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(end);
        try {
            if (!process.waitFor(PATIENCE) || process.exitValue() != 0 || !Files.exists(cache)) {
                LOG.atWarn().log("the rehearsal did not end well; starts stay as they are");
                return;
            }
            Files.move(cache, app.resolve("chesil.aot"), StandardCopyOption.ATOMIC_MOVE);
            LOG.atInfo().log("the next start is quicker");
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.onExit()
                    .orTimeout(10, TimeUnit.SECONDS)
                    .exceptionally(_ -> process)
                    .join();
            clear(app);
            Folders.delete(folder);
            forget(end);
        }
    }

    private static void clear(Path app) throws IOException {
        try (var parts = Files.newDirectoryStream(app, "chesil.aot.part*")) {
            for (var part : parts) Files.deleteIfExists(part);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // then it has run
        }
    }

    private static List<String> command(Path cache, Path data, Path partnership) {
        var command = new ArrayList<>(List.of(
                "nice",
                "-n",
                "19",
                Path.of(System.getProperty("java.home"), "bin/java").toString()));
        // the cache is only used by a Java that runs with the same options
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-XX:AOT") && !option.startsWith("-Xlog"))
                .forEach(command::add);
        command.add("-XX:AOTCacheOutput=" + cache);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "chesil.Chesil"));
        command.addAll(List.of("run", "--rehearse", "--no-demo", "--port", "0", "--data", data.toString()));
        command.addAll(List.of("--partnership", partnership.toString()));
        return command;
    }

    /** The folder of {@code chesil.jar} and {@code lib}; null where classes come from elsewhere, as in tests. */
    private static @Nullable Path app() {
        var first = Path.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)[0]);
        return first.endsWith("chesil.jar") ? first.toAbsolutePath().getParent() : null;
    }
}
