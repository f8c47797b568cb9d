package chesil.command;

import picocli.CommandLine;

/** How a command ends: its exit codes, and what the person at the shell is told. */
public final class Shell {
    /** Exit codes: done, our own fault, the call is wrong, the data are wrong. */
    public static final int DONE = 0, FAULT = 1, WRONG_CALL = 2, WRONG_DATA = 3;

    private Shell() {}

    /** Runs the words of the shell on a command and its subcommands, and gives the exit code. */
    public static int run(Object command, String... words) {
        return of(command).execute(words);
    }

    /** The command with Chesil's exit codes: a {@link Refusal} is 2, {@link WrongData} is 3, anything else that fails is 1. */
    public static CommandLine of(Object command) {
        return withExitCodes(new CommandLine(command));
    }

    /** The same for a line whose subcommands have been added one by one. */
    public static CommandLine withExitCodes(CommandLine line) {
        line.setExecutionExceptionHandler((failure, failed, parsed) -> {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof Refusal refusal) return told(failed, refusal, WRONG_CALL);
                if (cause instanceof WrongData wrong) return told(failed, wrong, WRONG_DATA);
            }
            throw failure;
        });
        line.setExitCodeExceptionMapper(
                failure -> failure instanceof CommandLine.ParameterException ? WRONG_CALL : FAULT);
        return line;
    }

    private static int told(CommandLine command, Exception why, int code) {
        command.getErr().println(why.getMessage());
        command.getErr().flush();
        return code;
    }
}
