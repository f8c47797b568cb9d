package chesil.operating;

import chesil.command.Refusal;
import chesil.command.Shell;
import chesil.folder.FolderCommands;
import chesil.folder.PartnershipFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "partnership",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Checks, exports and imports a partnership's folder.")
final class PartnershipCommand extends CommandGroup {
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Names every mistake of a folder, with file and line; needs no database.",
                "Example: ./chesil partnership check partnerships/dorset"
            })
    int check(@Parameters(paramLabel = "DIR") Path folder) {
        mustBeFolder(folder);
        return said(FolderCommands.check(folder, FirstStart.elsewhere(folder)));
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = {
                "Writes the folder as the register has it now.",
                "Example: ./chesil partnership export exported"
            })
    int export(@Parameters(paramLabel = "DIR") Path folder, @Mixin Where where)
            throws IOException, InterruptedException {
        return said(inside(where, context -> {
            try {
                return FolderCommands.export(context.getBean(PartnershipFolder.class), folder);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }));
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = {
                "Shows what a folder would change in the register, and with --apply makes it so.",
                "Example: ./chesil partnership import partnerships/dorset"
            })
    int importing(
            @Parameters(paramLabel = "DIR") Path folder,
            @Option(names = "--apply", description = "Make it so, each change a version.") boolean apply,
            @Mixin Where where)
            throws IOException, InterruptedException {
        mustBeFolder(folder);
        return said(inside(
                where,
                context -> FolderCommands.importing(
                        context.getBean(PartnershipFolder.class),
                        folder,
                        FirstStart.elsewhere(folder),
                        apply,
                        "The shell")));
    }

    private int said(FolderCommands.Outcome outcome) {
        var to = outcome.right()
                ? spec().commandLine().getOut()
                : spec().commandLine().getErr();
        outcome.lines().forEach(to::println);
        return outcome.right() ? Shell.DONE : Shell.WRONG_DATA;
    }

    private static void mustBeFolder(Path folder) {
        if (!Files.isDirectory(folder)) throw new Refusal("There is no folder " + folder + ".");
    }
}
