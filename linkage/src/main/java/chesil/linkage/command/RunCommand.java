package chesil.linkage.command;

import chesil.command.Refusal;
import chesil.command.Shell;
import chesil.linkage.Dataset;
import chesil.linkage.Linked;
import chesil.linkage.Linker;
import chesil.linkage.Model;
import chesil.linkage.ModelFile;
import chesil.linkage.Settings;
import chesil.linkage.report.About;
import chesil.linkage.report.Report;
import java.io.Console;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Links one file within itself, or several with each other. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        version = "Chesil 0.1.0",
        sortOptions = false,
        description = {
            "Finds the records of one person: one file is deduplicated, several are linked (--also-within does both).",
            "",
            "Without --model a model is drafted from the data and trained. Reads CSV (plain or gzip). Writes to the folder",
            "  links.csv     left_dataset, left_id, right_dataset, right_id, match_weight (log2 of the odds), match_probability,",
            "                pattern (by comparison the level reached: higher agrees more, - is missing)",
            "  clusters.csv  cluster, dataset, id: every record, and the person it belongs to",
            "  model.yaml    the trained model, which --model takes",
            "  report.html   one page, nothing fetched: weights, thresholds, clusters, what cannot be linked",
            "  run.json      versions, seed, seconds and counts by stage, peak memory, hashes of the input",
            "Files that link encode made are linked by their encodings: links.csv (its pattern empty) and clusters.csv alone."
        },
        footer = {
            "",
            "Example:",
            "  printf 'id,name,born\\n1,Ann Marsh,1980-03-04\\n2,Bob Dray,1975-11-30\\n' > a.csv",
            "  printf 'id,name,born\\n7,Anne Marsh,1980-03-04\\n8,Cy Holt,1990-01-31\\n' > b.csv",
            "  ./chesil link run --output linked a.csv b.csv"
        })
final class RunCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "CSV files, plain or gzip; - is standard input.")
    private List<String> files = List.of();

    @Option(names = "--model", paramLabel = "FILE", description = "The model. Default: one is drafted from the data.")
    private @Nullable String model;

    @Option(names = "--output", paramLabel = "DIR", required = true, description = "The folder to write to.")
    private String output = "";

    @Option(
            names = "--threshold",
            paramLabel = "P",
            description = "Links have this probability or more. Default: ${DEFAULT-VALUE}.")
    private double threshold = 0.5;

    @Option(
            names = "--cluster-threshold",
            paramLabel = "P",
            description = "Clusters are made of links of this probability or more. Default: ${DEFAULT-VALUE}.")
    private double clusterThreshold = 0.9;

    @Option(
            names = "--one-to-one",
            description = "A record has one link to each other file at most, the strongest first.")
    private boolean oneToOne;

    @Option(
            names = "--best",
            description =
                    "Of a record's links only the strongest stays, unless it is the strongest of the other record.")
    private boolean best;

    @Option(
            names = "--clusters",
            paramLabel = "HOW",
            description =
                    "connected (all that hangs together; the default) or close (weak links do not chain people into one).")
    private String clusters = "connected";

    @Option(
            names = "--show-values",
            description =
                    "The report shows example pairs with their values: it is then about people, and is kept as their data are.")
    private boolean showValues;

    @Mixin
    private final Inputs inputs = new Inputs();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        long start = System.nanoTime();
        var settings = settings();
        var telling = new Telling(
                spec.commandLine().getErr(),
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent());
        try (var folder = new Folder(output)) {
            telling.begin("read");
            var given = model == null ? null : Inputs.model(model);
            var wanted = given == null ? null : given.columns();
            var datasets = inputs.read(files, column -> wanted == null || wanted.contains(column));
            if (given == null && EncodedRun.isFor(datasets)) {
                encoded(folder, datasets, settings, telling);
                return Shell.DONE;
            }
            var used = given == null ? suggested(datasets, settings, telling) : given;
            Inputs.mustHave(files, datasets, used);
            var linked = linked(datasets, used, settings, telling);
            telling.begin("write");
            write(folder, linked, settings, telling, start);
            telling.end();
            say(linked);
        }
        return Shell.DONE;
    }

    private void encoded(Folder folder, List<Dataset> datasets, Settings settings, Telling telling) {
        if (oneToOne || best || clusters.equals("close"))
            throw new Refusal("Files of encodings are linked without --one-to-one, --best and --clusters close.");
        telling.begin("link");
        var found = EncodedRun.link(datasets, settings, inputs.cores());
        telling.begin("write");
        var lines = EncodedRun.lines(datasets, found, inputs.cores());
        folder.write("links.csv", lines::links);
        folder.write("clusters.csv", lines::clusters);
        folder.finish();
        telling.end();
        var out = spec.commandLine().getErr();
        out.printf(
                Locale.UK,
                "%,d pairs looked at, %,d links, %,d clusters: %s%n",
                found.pairs(),
                found.links().size(),
                found.clusters().count(),
                output);
        out.flush();
    }

    private Settings settings() {
        var kind = inputs.kind(files);
        var joining = switch (clusters) {
            case "connected" -> Settings.Joining.CONNECTED;
            case "close" -> Settings.Joining.CLOSE;
            default -> throw new Refusal("--clusters is connected or close, not " + clusters + ".");
        };
        if (oneToOne && best) throw new Refusal("--one-to-one and --best do not go together: give one.");
        var choice = oneToOne ? Settings.Choice.ONE_TO_ONE : best ? Settings.Choice.BEST : Settings.Choice.ALL;
        try {
            return new Settings(
                    kind,
                    threshold,
                    clusterThreshold,
                    joining,
                    choice,
                    inputs.threads(),
                    inputs.seed(),
                    Inputs.thisYear());
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(wrong.getMessage() + ".");
        }
    }

    private Model suggested(List<Dataset> datasets, Settings settings, Telling telling) {
        telling.begin("suggest");
        return inputs.suggested(datasets, settings.kind()).model();
    }

    private static Linked linked(List<Dataset> datasets, Model model, Settings settings, Telling telling) {
        try {
            return Linker.link(datasets, model, settings, telling);
        } catch (OutOfMemoryError _) {
            throw new Refusal(
                    "There is not memory enough. Give more with --memory, or make rules with smaller blocks.");
        }
    }

    private void write(Folder folder, Linked linked, Settings settings, Telling telling, long start) {
        var lines = new LinkFiles(linked, inputs.cores());
        folder.write("links.csv", lines::links);
        folder.write("clusters.csv", lines::clusters);
        folder.write("model.yaml", ModelFile.write(linked.training().model()));
        var hashes = inputs.cores().map(files.size(), i -> RunRecord.input(files.get(i)));
        var sources = hashes.stream()
                .map(each -> new About.Source(each.file(), each.sha256()))
                .toList();
        var made = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK)
                .format(ZonedDateTime.now(ZoneId.of("Europe/London")));
        double soFar = (System.nanoTime() - start) / 1e9;
        folder.write(
                "report.html",
                Report.html(linked, settings, new About(made, "Chesil 0.1.0", sources, soFar, showValues)));
        telling.begin("");
        folder.write(
                "run.json",
                RunRecord.json(linked, settings, hashes, telling.seconds(), (System.nanoTime() - start) / 1e9));
        folder.finish();
    }

    private void say(Linked linked) {
        var out = spec.commandLine().getErr();
        out.printf(
                Locale.UK,
                "%,d records, %,d pairs looked at, %,d links, %,d clusters: %s%n",
                linked.records().size(),
                linked.pairs(),
                linked.links().size(),
                linked.clusters().count(),
                output);
        for (var column : linked.columns()) {
            if (column.wrong() > 0)
                out.printf(
                        Locale.UK,
                        "%s: %,d records have a value that is wrong for %s; it was not matched on.%n",
                        column.column().name(),
                        column.wrong(),
                        linked.training()
                                .model()
                                .standard(column.column().name())
                                .word());
        }
        for (var rule : linked.rules()) {
            if (rule.largest() > 20_000)
                out.printf(
                        Locale.UK,
                        "The rule %s has a block of %,d records, which alone makes most of its pairs. Add a part to the rule, or leave out the value.%n",
                        rule.rule(),
                        rule.largest());
        }
        linked.training().remarks().forEach(each -> out.println("Mind: " + each + "."));
        out.flush();
    }
}
