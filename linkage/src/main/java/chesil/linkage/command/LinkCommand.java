package chesil.linkage.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Records of the same person, found without a common identifier. */
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        version = "Chesil 0.1.0",
        description = {
            "Finds the records of one person in one file or several, without a common identifier.",
            "",
            "A first linkage needs no reading: ./chesil link run --output linked people.csv others.csv"
        },
        subcommands = {
            SuggestCommand.class,
            RunCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            ExplainCommand.class,
            EncodeCommand.class
        })
public final class LinkCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
