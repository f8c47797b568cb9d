package chesil.statistics.command;

import chesil.command.Checks;
import chesil.command.Grouping;
import chesil.command.Output;
import chesil.command.Refusal;
import chesil.command.Results;
import chesil.command.Table;
import chesil.command.TableCommand;
import chesil.statistics.Confidence;
import chesil.statistics.evaluation.KaplanMeier;
import chesil.statistics.evaluation.LogRank;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code survival}: the share to whom something has not yet happened, by time. */
@Command(
        name = "survival",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 120,
        description = {
            "The share of people to whom something has not yet happened, by time since their start (Kaplan and Meier).",
            "",
            "Reads a row a person: time (0 or more, in any unit), event (1: it happened then; 0: last seen then).",
            "Writes a row a group and time at which it happened: time, at_risk, events, survival, standard_error (Greenwood), "
                    + "lower95, upper95, lower998, upper998. --test adds a row with test (log-rank), chi_square, "
                    + "degrees_of_freedom and p."
        },
        footer = {
            "",
            "Example:",
            "  printf '%%s\\n' group,time,event a,9,1 a,13,1 a,13,0 a,18,1 b,5,1 b,8,1 b,12,1 b,16,0 |",
            "    ./chesil statistics survival --input - --output - --group group --test",
            "",
            "Source: Kaplan and Meier (1958), Journal of the American Statistical Association 53:457-481; Mantel (1966), Cancer "
                    + "Chemotherapy Reports 50:163-170."
        })
final class SurvivalCommand extends TableCommand {
    private static final List<String> CURVE = List.of(
            "time", "at_risk", "events", "survival", "standard_error", "lower95", "upper95", "lower998", "upper998");

    private static final List<String> TEST = List.of("test", "chi_square", "degrees_of_freedom", "p");

    @Mixin
    private final Grouping grouping = new Grouping();

    @Option(
            names = "--interval",
            paramLabel = "plain|log|log-log",
            description = "The scale on which intervals are symmetric. Default: log, as R's survival.")
    private String interval = "log";

    @Option(names = "--test", description = "Adds the log-rank test between the groups.")
    private boolean test;

    @Option(
            names = "--summary",
            paramLabel = "FILE",
            description =
                    "Writes a row a group there: people, events, median, median_lower95, median_upper95 and note.")
    private @Nullable String summary;

    @Override
    protected Results compute(Table input, Output output) {
        var scale = scale();
        if (test && grouping.by().isEmpty())
            throw new Refusal("--test compares groups: name their column with --group.");
        var checks = new Checks(input);
        var times = checks.everyNumber("time", 0, Double.MAX_VALUE);
        var events = events(checks);
        var groups = grouping.of(input, checks);
        checks.refuseIfWrong();
        var lines = new Lines(columns());
        var summaries = new Lines(
                with(grouping.by(), List.of("people", "events", "median", "median_lower95", "median_upper95", "note")));
        groups.forEach((key, rows) -> {
            var curve = KaplanMeier.of(of(times, rows), of(events, rows));
            write(lines, key, curve, scale);
            summarise(summaries, key, curve, scale);
        });
        if (test) test(lines, input, checks, times, events);
        if (groups.isEmpty()) checks.fault("there is no row. Give one for each person.");
        checks.refuseIfWrong();
        if (summary != null) output.with(summary, summaries.results());
        return lines.results();
    }

    private static boolean[] events(Checks checks) {
        var numbers = checks.everyNumber("event", 0, 1);
        var events = new boolean[numbers.length];
        for (int row = 0; row < events.length; row++) {
            events[row] = numbers[row] == 1;
            if (numbers[row] > 0 && numbers[row] < 1) {
                checks.fault(row, "event", "this is neither 0 nor 1", "Write 1 where it happened, 0 where last seen");
            }
        }
        return events;
    }

    private void write(Lines lines, List<String> key, KaplanMeier curve, KaplanMeier.Scale scale) {
        for (var step : curve.steps()) {
            begin(lines, key)
                    .with("time", step.time())
                    .with("at_risk", step.atRisk())
                    .with("events", step.events())
                    .with("survival", step.survival())
                    .with("standard_error", step.standardError())
                    .with("", step.interval(Confidence.P95, scale), step.interval(Confidence.P998, scale));
        }
    }

    private void summarise(Lines lines, List<String> key, KaplanMeier curve, KaplanMeier.Scale scale) {
        var limits = curve.medianInterval(Confidence.P95, scale);
        begin(lines, key)
                .with("people", curve.people())
                .with(
                        "events",
                        curve.steps().stream()
                                .mapToInt(KaplanMeier.Step::events)
                                .sum())
                .with("median", curve.median().orElse(Double.NaN))
                .with("median_lower95", limits.lower())
                .with("median_upper95", limits.upper())
                .with("note", curve.sentence());
    }

    private void test(Lines lines, Table input, Checks checks, double[] times, boolean[] events) {
        var groups = new ArrayList<String>();
        for (int row = 0; row < input.size(); row++) {
            int at = row;
            groups.add(String.join(
                    ", ",
                    grouping.by().stream().map(column -> input.text(at, column)).toList()));
        }
        var found = Faults.orFault(checks, "", () -> LogRank.of(times, events, groups));
        if (found == null) return;
        lines.line()
                .with("test", "log-rank")
                .with("chi_square", found.chiSquare())
                .with("degrees_of_freedom", found.degreesOfFreedom())
                .with("p", found.p());
    }

    private Lines begin(Lines lines, List<String> key) {
        lines.line();
        for (int i = 0; i < key.size(); i++) lines.with(grouping.by().get(i), key.get(i));
        return lines;
    }

    private List<String> columns() {
        var columns = with(grouping.by(), CURVE);
        return test ? with(columns, TEST) : columns;
    }

    private static List<String> with(List<String> first, List<String> then) {
        var all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    private static double[] of(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }

    private static boolean[] of(boolean[] values, int[] rows) {
        var some = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) some[i] = values[rows[i]];
        return some;
    }

    private KaplanMeier.Scale scale() {
        return switch (interval) {
            case "plain" -> KaplanMeier.Scale.PLAIN;
            case "log" -> KaplanMeier.Scale.LOG;
            case "log-log" -> KaplanMeier.Scale.LOG_LOG;
            default -> throw new Refusal("--interval is plain, log or log-log, but was \"" + interval + "\".");
        };
    }
}
