package chesil.operating;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import chesil.command.Shell;
import chesil.disclosure.command.DisclosureCommand;
import chesil.statistics.command.StatisticsCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What the shell can ask for; the words, columns and exit codes are a promise (docs/commands.md). */
@Command(
        name = "chesil",
        mixinStandardHelpOptions = true,
        version = "Chesil 0.1.0",
        description = "The open platform on which a Combating Drugs Partnership runs.",
        subcommands = {
            RunCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            PartnershipCommand.class,
            MeasuresCommand.class,
            AuditCommand.class,
            TokenCommand.class,
            StatisticsCommand.class,
            DisclosureCommand.class
        })
public final class Commands implements Runnable {
    private final Class<?> application;

    private Commands(Class<?> application) {
        this.application = application;
    }

    /** Runs the words of the shell and gives the exit code. */
    public static int run(Class<?> application, String... words) {
        // libraries say what they do to the log; the terminal is for answers. `run` sets up logging of its own
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            log.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        }
        return Shell.run(new Commands(application), words);
    }

    Class<?> application() {
        return application;
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
