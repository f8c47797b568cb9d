package chesil.operating;

import chesil.access.AuditVerification;
import chesil.command.Shell;
import java.io.IOException;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Verifies the audit trail.")
final class AuditCommand extends CommandGroup {
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Walks the chain of hashes from the first entry; exit 3 at the first break.",
                "Keep the head that it prints: the trail's end cannot then be cut off unseen.",
                "Example: ./chesil audit verify"
            })
    int verify(@Mixin Where where) throws IOException, InterruptedException {
        var outcome = inside(
                where, context -> context.getBean(AuditVerification.class).verify(null));
        return switch (outcome) {
            case AuditVerification.Outcome.Whole(var head) -> {
                spec().commandLine()
                        .getOut()
                        .printf(
                                Locale.UK,
                                "The audit trail is whole: %,d entries, head %s%n",
                                head.number(),
                                head.hash());
                yield Shell.DONE;
            }
            case AuditVerification.Outcome.Broken(var number, var why) -> {
                spec().commandLine()
                        .getErr()
                        .printf(Locale.UK, "The audit trail breaks at entry %,d: %s%n", number, why);
                yield Shell.WRONG_DATA;
            }
        };
    }
}
