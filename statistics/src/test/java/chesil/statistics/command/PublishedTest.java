package chesil.statistics.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chesil.statistics.Fixtures;
import chesil.statistics.Fixtures.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Published results through the shell: that columns, options and rows bring a method what its source means. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedTest {
    @TestFactory
    Stream<DynamicTest> spc_agrees_with_nhsrplotthedots() {
        return Fixtures.cases("spc_xmr_cases.csv", "case", rows -> {
            var first = rows.getFirst();
            var words = new ArrayList<>(List.of("spc", "--direction", first.text("improvement_direction")));
            if (first.text("screen_outliers").equals("FALSE")) words.add("--no-screen");
            if (first.has("fix_after_n_points")) words.addAll(List.of("--fix-after", first.text("fix_after_n_points")));
            var csv = csv(rows, Map.of("period", "point", "value", "y", "rebase", "rebase", "target", "target"));
            var run = Run.of(csv, words.toArray(String[]::new));
            var table = run.table();
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                assertThat(table.text(i, "special_cause")).as("%s", row).isEqualTo(row.text("special_cause_type"));
                assertThat(table.text(i, "variation")).as("%s", row).isEqualTo(row.text("point_type"));
                assertThat(table.text(i, "outside_limits").equals("1"))
                        .as("%s", row)
                        .isEqualTo(row.text("outside_limits").equals("TRUE"));
                close(row, "lpl", table.text(i, "lower_limit"), 1e-12);
                close(row, "upl", table.text(i, "upper_limit"), 1e-12);
            }
            assertThat(table.text(0, "assurance")).isEqualTo(first.text("assurance_at_last_point"));
        });
    }

    @Test
    void dsr_agrees_with_phe_indicator_methods() {
        var csv = csv(
                Fixtures.read("phe_dsr_input.csv"),
                Map.of(
                        "area",
                        "area",
                        "ageband",
                        "ageband",
                        "count",
                        "count",
                        "population",
                        "pop",
                        "standard_population",
                        "stdpop"));
        var table =
                Run.of(csv, "dsr", "--group", "area", "--multiplier", "10000").table();
        var expected = Fixtures.read("phe_dsr_expected.csv");
        for (int i = 0; i < table.size(); i++) {
            var row = expected.get(i);
            assertThat(table.text(i, "area")).isEqualTo(row.text("area"));
            close(row, "value", table.text(i, "value"), 1e-12);
            close(row, "upper99_8cl", table.text(i, "upper998"), 1e-12);
        }
    }

    @Test
    void isr_agrees_with_phe_indicator_methods() {
        var csv = csv(
                Fixtures.read("phe_isr_input.csv"),
                Map.of(
                        "area",
                        "area",
                        "ageband",
                        "ageband",
                        "count",
                        "count",
                        "population",
                        "pop",
                        "reference_count",
                        "refcount",
                        "reference_population",
                        "refpop"));
        var table = Run.of(csv, "isr", "--group", "area").table();
        var expected = Fixtures.read("phe_isr_expected.csv");
        for (int i = 0; i < table.size(); i++) {
            var row = expected.get(i);
            close(row, "expected", table.text(i, "expected"), 1e-12);
            close(row, "value", table.text(i, "rate"), 1e-12);
            close(row, "lower95_0cl", table.text(i, "rate_lower95"), 1e-12);
        }
    }

    @Test
    void quantile_agrees_with_phe_indicator_methods() {
        var groups = Fixtures.read("phe_quantile.csv").stream()
                .collect(Collectors.groupingBy(row -> List.of(row.text("nquantiles"), row.text("invert"))));
        groups.forEach((options, rows) -> {
            var words = new ArrayList<>(List.of("quantile", "--group", "key", "--quantiles", options.getFirst()));
            if (options.getLast().equals("TRUE")) words.add("--invert");
            var csv = csv(rows, Map.of("key", "group_key", "area", "area", "value", "value"));
            var table = Run.of(csv, words.toArray(String[]::new)).table();
            for (int i = 0; i < rows.size(); i++) {
                assertThat(table.text(i, "quantile"))
                        .as("%s", rows.get(i))
                        .isEqualTo(rows.get(i).text("expected_quantile"));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> funnel_agrees_with_funnelplotr() {
        return Fixtures.cases("funnel_overdispersion_cases.csv", "case", rows -> {
            var first = rows.getFirst();
            boolean ratio = first.text("data_type").equals("SR");
            var csv = csv(
                    rows,
                    ratio
                            ? Map.of("area", "group", "observed", "numerator", "expected", "denominator")
                            : Map.of("area", "group", "numerator", "numerator", "denominator", "denominator"));
            var table = Run.of(
                            csv,
                            "funnel",
                            "--group",
                            "area",
                            "--kind",
                            ratio ? "ratio" : "proportion",
                            "--overdispersion",
                            first.text("sr_method").equals("SHMI") ? "shmi" : "cqc",
                            "--multiplier",
                            first.text("multiplier"),
                            "--trim",
                            first.text("trim_by"))
                    .table();
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                close(row, "ratio", table.text(i, "value"), 1e-10);
                close(row, "z_unadjusted", table.text(i, "z"), 1e-9);
                close(row, "phi", table.text(i, "phi"), 1e-9);
                close(row, "tau2", table.text(i, "tau_squared"), 1e-9);
                close(row, "od_ul998", table.text(i, "limit_upper998"), 1e-6);
            }
        });
    }

    /** A table with columns of these names, from columns of the fixture. */
    private static String csv(List<Row> rows, Map<String, String> columns) {
        var names = columns.keySet().stream().sorted().toList();
        Function<Row, String> line = row -> names.stream()
                .map(name -> "\"" + row.text(columns.getOrDefault(name, name)) + "\"")
                .collect(Collectors.joining(","));
        return String.join(",", names) + "\n" + rows.stream().map(line).collect(Collectors.joining("\n")) + "\n";
    }

    private static void close(Row row, String column, String actual, double precision) {
        double expected = row.number(column);
        if (Double.isNaN(expected)) assertThat(actual).as("%s %s", row, column).isEmpty();
        else
            assertThat(Double.parseDouble(actual))
                    .as("%s %s", row, column)
                    .isCloseTo(expected, within(precision * Math.max(1, Math.abs(expected))));
    }
}
