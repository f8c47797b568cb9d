package chesil.disclosure.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What a table may say of the people it counts. */
@Command(
        name = "disclosure",
        mixinStandardHelpOptions = true,
        version = "Chesil 0.1.0",
        description = "Protects tables before they are released, and tries to undo what was released.",
        subcommands = {ProtectCommand.class, AuditCommand.class})
public final class DisclosureCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
