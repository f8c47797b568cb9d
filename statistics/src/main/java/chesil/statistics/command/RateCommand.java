package chesil.statistics.command;

import chesil.command.Checks;
import chesil.command.Output;
import chesil.command.Results;
import chesil.command.Table;
import chesil.command.TableCommand;
import chesil.statistics.Rate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rate}: crude rates with their intervals. */
@Command(
        name = "rate",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 120,
        description = {
            "Events in a population or another exposure, per so many of it.",
            "",
            "Reads: numerator (events: a whole number, 0 or more), denominator (people, person-years, tests: above 0).",
            "Adds:  value (per --multiplier), lower95, upper95, lower998, upper998, method (Exact below 10 events, Byars",
            "       from 10)."
        },
        footer = {
            "",
            "Example:",
            "  printf 'area,numerator,denominator\\nBCP,65,400196\\nDorset,9,379584\\n' \\",
            "    | ./chesil statistics rate --input - --output - --multiplier 100000",
            "",
            "Source: APHO technical briefing 3; OHID, PHEindicatormethods."
        })
final class RateCommand extends TableCommand {
    @Mixin
    private final Multiplier multiplier = new Multiplier();

    @Override
    protected Results compute(Table input, Output output) {
        double per = multiplier.per();
        var checks = new Checks(input);
        var events = checks.counts("numerator");
        var exposures = Cells.positive(checks, "denominator");
        checks.refuseIfWrong();
        var figures = new Figures(input.size());
        for (int row = 0; row < events.length; row++) {
            if (events[row] == Checks.MISSING || Double.isNaN(exposures[row])) continue;
            var rate = new Rate(events[row], exposures[row], per);
            figures.set(row, rate.value(), rate.method(), rate::interval);
        }
        return figures.addTo(Results.carrying(input));
    }
}
