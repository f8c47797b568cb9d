package chesil.operating;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import chesil.command.Shell;
import chesil.disclosure.command.DisclosureCommand;
import chesil.linkage.command.LinkCommand;
import chesil.statistics.command.StatisticsCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the shell can ask for; the words, columns and exit codes are a promise (docs/commands.md). */
@Command(
        name = "chesil",
        mixinStandardHelpOptions = true,
        version = "Chesil 0.1.0",
        description = "The open platform on which a Combating Drugs Partnership runs.")
public final class Commands implements Runnable {
    /** Each command with its first word. */
    private static final Map<String, Class<?>> ALL = all();

    private final Class<?> application;

    @Spec
    private @Nullable CommandSpec asked;

    private Commands(Class<?> application) {
        this.application = application;
    }

    /** Runs the words of the shell and gives the exit code. */
    public static int run(Class<?> application, String... words) {
        // libraries say what they do to the log; the terminal is for answers. `run` sets up logging of its own
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            log.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        }
        return line(application, words).execute(words);
    }

    /** The shell's language as far as these words need it: a start is not held up by reading commands that nobody asked for. */
    static CommandLine line(Class<?> application, String... words) {
        var line = new CommandLine(new Commands(application));
        var asked = words.length == 0 ? null : ALL.get(words[0]);
        if (asked != null) line.addSubcommand(words[0], asked);
        else ALL.forEach(line::addSubcommand);
        return Shell.withExitCodes(line);
    }

    private static Map<String, Class<?>> all() {
        var all = new LinkedHashMap<String, Class<?>>();
        for (var each : List.of(
                RunCommand.class,
                BackupCommand.class,
                RestoreCommand.class,
                PartnershipCommand.class,
                MeasuresCommand.class,
                AuditCommand.class,
                TokenCommand.class,
                StatisticsCommand.class,
                DisclosureCommand.class,
                LinkCommand.class)) {
            all.put(each.getAnnotation(Command.class).name(), each);
        }
        return all;
    }

    Class<?> application() {
        return application;
    }

    @Override
    public void run() {
        Objects.requireNonNull(asked).commandLine().usage(System.out);
    }
}
