package chesil.statistics.command;

import chesil.command.Checks;
import chesil.command.Output;
import chesil.command.Results;
import chesil.command.Table;
import chesil.command.TableCommand;
import chesil.statistics.Comparison;
import chesil.statistics.Interval;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code compare}: figures beside a benchmark. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 120,
        description = {
            "Figures beside a benchmark, such as England's.",
            "By Fingertips' one-interval method: a figure differs where the benchmark lies outside its interval; the benchmark's",
            "own interval is ignored, and touching is similar.",
            "",
            "Reads: value, lower95, upper95, benchmark (all in one unit).",
            "Adds:  comparison: better, similar or worse; higher, similar or lower where no way is good; not compared where a",
            "       cell is empty. Give 99.8 %% limits as lower95 and upper95 to compare at that level."
        },
        footer = {
            "",
            "Example:",
            "  printf 'area,value,lower95,upper95,benchmark\\nBCP,62,54,71,52\\nDorset,50,43,58,52\\n' \\",
            "    | ./chesil statistics compare --input - --output - --polarity low",
            "",
            "Source: Fingertips technical guidance, \"Comparators\"; DHSC, FingertipsNext."
        })
final class CompareCommand extends TableCommand {
    @Mixin
    private final Polarity polarity = new Polarity();

    @Override
    protected Results compute(Table input, Output output) {
        var good = polarity.direction();
        var checks = new Checks(input);
        var values = checks.numbers("value");
        var lower = checks.numbers("lower95");
        var upper = checks.numbers("upper95");
        var benchmarks = checks.numbers("benchmark");
        Cells.limitsInOrder(input, checks, lower, upper);
        checks.refuseIfWrong();
        return Results.carrying(input).with("comparison", row -> {
            if (Double.isNaN(values[row])) return words(Comparison.NOT_COMPARED);
            return words(Comparison.with(benchmarks[row], new Interval(lower[row], upper[row]), good));
        });
    }

    private static String words(Comparison comparison) {
        return comparison.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
