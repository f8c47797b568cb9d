package chesil.statistics.command;

import chesil.command.Checks;
import chesil.command.Grouping;
import chesil.command.Output;
import chesil.command.Refusal;
import chesil.command.Results;
import chesil.command.Table;
import chesil.command.TableCommand;
import chesil.statistics.Direction;
import chesil.statistics.spc.ControlChart;
import chesil.statistics.spc.Group;
import chesil.statistics.spc.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code spc}: control charts, a row a point. */
@Command(
        name = "spc",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 120,
        description = {
            "Control charts: is a run of figures behaving as it did, or has something changed?",
            "",
            "Reads: a row a point of a group, in any order; no period may be left out (leave its cells empty instead):",
            "         xmr      period, value       any measurement, or a count that is not rare: if in doubt, this one",
            "         p        period, numerator, denominator: a share of totals that differ a lot",
            "         u        period, numerator, denominator: events over an exposure that differs a lot",
            "         p-prime, u-prime             the same for very large denominators (Laney)",
            "         c        period, count       events over an exposure that stays the same",
            "         t        date                a row a rare event: the days since the one before it",
            "         g        opportunities       a row a rare event, in order: what went well since the one before it",
            "       period is 2024, 2024-03, 2024-03-31, 2024-Q1, 2024-W13, 2023/24 or a number. Optional: rebase (1 at the",
            "       first point of a new group), target (the last one counts), ghost (1: shown, neither counted nor judged).",
            "Adds:  value (p, u: share or rate of one; t: days), mean (t, g: about the median), lower_limit, upper_limit (three",
            "       standard deviations), lower_near, upper_near (two), and of each point outside_limits, shift (7 one side),",
            "       trend (7 rising or falling), two_of_three, each 1 or 0; special_cause (the first rule that finds it);",
            "       variation: common_cause, special_cause_improvement, special_cause_concern, special_cause_neutral_high,",
            "       special_cause_neutral_low; assurance (the target and the last limits): consistent_pass, consistent_fail,",
            "       inconsistent. Fewer than 13 points make trial limits: standard error says so."
        },
        footer = {
            "",
            "Example:",
            "  printf 'period,value\\n2024-01,52\\n2024-02,48\\n2024-03,51\\n2024-04,49\\n2024-05,53\\n2024-06,47\\n' > months.csv",
            "  printf '2024-07,50\\n2024-08,52\\n2024-09,49\\n2024-10,51\\n2024-11,52\\n2024-12,48\\n2025-01,71\\n' >> months.csv",
            "  ./chesil statistics spc --input months.csv --output - --direction decrease",
            "",
            "Source: NHS England, Making Data Count, as NHSRplotthedots 0.2.2 computes it. p, u, c: Montgomery, Introduction to",
            "Statistical Quality Control. Primes: Laney (2002), Quality Engineering 14:531-537. T: Nelson (1994), Journal of",
            "Quality Technology 26:239-240. G: Benneyan (2001), Health Care Management Science 4:305-318."
        })
final class ControlChartCommand extends TableCommand {
    @Mixin
    private final Grouping grouping = new Grouping();

    @Option(
            names = "--chart",
            paramLabel = "xmr|p|u|p-prime|u-prime|c|t|g",
            defaultValue = "xmr",
            description = "The kind of chart. Default: ${DEFAULT-VALUE}.")
    private String chart = "xmr";

    @Option(
            names = "--direction",
            paramLabel = "increase|decrease|neutral",
            defaultValue = "neutral",
            description = "Which way is an improvement. Default: ${DEFAULT-VALUE}, and nothing is one.")
    private String direction = "neutral";

    @Option(
            names = "--fix-after",
            paramLabel = "N",
            description = "The first N points of each group set its mean and limits. Default: all points.")
    private @Nullable Integer fixAfter;

    @Option(
            names = "--no-screen",
            description =
                    "Keeps moving ranges of 3.267 times their mean or more (xmr, t), as the NHS's Excel tool does.")
    private boolean unscreened;

    @Override
    protected Results compute(Table input, Output output) {
        var settings = settings();
        var checks = new Checks(input);
        var points = ChartInput.of(chart, input, checks);
        var rebases = Cells.marks(input, checks, "rebase");
        var ghosts = Cells.marks(input, checks, "ghost");
        var targets = input.has("target") ? checks.numbers("target") : null;
        var groups = grouping.of(input, checks);
        if (input.size() == 0) checks.fault("there is no row. Give one for each point.");
        var series = new ArrayList<int[]>();
        groups.forEach((key, rows) -> series.add(points.inOrder(input, checks, rows, grouping.name(key))));
        checks.refuseIfWrong();
        var columns = new ChartColumns(input.size());
        var names = List.copyOf(groups.keySet());
        for (int i = 0; i < series.size(); i++) {
            var rows = points.charted(series.get(i));
            var asked = settings.rebasedAt(Cells.places(rebases, rows)).ghostsAt(Cells.places(ghosts, rows));
            if (targets != null && rows.length > 0) asked = asked.target(targets[rows[rows.length - 1]]);
            var drawn = points.draw(series.get(i), asked);
            columns.set(rows, drawn);
            warn(names.get(i), drawn, input, rows);
        }
        return columns.addTo(Results.carrying(input), points.addsValue());
    }

    private Settings settings() {
        var good = switch (direction) {
            case "increase" -> Direction.UP;
            case "decrease" -> Direction.DOWN;
            case "neutral" -> Direction.NEITHER;
            default ->
                throw new Refusal("--direction is increase, decrease or neutral, but was \"" + direction + "\".");
        };
        var settings = Settings.of(good);
        if (unscreened) settings = settings.unscreened();
        if (fixAfter == null) return settings;
        if (fixAfter < 1) throw new Refusal("--fix-after must be 1 or more, but was " + fixAfter + ".");
        return settings.fixedAfter(fixAfter);
    }

    /** Says which stretches have too few points for more than trial limits. */
    private void warn(List<String> key, ControlChart drawn, Table input, int[] rows) {
        for (var group : drawn.groups()) {
            if (group.tooFewPoints()) {
                say(String.format(
                        Locale.UK,
                        "%s: %s from line %d on; its limits are trial limits until there are %d.",
                        grouping.name(key),
                        group.values() == 1 ? "1 point" : group.values() + " points",
                        input.line(rows[group.from()]),
                        Group.ENOUGH));
            }
        }
    }
}
