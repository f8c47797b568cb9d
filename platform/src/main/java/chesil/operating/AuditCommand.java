package chesil.operating;

import chesil.access.AuditEntry;
import chesil.access.AuditVerification;
import chesil.command.Refusal;
import chesil.command.Shell;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Verifies the audit trail.")
final class AuditCommand extends CommandGroup {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Walks the chain of hashes from the first entry; exit 3 at the first break.",
                "Keep the head that it prints: the trail's end cannot then be cut off unseen.",
                "Example: ./chesil audit verify"
            })
    int verify(
            @Option(
                            names = "--head",
                            paramLabel = "HASH",
                            description = "The head that an earlier verification printed: it must still be there.")
                    @Nullable String earlier,
            @Mixin Where where)
            throws IOException, InterruptedException {
        if (earlier != null && !HASH.matcher(earlier).matches())
            throw new Refusal("\"" + earlier + "\" is no head. Give the 64 signs that ./chesil audit verify printed.");
        var outcome = inside(where, context -> {
            var verification = context.getBean(AuditVerification.class);
            return earlier == null
                    ? verification.verify(null)
                    : verification.verifyHolding(new AuditEntry.Hash(earlier));
        });
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
