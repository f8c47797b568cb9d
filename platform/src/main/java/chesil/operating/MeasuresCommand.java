package chesil.operating;

import chesil.access.Audit;
import chesil.access.Viewer;
import chesil.command.Shell;
import chesil.measures.calculation.Recalculation;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "measures",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Works indicators out again.")
final class MeasuresCommand extends CommandGroup {
    @Command(
            name = "rebuild",
            mixinStandardHelpOptions = true,
            description = {
                "Works every observation out again from the accepted rows, as after a change of definitions.",
                "What comes out differently takes the place of what was known, which is kept; doing it twice changes nothing.",
                "Example: ./chesil measures rebuild"
            })
    int rebuild(@Mixin Where where) throws IOException, InterruptedException {
        var changed = inside(where, MeasuresCommand::rebuild);
        spec().commandLine()
                .getOut()
                .printf(Locale.UK, "Every indicator was worked out again; %,d observations changed.%n", changed);
        return Shell.DONE;
    }

    private static int rebuild(ApplicationContext context) {
        var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        return Objects.requireNonNull(transaction.execute(_ -> {
            var changed = context.getBean(Recalculation.class)
                    .everything(context.getBean(Clock.class).instant());
            context.getBean(Audit.class)
                    .record(Viewer.nobody(), "measures.rebuilt", "measures:all", Map.of("changed", changed));
            return changed;
        }));
    }
}
