package chesil.operating;

import chesil.access.AuditVerification;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Verifies the audit trail.")
final class AuditCommand implements Runnable {
    @ParentCommand
    private @Nullable Commands chesil;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Walks the chain of hashes from the first entry; exit 3 at the first break.",
                "Keep the head that it prints: the trail's end cannot then be cut off unseen.",
                "Example: ./chesil audit verify"
            })
    int verify(@Mixin Where where) throws IOException, InterruptedException {
        var outcome = ApplicationCommands.within(
                Objects.requireNonNull(chesil).application(),
                where,
                context -> context.getBean(AuditVerification.class).verify(null));
        return switch (outcome) {
            case AuditVerification.Outcome.Whole(var head) -> {
                spec.commandLine()
                        .getOut()
                        .printf(
                                Locale.UK,
                                "The audit trail is whole: %,d entries, head %s%n",
                                head.number(),
                                head.hash());
                yield Commands.DONE;
            }
            case AuditVerification.Outcome.Broken(var number, var why) -> {
                spec.commandLine().getErr().printf(Locale.UK, "The audit trail breaks at entry %,d: %s%n", number, why);
                yield Commands.WRONG_DATA;
            }
        };
    }
}
