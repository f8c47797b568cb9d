package chesil.statistics.command;

import chesil.command.Checks;
import chesil.command.Grouping;
import chesil.command.Output;
import chesil.command.Refusal;
import chesil.command.Results;
import chesil.command.Table;
import chesil.command.TableCommand;
import chesil.statistics.Confidence;
import chesil.statistics.Interval;
import chesil.statistics.evaluation.Family;
import chesil.statistics.evaluation.InterruptedSeries;
import chesil.statistics.evaluation.Periods;
import chesil.statistics.evaluation.SeriesModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code interrupted-series}: did a series change when something began? */
@Command(
        name = "interrupted-series",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 120,
        description = {
            "Did the level or the trend of a series change when something began?",
            "",
            "Reads a row a period: period (2005, 2005-01, 2005-Q1, 2005-W03, 2005/06, 2005-01-31 or a number; no gap), count "
                    + "(0 or more) or value, and where there is one exposure (above 0).",
            "Writes a row a term: term, estimate, standard_error, lower95, upper95, p, lower998, upper998, and for counts ratio "
                    + "and its limits. Estimates of counts are logarithms of ratios. The terms level and slope are the change; "
                    + "with --control they are over and above the control's. Lines that start with diagnostic. say what the "
                    + "estimates rest on; diagnostic.sentence says in words what was found."
        },
        footer = {
            "",
            "Example:",
            "  printf '%%s\\n' period,count 2024-01,52 2024-02,48 2024-03,55 2024-04,50 2024-05,47 2024-06,53 2024-07,38 \\",
            "    2024-08,35 2024-09,41 2024-10,36 2024-11,33 2024-12,37 |",
            "    ./chesil statistics interrupted-series --input - --output - --at 2024-07",
            "",
            "Source: Lopez Bernal, Cummins and Gasparrini (2017), International Journal of Epidemiology 46:348-355."
        })
final class InterruptedSeriesCommand extends TableCommand {
    private static final List<String> COLUMNS = List.of(
            "term",
            "estimate",
            "standard_error",
            "lower95",
            "upper95",
            "p",
            "lower998",
            "upper998",
            "ratio",
            "ratio_lower95",
            "ratio_upper95",
            "ratio_lower998",
            "ratio_upper998",
            "note");

    @Mixin
    private final Grouping grouping = new Grouping();

    @Option(names = "--at", required = true, paramLabel = "PERIOD", description = "The first period after the change.")
    private String at = "";

    @Option(
            names = "--family",
            paramLabel = "poisson|quasi-poisson|gaussian",
            description =
                    "How values scatter. Quasi-Poisson widens intervals where counts scatter more than Poisson's. "
                            + "Default: poisson where there is a column count, else gaussian.")
    private @Nullable String family;

    @Option(
            names = "--slope",
            description = "The trend may change too, counted from the last period before the change.")
    private boolean slope;

    @Option(
            names = "--slope-from-start",
            description =
                    "As --slope, counted from the start of the series: the level is then the change at a time before the "
                            + "series began.")
    private boolean slopeFromStart;

    @Option(
            names = "--harmonics",
            paramLabel = "N",
            description = "Pairs of sine and cosine for the seasons. Default: 0.")
    private int harmonics;

    @Option(names = "--cycle", paramLabel = "PERIODS", description = "Periods in a cycle of seasons. Default: 12.")
    private int cycle = 12;

    @Option(
            names = "--robust",
            paramLabel = "newey-west:LAG",
            description = "Standard errors that hold where errors up to LAG periods apart go together.")
    private @Nullable String robust;

    @Option(
            names = "--control",
            paramLabel = "COLUMN",
            description = "The same periods' values of a series to which nothing happened at the change.")
    private @Nullable String control;

    @Option(names = "--control-exposure", paramLabel = "COLUMN", description = "What the control's values are out of.")
    private @Nullable String controlExposure;

    @Option(
            names = "--delay",
            paramLabel = "PERIODS",
            description = "Periods from the change until it could first show. Default: 0.")
    private int delay;

    @Option(
            names = "--series",
            paramLabel = "FILE",
            description = "Writes period, observed, fitted and counterfactual there.")
    private @Nullable String series;

    @Override
    protected Results compute(Table input, Output output) {
        var model = model(input);
        var checks = new Checks(input);
        var columns = new Columns(input, checks, model.family());
        var groups = grouping.of(input, checks);
        if (input.size() == 0) checks.fault("there is no row. Give one for each period.");
        checks.refuseIfWrong();
        var lines = new Lines(with(grouping.by(), COLUMNS));
        var drawn = new Lines(with(grouping.by(), List.of("period", "observed", "fitted", "counterfactual")));
        groups.forEach((key, rows) -> {
            var ordered = ordered(input, checks, key, rows);
            if (ordered == null) return;
            var found = Faults.orFault(checks, named(key), () -> fit(columns, ordered, model));
            if (found == null) return;
            write(lines, key, found);
            draw(drawn, key, ordered.periods(), found);
        });
        checks.refuseIfWrong();
        if (series != null) output.with(series, drawn.results());
        return lines.results();
    }

    /** Where the columns are; exposure and control only where they are asked for. */
    private final class Columns {
        private final double[] values;
        private final double @Nullable [] exposure;
        private final double @Nullable [] control;
        private final double @Nullable [] controlExposure;

        Columns(Table table, Checks checks, Family family) {
            double least = family.ratios() ? 0 : -Double.MAX_VALUE;
            values = checks.everyNumber(valueColumn(table, family), least, Double.MAX_VALUE);
            exposure = table.has("exposure") ? exposure(checks, "exposure") : null;
            var controlled = InterruptedSeriesCommand.this.control;
            control = controlled == null ? null : checks.everyNumber(controlled, least, Double.MAX_VALUE);
            var out = InterruptedSeriesCommand.this.controlExposure;
            controlExposure = out == null ? null : exposure(checks, out);
            checks.words("period");
        }

        private double[] exposure(Checks checks, String column) {
            return checks.everyNumber(column, Double.MIN_VALUE, Double.MAX_VALUE);
        }
    }

    /** A group's rows in the order of their periods. Not a record: it holds an array. */
    private static final class Ordered {
        private final Periods periods;
        private final int[] rows;

        Ordered(Periods periods, int[] rows) {
            this.periods = periods;
            this.rows = rows;
        }

        Periods periods() {
            return periods;
        }

        double @Nullable [] of(double @Nullable [] values) {
            return values == null
                    ? null
                    : Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
        }
    }

    private @Nullable Ordered ordered(Table table, Checks checks, List<String> key, int[] rows) {
        var periods = Faults.orFault(
                checks,
                named(key),
                () -> Periods.of(
                        Arrays.stream(rows).mapToObj(row -> period(table, row)).toList()));
        if (periods == null) return null;
        var seen = new int[periods.size()];
        for (int row : rows) {
            if (seen[periods.indexOf(period(table, row))]++ == 0) continue;
            checks.fault(row, "period", "this period stands in an earlier row too", "Leave one row for each period");
        }
        periods.gap()
                .ifPresent(gap -> checks.fault(
                        (named(key).isEmpty() ? "" : named(key) + ": ") + "between " + gap.getFirst() + " and "
                                + gap.getLast() + " a period is missing. Add its row; a series must have no gap."));
        if (periods.size() < rows.length) return null;
        var ordered = Arrays.stream(rows)
                .boxed()
                .sorted(Comparator.comparingInt(row -> periods.indexOf(period(table, row))))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Ordered(periods, ordered);
    }

    private static String period(Table table, int row) {
        return table.text(row, "period").strip();
    }

    private String named(List<String> key) {
        return key.isEmpty() ? "" : grouping.name(key);
    }

    private InterruptedSeries fit(Columns columns, Ordered ordered, SeriesModel model) {
        int change = ordered.periods().firstFrom(at);
        var values = Objects.requireNonNull(ordered.of(columns.values));
        var beside = ordered.of(columns.control);
        return beside == null
                ? InterruptedSeries.fit(values, ordered.of(columns.exposure), change, model)
                : InterruptedSeries.fitControlled(
                        values,
                        ordered.of(columns.exposure),
                        beside,
                        ordered.of(columns.controlExposure),
                        change,
                        model);
    }

    private void write(Lines lines, List<String> key, InterruptedSeries found) {
        for (var term : found.terms()) {
            begin(lines, key).with("term", term.name()).with("estimate", term.estimate());
            if (!found.model().family().ratios()) continue;
            var estimate = term.estimate();
            lines.with("ratio", Math.exp(estimate.value()))
                    .with(
                            "ratio_",
                            ratio(estimate.interval(Confidence.P95)),
                            ratio(estimate.interval(Confidence.P998)));
        }
        var seen = found.diagnostics();
        diagnostic(lines, key, "points_before", seen.before());
        diagnostic(lines, key, "points_after", seen.after());
        diagnostic(lines, key, "dispersion", seen.dispersion());
        diagnostic(lines, key, "durbin_watson", seen.durbinWatson());
        diagnostic(lines, key, "autocorrelation", seen.autocorrelation());
        diagnostic(lines, key, "ljung_box_lags", seen.ljungBoxLags());
        lines.with("p", seen.ljungBox());
        diagnostic(lines, key, "smallest_level_seen", found.level().smallestSeen());
        found.slope().ifPresent(each -> diagnostic(lines, key, "smallest_slope_seen", each.smallestSeen()));
        begin(lines, key).with("term", "diagnostic.sentence").with("note", found.sentence());
    }

    private static Interval ratio(Interval logarithm) {
        return new Interval(Math.exp(logarithm.lower()), Math.exp(logarithm.upper()));
    }

    private void diagnostic(Lines lines, List<String> key, String name, double value) {
        begin(lines, key).with("term", "diagnostic." + name).with("estimate", value);
    }

    private Lines begin(Lines lines, List<String> key) {
        lines.line();
        for (int i = 0; i < key.size(); i++) lines.with(grouping.by().get(i), key.get(i));
        return lines;
    }

    private void draw(Lines drawn, List<String> key, Periods periods, InterruptedSeries found) {
        for (int t = 0; t < periods.size(); t++) {
            var point = found.points().get(t);
            begin(drawn, key)
                    .with("period", periods.texts().get(t))
                    .with("observed", point.observed())
                    .with("fitted", point.fitted())
                    .with("counterfactual", point.counterfactual());
        }
    }

    private static List<String> with(List<String> first, List<String> then) {
        var all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    private static String valueColumn(Table table, Family family) {
        var first = family.ratios() ? "count" : "value";
        var other = family.ratios() ? "value" : "count";
        return !table.has(first) && table.has(other) ? other : first;
    }

    private SeriesModel model(Table table) {
        try {
            return new SeriesModel(
                    family(table), slope || slopeFromStart, slopeFromStart, harmonics, cycle, neweyWest(), delay);
        } catch (IllegalArgumentException wrong) {
            throw new Refusal("The options do not go together: " + wrong.getMessage() + ".");
        }
    }

    private Family family(Table table) {
        if (family == null) return table.has("count") ? Family.POISSON : Family.GAUSSIAN;
        return switch (family.toLowerCase(Locale.ROOT)) {
            case "poisson" -> Family.POISSON;
            case "quasi-poisson" -> Family.QUASI_POISSON;
            case "gaussian" -> Family.GAUSSIAN;
            default -> throw new Refusal("--family is poisson, quasi-poisson or gaussian, but was \"" + family + "\".");
        };
    }

    private int neweyWest() {
        if (robust == null) return -1;
        if (!robust.matches("newey-west:\\d{1,4}")) {
            throw new Refusal("--robust is newey-west:LAG, such as newey-west:3, but was \"" + robust + "\".");
        }
        return Integer.parseInt(robust.substring("newey-west:".length()));
    }
}
