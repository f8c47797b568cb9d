package chesil.statistics.command;

import chesil.command.Checks;
import chesil.command.Grouping;
import chesil.command.Output;
import chesil.command.Refusal;
import chesil.command.Results;
import chesil.command.Table;
import chesil.command.TableCommand;
import chesil.statistics.Confidence;
import chesil.statistics.Inequality;
import chesil.statistics.Interval;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code inequality}: slope and relative index of inequality. */
@Command(
        name = "inequality",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 120,
        description = {
            "How unequal a figure is along deprivation.",
            "The slope index is the figure at the least deprived end less that at the most deprived one, the relative index the",
            "one over the other.",
            "",
            "Reads: a row a quantile of a group: quantile (1 is the most deprived; 5 or more of them, none left out),",
            "       population (above 0), value, and its uncertainty: lower95 and upper95, or else standard_error (of the",
            "       value; of its natural logarithm for rates; of its log-odds for proportions).",
            "Writes: a row a group: sii, sii_lower95, sii_upper95, sii_lower998, sii_upper998, rii, rii_lower95 ..."
        },
        footer = {
            "",
            "Example:",
            "  printf 'quantile,population,value,lower95,upper95\\n1,9000,52,48,56\\n2,9500,44,40,48\\n' > fifths.csv",
            "  printf '3,9200,40,36,44\\n4,9900,33,30,37\\n5,8800,30,27,34\\n' >> fifths.csv",
            "  ./chesil statistics inequality --input fifths.csv --output - --value-type rate --transform",
            "",
            "Source: Low and Low (2004), Journal of Public Health 26:388-395; OHID, PHEindicatormethods, phe_sii. Limits are",
            "exact with --transform, else simulated, always with the same draws."
        })
final class InequalityCommand extends TableCommand {
    @Mixin
    private final Grouping grouping = new Grouping();

    @Option(
            names = "--value-type",
            paramLabel = "rate|proportion|mean",
            defaultValue = "mean",
            description = "What values are. Rates are above 0, proportions between 0 and 1. Default: ${DEFAULT-VALUE}.")
    private String valueType = "mean";

    @Option(
            names = "--multiplier",
            paramLabel = "N",
            defaultValue = "1",
            description = "What the slope index is multiplied by; below 0 turns the relative index over. Default: "
                    + "${DEFAULT-VALUE}.")
    private double multiplier = 1;

    @Option(
            names = "--transform",
            description = "Fits the line to logarithms of rates, or to log-odds of proportions; OHID recommends it.")
    private boolean transform;

    @Override
    protected Results compute(Table input, Output output) {
        var scale = scale();
        if (multiplier == 0 || !Double.isFinite(multiplier)) {
            throw new Refusal("--multiplier must not be 0, but was " + multiplier + ".");
        }
        var checks = new Checks(input);
        var quantiles = checks.everyCount("quantile");
        var populations = Cells.everyPositive(checks, "population");
        var values = onScale(checks, scale, "value");
        var errors = errors(input, checks, scale);
        var groups = grouping.of(input, checks);
        groups.forEach((key, rows) -> mustBeQuantiles(input, checks, key, rows, quantiles));
        checks.refuseIfWrong();
        var indices = groups.values().stream()
                .map(rows -> Inequality.of(
                                Arrays.stream(rows)
                                        .boxed()
                                        .sorted(Comparator.comparingLong(row -> quantiles[row]))
                                        .map(row -> new Inequality.Group(populations[row], values[row], errors[row]))
                                        .toList(),
                                scale,
                                transform)
                        .times(multiplier))
                .toList();
        return results(groups, indices);
    }

    private Inequality.Scale scale() {
        return switch (valueType) {
            case "mean" -> Inequality.Scale.MEAN;
            case "rate" -> Inequality.Scale.RATE;
            case "proportion" -> Inequality.Scale.PROPORTION;
            default -> throw new Refusal("--value-type is rate, proportion or mean, but was \"" + valueType + "\".");
        };
    }

    /** A column's numbers, each where the kind of value can be. */
    private static double[] onScale(Checks checks, Inequality.Scale scale, String column) {
        var numbers = checks.everyNumber(column, -Double.MAX_VALUE, Double.MAX_VALUE);
        for (int row = 0; row < numbers.length; row++) {
            if (Double.isNaN(numbers[row]) || scale.allows(numbers[row])) continue;
            boolean rate = scale == Inequality.Scale.RATE;
            checks.fault(
                    row,
                    column,
                    rate ? "a rate must be above 0" : "a proportion must lie between 0 and 1",
                    rate ? "Join the quantile with another" : "Divide percentages by 100");
        }
        return numbers;
    }

    private static double[] errors(Table input, Checks checks, Inequality.Scale scale) {
        if (input.has("standard_error")) return checks.everyNumber("standard_error", 0, Double.MAX_VALUE);
        var lower = onScale(checks, scale, "lower95");
        var upper = onScale(checks, scale, "upper95");
        Cells.limitsInOrder(input, checks, lower, upper);
        var errors = new double[lower.length];
        for (int row = 0; row < errors.length; row++) {
            boolean usable = lower[row] <= upper[row] && scale.allows(lower[row]) && scale.allows(upper[row]);
            errors[row] = usable ? scale.standardError(new Interval(lower[row], upper[row])) : Double.NaN;
        }
        return errors;
    }

    private void mustBeQuantiles(Table input, Checks checks, List<String> key, int[] rows, long[] quantiles) {
        Cells.differ(input, checks, "quantile", rows, "Give each quantile of a group one row");
        if (rows.length < Inequality.FEWEST_QUANTILES) {
            checks.mustHaveRows(grouping.name(key), rows.length, Inequality.FEWEST_QUANTILES);
            return;
        }
        long most = Arrays.stream(rows).mapToLong(row -> quantiles[row]).max().orElse(0);
        for (long quantile = 1; quantile <= most && most <= 100; quantile++) {
            long wanted = quantile;
            if (Arrays.stream(rows).noneMatch(row -> quantiles[row] == wanted)) {
                checks.fault(String.format(
                        Locale.UK,
                        "%s has no row for quantile %d. Add it: the line needs all.",
                        grouping.name(key),
                        wanted));
            }
        }
    }

    private Results results(Map<List<String>, int[]> groups, List<Inequality> indices) {
        var slopes = new Figures(indices.size());
        var relatives = new Figures(indices.size());
        for (int i = 0; i < indices.size(); i++) {
            var index = indices.get(i);
            slopes.set(i, index.sii(), index.siiInterval(Confidence.P95), index.siiInterval(Confidence.P998));
            relatives.set(i, index.rii(), index.riiInterval(Confidence.P95), index.riiInterval(Confidence.P998));
        }
        var results = Results.ofGroups(grouping.by(), List.copyOf(groups.keySet()));
        return relatives.addTo(slopes.addTo(results, "sii", "sii_"), "rii", "rii_");
    }
}
