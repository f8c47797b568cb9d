package chesil.statistics.command;

import chesil.command.Checks;
import chesil.command.Output;
import chesil.command.Results;
import chesil.command.Table;
import chesil.command.TableCommand;
import chesil.statistics.Proportion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code proportion}: shares with their intervals. */
@Command(
        name = "proportion",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 120,
        description = {
            "How many of how many, as a share.",
            "",
            "Reads: numerator (a whole number, 0 to the denominator), denominator (a whole number, 1 or more).",
            "Adds:  value (a share of 1 times --multiplier), lower95, upper95, lower998, upper998, method (Wilson)."
        },
        footer = {
            "",
            "Example:",
            "  printf 'area,numerator,denominator\\nBCP,81,263\\nDorset,40,88\\n' \\",
            "    | ./chesil statistics proportion --input - --output - --multiplier 100",
            "",
            "Source: Wilson (1927), Journal of the American Statistical Association 22:209-212; APHO technical briefing 3."
        })
final class ProportionCommand extends TableCommand {
    @Option(
            names = "--multiplier",
            paramLabel = "N",
            defaultValue = "1",
            description = "What the share is multiplied by: 100 gives per cent. Default: ${DEFAULT-VALUE}.")
    private double multiplier = 1;

    @Override
    protected Results compute(Table input, Output output) {
        Cells.multiplier(multiplier);
        var checks = new Checks(input);
        var counts = checks.counts("numerator");
        var totals = checks.counts("denominator");
        for (int row = 0; row < totals.length; row++) {
            if (totals[row] == 0) {
                checks.fault(row, "denominator", "there is no share of nobody", "Correct it, or leave the cell empty");
            }
        }
        Cells.partsOfWholes(input, checks, "numerator", Cells.numbers(counts), "denominator", Cells.numbers(totals));
        checks.refuseIfWrong();
        var figures = new Figures(input.size());
        for (int row = 0; row < counts.length; row++) {
            if (counts[row] == Checks.MISSING || totals[row] == Checks.MISSING) continue;
            var share = new Proportion(counts[row], totals[row]);
            figures.set(
                    row,
                    share.value() * multiplier,
                    share.method(),
                    confidence -> share.interval(confidence).times(multiplier));
        }
        return figures.addTo(Results.carrying(input));
    }
}
