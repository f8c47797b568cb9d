package chesil.statistics.command;

import chesil.command.Checks;
import chesil.command.Output;
import chesil.command.Refusal;
import chesil.command.Results;
import chesil.command.Table;
import chesil.command.TableCommand;
import chesil.statistics.evaluation.Controls;
import chesil.statistics.evaluation.Estimate;
import chesil.statistics.evaluation.GroupTime;
import chesil.statistics.evaluation.Panel;
import chesil.statistics.evaluation.Pretrend;
import chesil.statistics.evaluation.TwoWay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code difference-in-differences}: did those that began change more than those that did not? */
@Command(
        name = "difference-in-differences",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 120,
        description = {
            "Did units that began something change more than those that did not?",
            "",
            "Reads a row a unit and period, every unit in every period: unit, period (2005, 2005-01, 2005-Q1, 2005-W03, 2005/06, "
                    + "2005-01-31 or a number), value, first_treated (the period in which the unit began, the same in all its "
                    + "rows; empty or 0: never).",
            "Writes result, group, period, base, since, estimate, standard_error, lower95, upper95, p, lower998, upper998, treated, "
                    + "controls (units): a row with the result group-time for each group and period, then the summaries simple, "
                    + "group (of each and of all) and event (of each number of periods since the start, and of all from 0 on). With "
                    + "--estimator twfe one row, twfe. Lines that start with diagnostic. say what the estimates rest on.",
            "",
            "Standard errors of group-time are analytic (no bootstrap); those of twfe are cluster-robust with the factor "
                    + "G / (G - 1) for G clusters."
        },
        footer = {
            "",
            "Example:",
            "  printf '%%s\\n' unit,period,value,first_treated a,2023,5,2024 a,2024,3,2024 b,2023,6,2024 b,2024,5,2024 \\",
            "    c,2023,5, c,2024,6, d,2023,4, d,2024,4, |",
            "    ./chesil statistics difference-in-differences --input - --output -",
            "",
            "Source: Callaway and Sant'Anna (2021), Journal of Econometrics 225:200-230; Bertrand, Duflo and Mullainathan (2004), "
                    + "Quarterly Journal of Economics 119:249-275."
        })
final class DifferenceInDifferencesCommand extends TableCommand {
    private static final List<String> COLUMNS = List.of(
            "result",
            "group",
            "period",
            "base",
            "since",
            "estimate",
            "standard_error",
            "lower95",
            "upper95",
            "p",
            "lower998",
            "upper998",
            "treated",
            "controls",
            "note");

    @Option(
            names = "--estimator",
            paramLabel = "twfe|group-time",
            description =
                    "Two-way fixed effects, which mislead where starts differ, or group-time effects. Default: group-time.")
    private String estimator = "group-time";

    @Option(
            names = "--cluster",
            paramLabel = "COLUMN",
            description = "Units of the same word there share their luck. Default: each unit by itself.")
    private @Nullable String cluster;

    @Option(
            names = "--controls",
            paramLabel = "never|not-yet",
            description = "Compare with units never treated, or with all not treated yet. Default: never.")
    private String controls = "never";

    @Override
    protected Results compute(Table input, Output output) {
        boolean twoWay = twoWay();
        var beside = controls();
        var checks = new Checks(input);
        var rows = rows(input, checks);
        if (rows.isEmpty()) checks.fault("there is no row. Give one for each unit and period.");
        var clusters = clusters(input, checks, rows);
        checks.refuseIfWrong();
        Faults.ofPanel(checks, Panel.faults(rows));
        checks.refuseIfWrong();
        var panel = Panel.of(rows);
        var lines = new Lines(COLUMNS);
        Faults.orFault(checks, "", () -> {
            if (twoWay) write(lines, TwoWay.fit(panel, clusters));
            else write(lines, GroupTime.fit(panel, beside, clusters));
            return lines;
        });
        checks.refuseIfWrong();
        return lines.results();
    }

    private static List<Panel.Row> rows(Table input, Checks checks) {
        var units = checks.words("unit");
        var periods = checks.words("period");
        var values = checks.everyNumber("value", -Double.MAX_VALUE, Double.MAX_VALUE);
        boolean starts = checks.needs("first_treated");
        var rows = new ArrayList<Panel.Row>();
        for (int row = 0; row < input.size(); row++) {
            var start = starts ? input.text(row, "first_treated").strip() : "";
            rows.add(new Panel.Row(units.get(row), periods.get(row), values[row], start));
        }
        return rows;
    }

    /** The cluster of each unit, in the order in which units first come; null where none are asked for. */
    private @Nullable List<String> clusters(Table input, Checks checks, List<Panel.Row> rows) {
        if (cluster == null) return null;
        var words = checks.words(cluster);
        var byUnit = new LinkedHashMap<String, String>();
        for (int row = 0; row < input.size(); row++) {
            var before = byUnit.putIfAbsent(rows.get(row).unit(), words.get(row));
            if (before != null && !before.equals(words.get(row))) {
                checks.fault(
                        row,
                        cluster,
                        "the unit is in cluster \"" + before + "\" in an earlier row",
                        "Keep a unit in one cluster");
            }
        }
        return List.copyOf(byUnit.values());
    }

    private static void write(Lines lines, GroupTime found) {
        for (var cell : found.cells()) {
            result(lines, "group-time", cell.estimate())
                    .with("group", cell.group())
                    .with("period", cell.period())
                    .with("base", cell.base())
                    .with("treated", cell.treated())
                    .with("controls", cell.controls());
        }
        result(lines, "simple", found.simple());
        for (var each : found.groups()) result(lines, "group", each.estimate()).with("group", each.group());
        result(lines, "group", found.group());
        for (var each : found.events()) result(lines, "event", each.estimate()).with("since", each.since());
        result(lines, "event", found.event());
        pretrend(lines, found.pretrend());
        diagnostic(lines, "units_left_out", found.leftOut());
        diagnostic(lines, "smallest_effect_seen", found.group().smallestSeen());
        lines.line().with("result", "diagnostic.sentence").with("note", found.sentence());
    }

    private static void write(Lines lines, TwoWay found) {
        result(lines, "twfe", found.effect());
        pretrend(lines, found.pretrend());
        diagnostic(lines, "clusters", found.clusters());
        diagnostic(lines, "treated_clusters", found.treatedClusters());
        diagnostic(lines, "treated_cells", found.treatedCells());
        diagnostic(lines, "cells_of_negative_weight", found.negativeCells());
        diagnostic(lines, "smallest_effect_seen", found.effect().smallestSeen());
        lines.line().with("result", "diagnostic.sentence").with("note", found.sentence());
    }

    private static Lines result(Lines lines, String name, Estimate estimate) {
        return lines.line().with("result", name).with("estimate", estimate);
    }

    private static void pretrend(Lines lines, Pretrend pretrend) {
        diagnostic(lines, "pretrend_chi_square", pretrend.tested() ? pretrend.chiSquare() : Double.NaN);
        lines.with("p", pretrend.p());
        diagnostic(lines, "pretrend_degrees_of_freedom", pretrend.degreesOfFreedom());
    }

    private static void diagnostic(Lines lines, String name, double value) {
        lines.line().with("result", "diagnostic." + name).with("estimate", value);
    }

    private boolean twoWay() {
        return switch (estimator) {
            case "twfe" -> true;
            case "group-time" -> false;
            default -> throw new Refusal("--estimator is twfe or group-time, but was \"" + estimator + "\".");
        };
    }

    private Controls controls() {
        return switch (controls) {
            case "never" -> Controls.NEVER;
            case "not-yet" -> Controls.NOT_YET;
            default -> throw new Refusal("--controls is never or not-yet, but was \"" + controls + "\".");
        };
    }
}
