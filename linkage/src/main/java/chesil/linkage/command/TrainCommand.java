package chesil.linkage.command;

import chesil.command.Output;
import chesil.command.Shell;
import chesil.linkage.ModelFile;
import chesil.linkage.block.Blocks;
import chesil.linkage.compare.Comparers;
import chesil.linkage.standardise.Standardise;
import chesil.linkage.train.Trainer;
import chesil.linkage.train.Training;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains a model and links nothing. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        version = "Chesil 0.1.0",
        sortOptions = false,
        description = {
            "Trains a model on the data and writes it; nothing is linked. What the model gives already (prior, m, u) is kept.",
            "",
            "With --labels m comes from pairs that are known: a CSV with the columns left_id, right_id (and left_dataset, right_dataset where"
                    + " there are several files) and match (1 or 0; score and clerical_match_score are read too, 0.5 or more is a match)."
        },
        footer = {
            "",
            "Example:",
            "  printf 'id,name,born\\n1,Ann Marsh,1980-03-04\\n2,Anne Marsh,1980-03-04\\n3,Cy Holt,1990-01-31\\n' > people.csv",
            "  ./chesil link train people.csv --output model.yaml"
        })
final class TrainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "CSV files, plain or gzip; - is standard input.")
    private List<String> files = List.of();

    @Option(names = "--model", paramLabel = "FILE", description = "The model. Default: one is drafted from the data.")
    private @Nullable String model;

    @Option(names = "--labels", paramLabel = "FILE", description = "Pairs that are known to be one person, or not.")
    private @Nullable String labels;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            required = true,
            description = "The model to write; - is standard output.")
    private String output = "-";

    @Mixin
    private final Inputs inputs = new Inputs();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var kind = inputs.kind(files);
        var cores = inputs.cores();
        var given = model == null ? null : Inputs.model(model);
        var datasets =
                inputs.read(files, column -> given == null || given.columns().contains(column));
        var used = given == null ? inputs.suggested(datasets, kind).model() : given;
        Inputs.mustHave(files, datasets, used);
        var records =
                Standardise.records(datasets, used, Inputs.thisYear(), cores).records();
        var blocks = new ArrayList<Blocks>();
        for (var rule : used.block()) blocks.add(Blocks.of(rule, records, kind));
        var comparers = Comparers.of(used, records, cores);
        var training = labels == null
                ? Trainer.train(records, kind, comparers, blocks, inputs.seed(), cores)
                : Trainer.fromLabels(
                        records, kind, comparers, blocks, LabelledPairs.read(labels, records), inputs.seed(), cores);
        new Output()
                .with(output, ModelFile.write(training.model(), remarks(training)))
                .write();
        return Shell.DONE;
    }

    private List<String> remarks(Training training) {
        var remarks = new ArrayList<String>();
        for (var run : training.rules())
            remarks.add(String.format(
                    Locale.UK,
                    "trained on %s: %,d pairs, %.1f %% matches, still after %d rounds",
                    run.rule(),
                    run.pairs(),
                    100 * run.share(),
                    run.changes().size()));
        training.remarks().forEach(each -> remarks.add("mind: " + each));
        training.remarks().forEach(each -> spec.commandLine().getErr().println("Mind: " + each + "."));
        return remarks;
    }
}
