package chesil.statistics.command;

import chesil.command.Checks;
import chesil.command.Output;
import chesil.command.Refusal;
import chesil.command.Results;
import chesil.command.Table;
import chesil.command.TableCommand;
import chesil.statistics.Confidence;
import chesil.statistics.evaluation.Covariate;
import chesil.statistics.evaluation.Panel;
import chesil.statistics.evaluation.SyntheticControl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code synthetic-control}: one or few units that began something, beside a weighted mean of those that did not. */
@Command(
        name = "synthetic-control",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 120,
        description = {
            "One or few units that began something, beside a weighted mean of others made to be like them before.",
            "",
            "Reads a row a unit and period, every unit in every period: unit, period (2005, 2005-01, 2005-Q1, 2005-W03, 2005/06, "
                    + "2005-01-31 or a number), value, treated (1 from the unit's first treated period on, else 0).",
            "Writes cohort, effect (in the unit of value), standard_error, lower95, upper95, p, lower998, upper998, placebos, "
                    + "exact (1: every placebo there can be), smallest_effect_seen, fit_before (root mean squared gap before the "
                    + "start), spread_before (standard deviation of the treated before) and note: a row for all and, where starts "
                    + "differ, one for each period in which units began.",
            "",
            "The standard error is the spread of placebo effects: with one treated unit each other unit takes its place in turn; "
                    + "with several, sets are drawn. p is the rank of the real one among them: by the ratio of gaps after to "
                    + "before for sc, by the size of the effect for sdid and did."
        },
        footer = {
            "",
            "Example:",
            "  printf '%%s\\n' unit,period,value,treated a,1,5,0 a,2,6,0 a,3,7,0 a,4,5,1 b,1,4,0 b,2,5,0 b,3,6,0 b,4,7,0 \\",
            "    c,1,7,0 c,2,7,0 c,3,8,0 c,4,9,0 d,1,3,0 d,2,5,0 d,3,5,0 d,4,6,0 |",
            "    ./chesil statistics synthetic-control --input - --output - --method sdid",
            "",
            "Source: Abadie, Diamond and Hainmueller (2010), Journal of the American Statistical Association 105:493-505; "
                    + "Arkhangelsky and others (2021), American Economic Review 111:4088-4118."
        })
final class SyntheticControlCommand extends TableCommand {
    private static final List<String> COLUMNS = List.of(
            "cohort",
            "effect",
            "standard_error",
            "lower95",
            "upper95",
            "p",
            "lower998",
            "upper998",
            "placebos",
            "exact",
            "smallest_effect_seen",
            "fit_before",
            "spread_before",
            "note");

    @Option(
            names = "--method",
            paramLabel = "sc|sdid|did",
            description = "Synthetic control, synthetic difference in differences, or all others alike. Default: sdid.")
    private String method = "sdid";

    @Option(
            names = "--covariates",
            paramLabel = "COLUMN[:FROM..TO]",
            split = ",",
            description =
                    "For sc, predictors that the weighted others should share, as means of the periods before the first start "
                            + "or of those named (beer:1984..1988; value:1975..1975 is the outcome's own past); for sdid and did, what "
                            + "is taken out of the values first, for which every cell must be filled.")
    private List<String> covariates = List.of();

    @Option(
            names = "--placebo",
            paramLabel = "N",
            description =
                    "Sets of others to draw where more than one unit is treated; 0: no placebos at all. Default: 200.")
    private int placebo = 200;

    @Option(names = "--seed", paramLabel = "N", description = "Of the draws: the same seed gives the same. Default: 1.")
    private long seed = 1;

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "Writes cohort, kind (unit, period, predictor), name and weight there.")
    private @Nullable String weights;

    @Option(
            names = "--series",
            paramLabel = "FILE",
            description = "Writes cohort, period, treated, synthetic and gap there.")
    private @Nullable String series;

    @Override
    protected Results compute(Table input, Output output) {
        var settings = settings();
        var checks = new Checks(input);
        var rows = rows(input, checks);
        if (rows.isEmpty()) checks.fault("there is no row. Give one for each unit and period.");
        var columns =
                covariates.stream().map(each -> checks.numbers(columnOf(each))).toList();
        checks.refuseIfWrong();
        Faults.ofPanel(checks, Panel.faultsOfFlagged(rows));
        checks.refuseIfWrong();
        var found = Faults.orFault(checks, "", () -> {
            var panel = Panel.ofFlagged(rows);
            return SyntheticControl.fit(panel, settings, covariates(panel, rows, columns));
        });
        checks.refuseIfWrong();
        if (found == null) throw new IllegalStateException("a refusal without a fault");
        if (weights != null) output.with(weights, weights(found));
        if (series != null) output.with(series, series(found));
        return results(found);
    }

    private static List<Panel.Flagged> rows(Table input, Checks checks) {
        var units = checks.words("unit");
        var periods = checks.words("period");
        var values = checks.everyNumber("value", -Double.MAX_VALUE, Double.MAX_VALUE);
        var treated = checks.everyNumber("treated", 0, 1);
        var rows = new ArrayList<Panel.Flagged>();
        for (int row = 0; row < input.size(); row++) {
            if (treated[row] > 0 && treated[row] < 1) {
                checks.fault(
                        row, "treated", "this is neither 0 nor 1", "Write 1 from the first treated period on, else 0");
            }
            rows.add(new Panel.Flagged(units.get(row), periods.get(row), values[row], treated[row] == 1));
        }
        return rows;
    }

    private List<Covariate> covariates(Panel panel, List<Panel.Flagged> rows, List<double[]> columns) {
        var all = new ArrayList<Covariate>();
        for (int i = 0; i < covariates.size(); i++) {
            var asked = covariates.get(i);
            var values = Arrays.stream(columns.get(i)).boxed().toList();
            var covariate = Covariate.of(asked, panel, rows, values);
            var window = asked.substring(columnOf(asked).length());
            if (window.isEmpty()) all.add(covariate);
            else all.add(over(covariate, window.substring(1)));
        }
        return all;
    }

    private static Covariate over(Covariate covariate, String window) {
        int between = window.indexOf("..");
        if (between < 0) return covariate.over(window, window);
        return covariate.over(window.substring(0, between), window.substring(between + 2));
    }

    private static String columnOf(String asked) {
        int colon = asked.indexOf(':');
        return colon < 0 ? asked : asked.substring(0, colon);
    }

    private static Results results(SyntheticControl found) {
        var lines = new Lines(COLUMNS);
        var effect = found.effect();
        lines.line()
                .with("effect", effect.value())
                .with("standard_error", effect.standardError())
                .with("", effect.interval(Confidence.P95), effect.interval(Confidence.P998))
                .with("p", found.p())
                .with("placebos", found.placebos())
                .with("exact", found.exact() ? 1 : 0)
                .with("smallest_effect_seen", effect.smallestSeen())
                .with("note", found.sentence());
        if (found.cohorts().size() == 1) fit(lines, found.cohorts().getFirst());
        else for (var cohort : found.cohorts()) fit(lines.line().with("cohort", cohort.start()), cohort);
        return lines.results();
    }

    private static void fit(Lines lines, SyntheticControl.Cohort cohort) {
        lines.with("effect", cohort.effect())
                .with("fit_before", cohort.fitBefore())
                .with("spread_before", cohort.spreadBefore());
    }

    private static Results weights(SyntheticControl found) {
        var lines = new Lines(List.of("cohort", "kind", "name", "weight"));
        for (var cohort : found.cohorts()) {
            weights(lines, cohort.start(), "unit", cohort.units());
            weights(lines, cohort.start(), "period", cohort.periods());
            weights(lines, cohort.start(), "predictor", cohort.predictors());
        }
        return lines.results();
    }

    private static void weights(Lines lines, String cohort, String kind, List<SyntheticControl.Weight> weights) {
        for (var each : weights) {
            lines.line()
                    .with("cohort", cohort)
                    .with("kind", kind)
                    .with("name", each.name())
                    .with("weight", each.weight());
        }
    }

    private static Results series(SyntheticControl found) {
        var lines = new Lines(List.of("cohort", "period", "treated", "synthetic", "gap"));
        for (var cohort : found.cohorts()) {
            for (var point : cohort.series()) {
                lines.line()
                        .with("cohort", cohort.start())
                        .with("period", point.period())
                        .with("treated", point.treated())
                        .with("synthetic", point.synthetic())
                        .with("gap", point.gap());
            }
        }
        return lines.results();
    }

    private SyntheticControl.Settings settings() {
        var weighting = switch (method) {
            case "sc" -> SyntheticControl.Method.SC;
            case "sdid" -> SyntheticControl.Method.SDID;
            case "did" -> SyntheticControl.Method.DID;
            default -> throw new Refusal("--method is sc, sdid or did, but was \"" + method + "\".");
        };
        if (placebo < 0) throw new Refusal("--placebo is 0 or more, but was " + placebo + ".");
        return new SyntheticControl.Settings(weighting, placebo, seed);
    }
}
