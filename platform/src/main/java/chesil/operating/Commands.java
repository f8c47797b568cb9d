package chesil.operating;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
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
            AuditCommand.class,
            TokenCommand.class
        })
public final class Commands implements Runnable {
    /** Exit codes: done, our own fault, the call is wrong, the data are wrong. */
    static final int DONE = 0, FAULT = 1, WRONG_CALL = 2, WRONG_DATA = 3;

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
        var line = new CommandLine(new Commands(application));
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof Refusal refusal) {
                    command.getErr().println(refusal.getMessage());
                    return WRONG_CALL;
                }
                if (cause instanceof WrongData wrong) {
                    command.getErr().println(wrong.getMessage());
                    return WRONG_DATA;
                }
            }
            throw failure;
        });
        line.setExitCodeExceptionMapper(_ -> FAULT);
        return line.execute(words);
    }

    Class<?> application() {
        return application;
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
