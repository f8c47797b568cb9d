package chesil.operating;

import chesil.command.Shell;
import chesil.measures.Rebuild;
import java.io.IOException;
import java.util.Locale;
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
        var changed = inside(where, context -> context.getBean(Rebuild.class).everything());
        spec().commandLine()
                .getOut()
                .printf(Locale.UK, "Every indicator was worked out again; %,d observations changed.%n", changed);
        return Shell.DONE;
    }
}
