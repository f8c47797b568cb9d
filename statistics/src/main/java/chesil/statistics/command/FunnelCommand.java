package chesil.statistics.command;

import chesil.command.Checks;
import chesil.command.Grouping;
import chesil.command.Output;
import chesil.command.Refusal;
import chesil.command.Results;
import chesil.command.Table;
import chesil.command.TableCommand;
import chesil.statistics.funnel.Adjustment;
import chesil.statistics.funnel.Area;
import chesil.statistics.funnel.Funnel;
import chesil.statistics.funnel.Kind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code funnel}: which areas differ by more than their size explains. */
@Command(
        name = "funnel",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 120,
        description = {
            "Which areas differ from the rest by more than their size explains.",
            "",
            "Reads: a row an area, which --group names; numerator (0 or more; estimates need not be whole) and denominator",
            "       (above 0) of a proportion or rate; observed and expected events of a ratio.",
            "Adds:  value, baseline (all numerators over all denominators; 1 for ratios), limit_lower95, limit_upper95,",
            "       limit_lower998, limit_upper998 (the funnel at the area's size), all times --multiplier; significance: High",
            "       (0.001), High (0.025), Low (0.025), Low (0.001), Not significant (without --overdispersion by the area's",
            "       own interval, as OHID labels areas; with it by the funnel); z (standard errors from the baseline, not",
            "       adjusted); phi (mean squared z after trimming: 1 is chance) and tau_squared (variance between areas)."
        },
        footer = {
            "",
            "Example:",
            "  printf 'area,observed,expected\\nA,100,108\\nB,150,112\\nC,180,165\\nD,80,95\\n' \\",
            "    | ./chesil statistics funnel --input - --output - --group area --kind ratio --overdispersion shmi",
            "",
            "Source: Spiegelhalter (2005), Statistics in Medicine 24:1185-1202, and Quality and Safety in Health Care",
            "14:347-351; OHID, PHEindicatormethods; FunnelPlotR. A rate with --overdispersion is taken as a ratio, expected",
            "events being the baseline times the denominator."
        })
final class FunnelCommand extends TableCommand {
    @Mixin
    private final Grouping grouping = new Grouping();

    @Option(
            names = "--kind",
            paramLabel = "proportion|rate|ratio",
            required = true,
            description =
                    "What the areas' figures are. Also: ratio-of-counts, a numerator as uncertain as its denominator.")
    private String kind = "";

    @Option(
            names = "--multiplier",
            paramLabel = "N",
            description = "What values are given per. Default: 100000 for rates, else 1.")
    private @Nullable Double multiplier;

    @Option(
            names = "--overdispersion",
            paramLabel = "none|shmi|cqc",
            defaultValue = "none",
            description =
                    "How limits are widened where areas differ besides chance: shmi by logarithms, leaving out the "
                            + "extremes; cqc by square roots, drawing them in; proportions by arcsines. Default: ${DEFAULT-VALUE}.")
    private String overdispersion = "none";

    @Option(
            names = "--trim",
            paramLabel = "SHARE",
            defaultValue = "0.1",
            description = "How much of each end counts as extreme. Default: ${DEFAULT-VALUE}.")
    private double trim = Funnel.TRIM;

    @Override
    protected Results compute(Table input, Output output) {
        var asked = kind();
        var adjustment = adjustment();
        double per = Cells.multiplier(multiplier != null ? multiplier : asked == Kind.RATE ? 100_000 : 1);
        if (!(trim >= 0 && trim < 0.5)) throw new Refusal("--trim is 0 to below 0.5, but was " + trim + ".");
        var checks = new Checks(input);
        boolean expects = asked == Kind.RATIO && !input.has("numerator");
        var count = expects ? "observed" : "numerator";
        var size = expects ? "expected" : "denominator";
        var counts = checks.numbers(count, 0, Double.MAX_VALUE);
        var sizes = Cells.positive(checks, size);
        if (asked == Kind.PROPORTION) Cells.partsOfWholes(input, checks, count, counts, size, sizes);
        mustHaveLogarithms(checks, asked, adjustment, count, counts);
        oneRowAnArea(input, checks, count);
        checks.refuseIfWrong();
        if (Arrays.stream(counts).noneMatch(each -> each > 0)) {
            checks.fault("no area has a " + count + " above 0, so that there is no baseline. Give one that has.");
            checks.refuseIfWrong();
        }
        return results(input, Funnel.of(asked, counts, sizes, adjustment, trim), per);
    }

    private Kind kind() {
        return switch (kind) {
            case "proportion" -> Kind.PROPORTION;
            case "rate" -> Kind.RATE;
            case "ratio" -> Kind.RATIO;
            case "ratio-of-counts" -> Kind.RATIO_OF_COUNTS;
            default ->
                throw new Refusal("--kind is proportion, rate, ratio or ratio-of-counts, but was \"" + kind + "\".");
        };
    }

    private Adjustment adjustment() {
        return switch (overdispersion) {
            case "none" -> Adjustment.NONE;
            case "shmi" -> Adjustment.SHMI;
            case "cqc" -> Adjustment.CQC;
            default -> throw new Refusal("--overdispersion is none, shmi or cqc, but was \"" + overdispersion + "\".");
        };
    }

    private static void mustHaveLogarithms(
            Checks checks, Kind kind, Adjustment adjustment, String column, double[] counts) {
        if (adjustment != Adjustment.SHMI || (kind != Kind.RATE && kind != Kind.RATIO)) return;
        for (int row = 0; row < counts.length; row++) {
            if (counts[row] == 0) {
                checks.fault(row, column, "none has no logarithm, which shmi needs", "Use --overdispersion cqc");
            }
        }
    }

    private void oneRowAnArea(Table input, Checks checks, String column) {
        if (grouping.by().isEmpty()) return;
        grouping.of(input, checks).forEach((key, rows) -> {
            for (int i = 1; i < rows.length; i++) {
                checks.fault(
                        rows[i],
                        column,
                        grouping.name(key) + " has a row already, line " + input.line(rows[0]),
                        "Give each area one row");
            }
        });
    }

    private static Results results(Table input, Funnel funnel, double per) {
        var limits = new Figures(input.size());
        for (int row = 0; row < input.size(); row++) {
            var area = funnel.areas().get(row);
            limits.set(
                    row, area.value() * per, area.p95().times(per), area.p998().times(per));
        }
        double baseline = funnel.baseline() * per;
        var results = limits.valuesTo(Results.carrying(input), "value").with("baseline", repeated(input, baseline));
        return limits.intervalsTo(results, "limit_")
                .with(
                        "significance",
                        row -> funnel.areas().get(row).significance().label())
                .with("z", funnel.areas().stream().mapToDouble(Area::z).toArray())
                .with("phi", repeated(input, funnel.dispersion().phi()))
                .with("tau_squared", repeated(input, funnel.dispersion().tauSquared()));
    }

    private static double[] repeated(Table input, double value) {
        var all = new double[input.size()];
        Arrays.fill(all, value);
        return all;
    }
}
