package chesil.statistics.command;

import chesil.command.Checks;
import chesil.command.Grouping;
import chesil.command.Output;
import chesil.command.Results;
import chesil.command.Table;
import chesil.command.TableCommand;
import chesil.statistics.RecentTrend;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code trend}: the recent trend of Fingertips. */
@Command(
        name = "trend",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 120,
        description = {
            "Whether the last five yearly figures rise or fall by more than chance would have them (99.8 %%).",
            "",
            "Reads: a row a period of a group: period (2024 or 2023/24: single years), value, lower95, upper95 (of a",
            "       proportion, crude rate or standardised rate). Periods without value or limits are passed over.",
            "Writes: a row a group: slope (a period), standard_error, chi_square (1 degree of freedom; above 9.5495 is",
            "       significant), trend: Increasing, Decreasing, NoChange, CannotBeCalculated (fewer than five), and with a",
            "       --polarity IncreasingAndGettingBetter, IncreasingAndGettingWorse and so on."
        },
        footer = {
            "",
            "Example:",
            "  printf 'period,value,lower95,upper95\\n2020,52,50,54\\n2021,55,53,57\\n2022,57,55,59\\n' > years.csv",
            "  printf '2023,61,59,63\\n2024,64,62,66\\n' >> years.csv",
            "  ./chesil statistics trend --input years.csv --output - --polarity low",
            "",
            "Source: Fingertips technical guidance, \"Recent trends\"; DHSC, FingertipsNext, trend-analysis."
        })
final class TrendCommand extends TableCommand {
    @Mixin
    private final Grouping grouping = new Grouping();

    @Mixin
    private final Polarity polarity = new Polarity();

    @Override
    protected Results compute(Table input, Output output) {
        var good = polarity.direction();
        var checks = new Checks(input);
        checks.needs("period");
        var values = checks.numbers("value");
        var lower = checks.numbers("lower95");
        var upper = checks.numbers("upper95");
        Cells.limitsInOrder(input, checks, lower, upper);
        var groups = grouping.of(input, checks);
        var series = new ArrayList<int[]>();
        groups.forEach((key, rows) -> series.add(Series.inOrder(input, checks, rows, grouping.name(key))));
        checks.refuseIfWrong();
        var trends = series.stream()
                .map(rows -> RecentTrend.of(Cells.of(values, rows), Cells.of(lower, rows), Cells.of(upper, rows)))
                .toList();
        return Results.ofGroups(grouping.by(), List.copyOf(groups.keySet()))
                .with("slope", trends.stream().mapToDouble(RecentTrend::slope).toArray())
                .with(
                        "standard_error",
                        trends.stream().mapToDouble(RecentTrend::standardError).toArray())
                .with(
                        "chi_square",
                        trends.stream().mapToDouble(RecentTrend::chiSquare).toArray())
                .with("trend", trends.stream().map(trend -> trend.marker(good)).toList());
    }
}
