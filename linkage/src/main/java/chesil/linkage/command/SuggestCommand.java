package chesil.linkage.command;

import chesil.command.Output;
import chesil.command.Shell;
import chesil.linkage.ModelFile;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Drafts a model from the data. */
@Command(
        name = "suggest",
        mixinStandardHelpOptions = true,
        version = "Chesil 0.1.0",
        sortOptions = false,
        description = {
            "Drafts a model from the data: which columns are names, days, postcodes and identifiers, how they are compared, and"
                    + " which rules reach most matches within a budget of pairs. It is not trained yet: link run does that.",
            "",
            "Columns are found in all files by the same name. What was found stands as remarks at the head of the model."
        },
        footer = {
            "",
            "Example:",
            "  printf 'id,name,born\\n1,Ann Marsh,1980-03-04\\n2,Anne Marsh,1980-03-04\\n3,Cy Holt,1990-01-31\\n' > people.csv",
            "  ./chesil link suggest people.csv --output model.yaml"
        })
final class SuggestCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "CSV files, plain or gzip; - is standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            required = true,
            description = "The model to write; - is standard output.")
    private String output = "-";

    @Mixin
    private final Inputs inputs = new Inputs();

    @Override
    public Integer call() {
        var kind = inputs.kind(files);
        var suggestion = inputs.suggested(inputs.read(files, _ -> true), kind);
        new Output()
                .with(output, ModelFile.write(suggestion.model(), suggestion.remarks()))
                .write();
        return Shell.DONE;
    }
}
