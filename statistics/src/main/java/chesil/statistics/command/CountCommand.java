package chesil.statistics.command;

import chesil.command.Checks;
import chesil.command.Output;
import chesil.command.Results;
import chesil.command.Table;
import chesil.command.TableCommand;
import chesil.statistics.Count;
import picocli.CommandLine.Command;

/** {@code count}: numbers of events with their intervals. */
@Command(
        name = "count",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 120,
        description = {
            "Numbers of independent events, with the range in which the true, underlying number lies.",
            "",
            "Reads: count (a whole number, 0 or more).",
            "Adds:  value, lower95, upper95, lower998, upper998, method (Exact below 10 events, Byars from 10)."
        },
        footer = {
            "",
            "Example:",
            "  printf 'area,count\\nPoole,4\\nWeymouth,65\\n' | ./chesil statistics count --input - --output -",
            "",
            "Source: APHO technical briefing 3; OHID, PHEindicatormethods. Byar: Breslow and Day (1987), page 69.",
            "Exact: Garwood (1936), Biometrika 28:437-442."
        })
final class CountCommand extends TableCommand {
    @Override
    protected Results compute(Table input, Output output) {
        var checks = new Checks(input);
        var counts = checks.counts("count");
        checks.refuseIfWrong();
        var figures = new Figures(input.size());
        for (int row = 0; row < counts.length; row++) {
            if (counts[row] == Checks.MISSING) continue;
            var count = new Count(counts[row]);
            figures.set(row, (double) count.events(), count.method(), count::interval);
        }
        return figures.addTo(Results.carrying(input));
    }
}
