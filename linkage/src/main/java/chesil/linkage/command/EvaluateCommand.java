package chesil.linkage.command;

import chesil.command.Checks;
import chesil.command.Numbers;
import chesil.command.Output;
import chesil.command.Refusal;
import chesil.command.Results;
import chesil.command.Shell;
import chesil.command.Table;
import chesil.linkage.Links;
import chesil.linkage.Records.Kind;
import chesil.linkage.evaluation.Evaluation;
import chesil.linkage.evaluation.Judged;
import chesil.linkage.evaluation.PairIndex;
import chesil.linkage.evaluation.Share;
import chesil.linkage.evaluation.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds what a run linked against what is known to be true. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        version = "Chesil 0.1.0",
        sortOptions = false,
        description = {
            "Says how good links are, held against labels: precision, recall and F1 with 95 % intervals, by threshold and subgroup.",
            "",
            "DIR is what link run wrote. Links below its threshold are not in it: run with --threshold 0.01 to see what lower ones would do."
                    + " Labels are one of",
            "  a column that is the same for records of one person (--person, default cluster) beside their numbers and, of several"
                    + " datasets, a column dataset: missed links are then counted over all true pairs;",
            "  pairs: left_id and right_id (or unique_id_l and unique_id_r), left_dataset and right_dataset where there are several,"
                    + " score or clerical_match_score from 0 to 1, and sampling_weight where they are a sample (link review).",
            "",
            "Writes a row a group and threshold: group, threshold, right, false, missed, then precision, recall and f1, each with"
                    + " lower95 and upper95. Intervals are Wilson's; F1's is that of right / (right + false + missed), put through"
                    + " F1 = 2 J / (1 + J)."
        },
        footer = {
            "",
            "Example:",
            "  printf 'id,name,born,cluster\\n1,Ann Marsh,1980-03-04,x\\n2,Bob Dray,1975-11-30,y\\n3,Ann Marsh,1980-03-04,x\\n' > people.csv",
            "  ./chesil link run --threshold 0.01 --output linked people.csv",
            "  ./chesil link evaluate --labels people.csv --output - linked"
        })
final class EvaluateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder that link run wrote.")
    private String folder = "";

    @Option(names = "--labels", paramLabel = "FILE", required = true, description = "What is known to be true: CSV.")
    private String labels = "";

    @Option(
            names = "--person",
            paramLabel = "COLUMN",
            description = "The column of the person in the labels. Default: ${DEFAULT-VALUE}.")
    private String person = "cluster";

    @Option(
            names = "--by",
            paramLabel = "COLUMN",
            description = "A column of the labels: a row also for each of its values.")
    private @Nullable String by;

    @Option(
            names = "--id",
            paramLabel = "COLUMN",
            description = "The record number in the labels. Default: id, unique_id or rec_id.")
    private @Nullable String id;

    @Option(names = "--also-within", description = "The run looked for pairs within each of several datasets, too.")
    private boolean alsoWithin;

    @Option(
            names = "--thresholds",
            paramLabel = "P,...",
            split = ",",
            description = "Probabilities from which pairs are links.")
    private List<Double> thresholds = Evaluation.THRESHOLDS;

    @Option(names = "--at", paramLabel = "P", description = "The threshold of the lists. Default: ${DEFAULT-VALUE}.")
    private double at = 0.5;

    @Option(
            names = "--false-links",
            paramLabel = "FILE",
            description = "Where to write the links that are false, the surest first.")
    private @Nullable String falseLinks;

    @Option(
            names = "--missed-links",
            paramLabel = "FILE",
            description = "Where to write the true pairs that are no links.")
    private @Nullable String missedLinks;

    @Option(
            names = "--chart",
            paramLabel = "FILE",
            description = "Where to write a page with a chart of quality by threshold (HTML).")
    private @Nullable String chart;

    @Option(names = "--output", paramLabel = "FILE", description = "CSV to write; - is standard output, the default.")
    private String output = "-";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        for (double each : thresholds) mustBeProbability("--thresholds", each);
        mustBeProbability("--at", at);
        var run = LinkedFolder.read(folder);
        var table = Table.read(labels);
        var known = LabelFile.of(table, run, person, id);
        var judged = known.judged(kind(run));
        var rows = new ArrayList<>(Evaluation.byThreshold(judged, thresholds));
        if (by != null) rows.addAll(Evaluation.bySubgroup(judged, known.groups(by), thresholds));
        var files = new Output().with(output, results(rows));
        if (falseLinks != null) files.with(falseLinks, pairs(run, judged, Evaluation.falseLinks(judged, at)));
        if (missedLinks != null) files.with(missedLinks, pairs(run, judged, Evaluation.missedLinks(judged, at)));
        if (chart != null)
            files.with(chart, chesil.linkage.report.QualityPage.html(Evaluation.byThreshold(judged, thresholds), rows));
        files.write();
        say(run, known, rows);
        return Shell.DONE;
    }

    private static void mustBeProbability(String option, double value) {
        if (!(value > 0 && value < 1)) throw new Refusal(option + " must be between 0 and 1, but was " + value + ".");
    }

    private Kind kind(LinkedFolder run) {
        if (run.datasets().size() == 1) return Kind.DEDUPE;
        return alsoWithin ? Kind.BOTH : Kind.LINK;
    }

    private static Results results(List<Evaluation.Row> rows) {
        var results = Results.of(rows.size())
                .with("group", row -> rows.get(row).group())
                .with("threshold", row -> Numbers.text(rows.get(row).threshold()))
                .with("right", row -> Numbers.text(rows.get(row).tally().right()))
                .with("false", row -> Numbers.text(rows.get(row).tally().wrong()))
                .with("missed", row -> Numbers.text(rows.get(row).tally().missed()));
        with(results, "precision", rows, row -> row.tally().precision());
        with(results, "recall", rows, row -> row.tally().recall());
        with(results, "f1", rows, row -> row.tally().f1());
        return results;
    }

    private static void with(
            Results results, String name, List<Evaluation.Row> rows, Function<Evaluation.Row, Share> share) {
        results.with(name, row -> Numbers.text(share.apply(rows.get(row)).value()))
                .with(
                        name + "_lower95",
                        row -> Numbers.text(share.apply(rows.get(row)).lower()))
                .with(
                        name + "_upper95",
                        row -> Numbers.text(share.apply(rows.get(row)).upper()));
    }

    private static Results pairs(LinkedFolder run, Judged judged, List<Integer> pairs) {
        return Results.of(pairs.size())
                .with("left_dataset", row -> run.dataset(judged.left(pairs.get(row))))
                .with("left_id", row -> run.id(judged.left(pairs.get(row))))
                .with("right_dataset", row -> run.dataset(judged.right(pairs.get(row))))
                .with("right_id", row -> run.id(judged.right(pairs.get(row))))
                .with("match_weight", row -> Numbers.text(judged.weight(pairs.get(row))))
                .with(
                        "match_probability",
                        row -> judged.weight(pairs.get(row)) == Judged.UNLINKED
                                ? ""
                                : Numbers.text(Links.probabilityOf(judged.weight(pairs.get(row)))));
    }

    private void say(LinkedFolder run, LabelFile known, List<Evaluation.Row> rows) {
        var out = spec.commandLine().getErr();
        Evaluation.best(rows.stream()
                        .filter(row -> row.group().equals(Evaluation.ALL))
                        .toList())
                .ifPresent(best -> out.printf(
                        Locale.UK,
                        "F1 is best at %s: %.4f (precision %.4f, recall %.4f)%n",
                        Numbers.text(best.threshold()),
                        best.tally().f1().value(),
                        best.tally().precision().value(),
                        best.tally().recall().value()));
        if (known.isByPerson()) {
            var exact = Evaluation.exactPersons(known.persons(), run.clusters());
            out.printf(Locale.UK, "Persons whose records are exactly one cluster: %.4f%n", exact.value());
        }
        out.flush();
    }

    /** What the labels say of a run's records. */
    private static final class LabelFile {
        private final Table table;
        private final LinkedFolder run;
        private final int[] recordOfRow;
        private final int[] persons;
        private final @Nullable Judged pairs;

        private LabelFile(Table table, LinkedFolder run, int[] recordOfRow, int[] persons, @Nullable Judged pairs) {
            this.table = table;
            this.run = run;
            this.recordOfRow = recordOfRow;
            this.persons = persons;
            this.pairs = pairs;
        }

        static LabelFile of(Table table, LinkedFolder run, String person, @Nullable String id) {
            var left = first(table, "left_id", "unique_id_l", "id_l");
            if (table.has(left)) return ofPairs(table, run, left);
            var checks = new Checks(table);
            var column = id == null ? first(table, "id", "unique_id", "rec_id") : id;
            checks.needs(column);
            checks.needs(person);
            checks.refuseIfWrong();
            var dataset = first(table, "dataset", "source_dataset");
            var records = new int[table.size()];
            var persons = new int[run.size()];
            Map<String, Integer> numbers = new HashMap<>();
            for (int row = 0; row < records.length; row++) {
                records[row] = run.record(
                        table.has(dataset) ? table.text(row, dataset).strip() : null,
                        table.text(row, column).strip());
                if (records[row] < 0) {
                    checks.fault(
                            row,
                            column,
                            records[row] == LinkedFolder.SEVERAL
                                    ? "several datasets have a record of this number"
                                    : "the run has no record of this number",
                            "Give dataset and number of a record that was linked");
                    continue;
                }
                var text = table.text(row, person).strip();
                if (!text.isEmpty()) persons[records[row]] = numbers.computeIfAbsent(text, _ -> numbers.size() + 1);
            }
            checks.refuseIfWrong();
            return new LabelFile(table, run, records, persons, null);
        }

        private static LabelFile ofPairs(Table table, LinkedFolder run, String left) {
            var checks = new Checks(table);
            var right = first(table, "right_id", "unique_id_r", "id_r");
            var score = first(table, "score", "match", "clerical_match_score");
            checks.needs(right);
            checks.needs(score);
            checks.refuseIfWrong();
            double[] scores = checks.numbers(score, 0, 1);
            double[] weights = table.has("sampling_weight")
                    ? checks.everyNumber("sampling_weight", Double.MIN_VALUE, 1e15)
                    : new double[0];
            var index = new PairIndex(run.links());
            var judged = new Judged();
            for (int row = 0; row < table.size(); row++) {
                int one = record(table, run, row, first(table, "left_dataset", "source_dataset_l"), left, checks);
                int other = record(table, run, row, first(table, "right_dataset", "source_dataset_r"), right, checks);
                if (one < 0 || other < 0 || Double.isNaN(scores[row])) continue;
                judged.add(
                        one,
                        other,
                        index.weight(one, other),
                        scores[row] >= 0.5,
                        weights.length == 0 ? 1 : weights[row]);
            }
            checks.refuseIfWrong();
            return new LabelFile(table, run, new int[0], new int[0], judged);
        }

        private static int record(Table table, LinkedFolder run, int row, String dataset, String id, Checks checks) {
            boolean named = run.datasets().size() > 1 && table.has(dataset);
            int record = run.record(
                    named ? table.text(row, dataset).strip() : null,
                    table.text(row, id).strip());
            if (record < 0)
                checks.fault(
                        row,
                        id,
                        "the run has no one record of this number",
                        "Give dataset and number of a record that was linked");
            return record;
        }

        private static String first(Table table, String... names) {
            for (var name : names) if (table.has(name)) return name;
            return names[0];
        }

        boolean isByPerson() {
            return pairs == null;
        }

        int[] persons() {
            return persons;
        }

        Judged judged(Kind kind) {
            return pairs != null ? pairs : new Truth(persons, run.datasetNumbers(), kind).judge(run.links());
        }

        /** By record the value of a column of the labels; of records without one, and of empty cells, "not known". */
        List<String> groups(String column) {
            if (pairs != null) throw new Refusal("--by needs labels with a row a record; these have a row a pair.");
            if (!table.has(column))
                throw new Refusal(
                        "--by names " + column + "; the labels have " + String.join(", ", table.columns()) + ".");
            var groups = new String[run.size()];
            java.util.Arrays.fill(groups, column + ": not known");
            for (int row = 0; row < recordOfRow.length; row++) {
                var text = table.text(row, column).strip();
                if (!text.isEmpty()) groups[recordOfRow[row]] = column + ": " + text;
            }
            return List.of(groups);
        }
    }
}
