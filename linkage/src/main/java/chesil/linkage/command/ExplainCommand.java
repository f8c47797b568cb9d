package chesil.linkage.command;

import chesil.command.Refusal;
import chesil.command.Shell;
import chesil.linkage.Links;
import chesil.linkage.Records;
import chesil.linkage.compare.Comparers;
import chesil.linkage.score.Weights;
import chesil.linkage.standardise.Standardise;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says where the match weight of two records comes from. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        version = "Chesil 0.1.0",
        sortOptions = false,
        description = {
            "Says where the match weight of two records comes from, comparison by comparison. Shows their values: it is about people.",
            "",
            "LEFT and RIGHT are record numbers, with the file's name before them where two files have the number: people/17."
        },
        footer = {
            "",
            "Example, after link run --output linked a.csv b.csv:",
            "  ./chesil link explain 1 7 --model linked/model.yaml a.csv b.csv"
        })
final class ExplainCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "LEFT", description = "The one record.")
    private String left = "";

    @Parameters(index = "1", paramLabel = "RIGHT", description = "The other record.")
    private String right = "";

    @Parameters(index = "2..*", paramLabel = "FILE", arity = "1..*", description = "The files that were linked.")
    private List<String> files = List.of();

    @Option(names = "--model", paramLabel = "FILE", required = true, description = "The trained model.")
    private String model = "";

    @Mixin
    private final Inputs inputs = new Inputs();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var trained = Inputs.model(model);
        if (!trained.isTrained())
            throw new Refusal(model + " is not trained. Use the model.yaml that link run or link train wrote.");
        var datasets = inputs.read(files, trained.columns()::contains);
        Inputs.mustHave(files, datasets, trained);
        var records = Standardise.records(datasets, trained, Inputs.thisYear(), inputs.cores())
                .records();
        int one = find(records, left);
        int other = find(records, right);
        var comparers = Comparers.of(trained, records, inputs.cores());
        explain(records, comparers, Math.min(one, other), Math.max(one, other));
        return Shell.DONE;
    }

    private static int find(Records records, String number) {
        var found = new java.util.ArrayList<Integer>();
        for (int record = 0; record < records.size(); record++) {
            var id = records.id(record);
            if (id.equals(number)
                    || (records.datasets().get(records.datasetOf(record)).name() + "/" + id).equals(number))
                found.add(record);
        }
        if (found.isEmpty()) throw new Refusal("No file has a record with the number " + number + ".");
        if (found.size() > 1)
            throw new Refusal("The record " + number + " is in several files: write the file's name before it, such as "
                    + records.datasets().getFirst().name() + "/" + number + ".");
        return found.getFirst();
    }

    private void explain(Records records, Comparers comparers, int one, int other) {
        var weights = Weights.of(comparers, records);
        long pattern = comparers.pattern(comparers.own(), one, other);
        var out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%-24s %-24s %-24s %-20s %9s %9s%n",
                "comparison",
                "left",
                "right",
                "level",
                "weight",
                "rarity");
        out.printf(Locale.ROOT, "%-24s %-24s %-24s %-20s %9.4f%n", "(any two records)", "", "", "", weights.prior());
        var comparisons = comparers.model().comparisons();
        for (int c = 0; c < comparisons.size(); c++) {
            var comparison = comparisons.get(c);
            var column = records.column(comparison.column());
            int level = comparers.patterns().level(pattern, c);
            double rarity = weights.frequencyStep(pattern, c, one);
            out.printf(
                    Locale.ROOT,
                    "%-24s %-24s %-24s %-20s %9.4f %9s%n",
                    comparison.name(),
                    column.text(one),
                    column.text(other),
                    level < 0 ? "missing" : comparison.levels().get(level).when(),
                    weights.step(pattern, c, one) - rarity,
                    rarity == 0 ? "" : String.format(Locale.ROOT, "%.4f", rarity));
        }
        double weight = weights.of(pattern, one);
        out.printf(Locale.ROOT, "%-24s %-24s %-24s %-20s %9.4f%n", "match weight", "", "", "", weight);
        out.printf(Locale.ROOT, "match probability %s%n", chesil.command.Numbers.text(Links.probabilityOf(weight)));
        out.flush();
    }
}
