package chesil.statistics.command;

import chesil.command.Checks;
import chesil.command.Grouping;
import chesil.command.Output;
import chesil.command.Results;
import chesil.command.Table;
import chesil.command.TableCommand;
import chesil.statistics.Mean;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mean}: means of measurements. */
@Command(
        name = "mean",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 120,
        description = {
            "Means of measurements.",
            "",
            "Reads: a row a measurement: value (in any unit; an empty cell is left out).",
            "Writes: a row a group: n, sum, standard_deviation (of the sample), value (the mean), lower95, upper95, lower998,",
            "       upper998 (Student's t; empty where there is one measurement)."
        },
        footer = {
            "",
            "Example:",
            "  printf 'service,value\\nA,12\\nA,19\\nA,15\\nB,30\\nB,44\\n' \\",
            "    | ./chesil statistics mean --input - --output - --group service",
            "",
            "Source: Student (1908), Biometrika 6:1-25; OHID, PHEindicatormethods."
        })
final class MeanCommand extends TableCommand {
    @Mixin
    private final Grouping grouping = new Grouping();

    @Override
    protected Results compute(Table input, Output output) {
        var checks = new Checks(input);
        var values = checks.numbers("value");
        var groups = grouping.of(input, checks);
        groups.forEach((key, rows) -> {
            if (Arrays.stream(rows).allMatch(row -> Double.isNaN(values[row]))) {
                checks.fault(grouping.name(key) + " has no value. Give it one, or leave the group out.");
            }
        });
        checks.refuseIfWrong();
        var means = groups.values().stream()
                .map(rows -> Mean.of(Arrays.stream(Cells.of(values, rows))
                        .filter(value -> !Double.isNaN(value))
                        .toArray()))
                .toList();
        var figures = new Figures(means.size());
        for (int i = 0; i < means.size(); i++) {
            figures.set(i, means.get(i).value(), means.get(i).method(), means.get(i)::interval);
        }
        var results = Results.ofGroups(grouping.by(), List.copyOf(groups.keySet()))
                .with("n", means.stream().mapToLong(Mean::n).toArray())
                .with("sum", means.stream().mapToDouble(Mean::sum).toArray())
                .with(
                        "standard_deviation",
                        means.stream().mapToDouble(Mean::standardDeviation).toArray());
        return figures.addTo(results, "value", "");
    }
}
