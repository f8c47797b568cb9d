package chesil.statistics.command;

import chesil.command.Checks;
import chesil.command.Grouping;
import chesil.command.Output;
import chesil.command.Refusal;
import chesil.command.Results;
import chesil.command.Table;
import chesil.command.TableCommand;
import chesil.statistics.Quantiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code quantile}: areas shared out by their values. */
@Command(
        name = "quantile",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 120,
        description = {
            "Areas shared out, by their values, among quantiles of about equal size.",
            "",
            "Reads: a row an area: area, value (in any unit; an area whose value is empty gets no quantile).",
            "Adds:  quantile (1 holds the lowest values; the highest with --invert), empty where a group has fewer areas with",
            "       a value than quantiles. Areas with equal values share a quantile."
        },
        footer = {
            "",
            "Example:",
            "  printf 'area,value\\nA,30\\nB,10\\nC,50\\nD,40\\nE,20\\n' \\",
            "    | ./chesil statistics quantile --input - --output - --quantiles 5 --invert",
            "",
            "Source: OHID technical guide, \"Assigning deprivation categories\"; PHEindicatormethods. SQL's NTILE, which",
            "Fingertips uses for its quintiles, places areas otherwise where they do not divide evenly."
        })
final class QuantileCommand extends TableCommand {
    @Mixin
    private final Grouping grouping = new Grouping();

    @Option(
            names = "--quantiles",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many, 2 or more. Default: ${DEFAULT-VALUE}.")
    private int quantiles = 5;

    @Option(names = "--invert", description = "The highest values are in quantile 1.")
    private boolean invert;

    @Override
    protected Results compute(Table input, Output output) {
        if (quantiles < 2) throw new Refusal("--quantiles must be 2 or more, but was " + quantiles + ".");
        var checks = new Checks(input);
        checks.words("area");
        var values = checks.numbers("value");
        var groups = grouping.of(input, checks);
        checks.refuseIfWrong();
        var places = new int[input.size()];
        for (var rows : groups.values()) {
            var ranked = Quantiles.ranked(Cells.of(values, rows), quantiles, invert);
            for (int i = 0; i < rows.length; i++) places[rows[i]] = ranked[i];
        }
        return Results.carrying(input).with("quantile", row -> places[row] == 0 ? "" : Integer.toString(places[row]));
    }
}
