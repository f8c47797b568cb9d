package chesil.statistics.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ControlChartCommandTest {
    private static final int[] STEADY = {52, 48, 51, 49, 53, 47, 50, 52, 49, 51, 52, 48, 51};

    @Test
    void says_of_each_point_what_making_data_count_would() {
        var csv = "period,value\n2024-02,90\n2024-01,10\n"; // mean 50, one moving range of 80
        var run = Run.of(csv, "spc", "--direction", "increase");
        assertThat(run.table().columns())
                .containsExactly(
                        "period",
                        "value",
                        "mean",
                        "lower_limit",
                        "upper_limit",
                        "lower_near",
                        "upper_near",
                        "outside_limits",
                        "shift",
                        "trend",
                        "two_of_three",
                        "special_cause",
                        "variation",
                        "assurance");
        assertThat(run.number(1, "mean")).isEqualTo(50);
        assertThat(run.number(0, "upper_limit")).isCloseTo(50 + 2.66 * 80, within(1e-9));
        assertThat(run.number(0, "upper_near")).isCloseTo(50 + 2 * 2.66 * 80 / 3, within(1e-9));
        assertThat(run.text(0, "special_cause")).isEqualTo("Common Cause");
        assertThat(run.text(0, "outside_limits")).isEqualTo("0");
    }

    @Test
    void judges_by_direction_and_target() {
        var run = Run.of(months("71", "target", "40"), "spc", "--direction", "decrease");
        assertThat(run.text(13, "outside_limits")).isEqualTo("1");
        assertThat(run.text(13, "special_cause")).isEqualTo("Above UCL");
        assertThat(run.text(13, "variation")).isEqualTo("special_cause_concern");
        assertThat(run.text(0, "assurance")).isEqualTo("consistent_fail");
        assertThat(Run.of(months("71", "x", ""), "spc").text(13, "variation")).isEqualTo("special_cause_neutral_high");
    }

    @Test
    void rebases_and_passes_over_ghosts() {
        var rebased = Run.of(months("71", "rebase", "1"), "spc");
        assertThat(rebased.number(13, "mean")).isEqualTo(71);
        assertThat(rebased.text(13, "lower_limit")).isEmpty(); // one point has no limits
        assertThat(rebased.said()).contains("the file: 1 point from line 15 on; its limits are trial limits");
        var ghost = Run.of(months("71", "ghost", "1"), "spc");
        assertThat(ghost.number(13, "mean")).isLessThan(51);
        assertThat(ghost.text(13, "outside_limits")).isEqualTo("0");
        assertThat(ghost.said()).isEmpty();
    }

    @Test
    void fixes_limits_and_leaves_large_ranges_in_when_told() {
        var all = Run.of(months("71", "x", ""), "spc");
        var fixed = Run.of(months("71", "x", ""), "spc", "--fix-after", "13");
        assertThat(fixed.number(0, "mean")).isCloseTo(653 / 13.0, within(1e-9));
        var unscreened = Run.of(months("71", "x", ""), "spc", "--no-screen");
        assertThat(unscreened.number(0, "upper_limit")).isGreaterThan(all.number(0, "upper_limit"));
    }

    @Test
    void keeps_series_apart_and_rows_where_they_were() {
        var csv = "area,period,value\nB,2,20\nA,1,1\nA,2,3\nB,1,10\n";
        var run = Run.of(csv, "spc", "--group", "area");
        assertThat(run.text(0, "area")).isEqualTo("B");
        assertThat(run.number(0, "mean")).isEqualTo(15);
        assertThat(run.number(1, "mean")).isEqualTo(2);
    }

    @Test
    void takes_an_empty_cell_as_a_gap() {
        var run = Run.of("period,value\n2024-Q1,5\n2024-Q2,\n2024-Q3,7\n", "spc");
        assertThat(run.text(1, "special_cause")).isEqualTo("Common Cause");
        assertThat(run.number(1, "mean")).isEqualTo(6);
        assertThat(run.text(0, "lower_limit")).isEmpty(); // no two neighbours
        var counts = Run.of("period,count\n1,5\n2,\n3,7\n", "spc", "--chart", "c");
        assertThat(counts.number(0, "upper_limit")).isCloseTo(6 + 3 * Math.sqrt(6), within(1e-9));
        assertThat(counts.text(1, "outside_limits")).isEqualTo("0");
    }

    @Test
    void draws_shares_and_rates_with_limits_of_their_own() {
        var csv = "period,numerator,denominator\n1,10,50\n2,10,50\n3,10,200\n4,,7\n";
        var p = Run.of(csv, "spc", "--chart", "p");
        assertThat(p.number(2, "value")).isEqualTo(0.05);
        assertThat(p.number(2, "mean")).isCloseTo(0.1, within(1e-12));
        assertThat(p.number(2, "upper_limit")).isCloseTo(0.1 + 3 * Math.sqrt(0.09 / 200), within(1e-12));
        assertThat(p.text(3, "value")).isEmpty();
        var u = Run.of(csv, "spc", "--chart", "u");
        assertThat(u.number(2, "upper_limit")).isCloseTo(0.1 + 3 * Math.sqrt(0.1 / 200), within(1e-12));
        assertThat(Run.of(csv, "spc", "--chart", "p-prime").number(0, "upper_limit"))
                .isGreaterThan(p.number(0, "upper_limit"));
        assertThat(Run.of(csv, "spc", "--chart", "u-prime").exit()).isZero();
    }

    @Test
    void draws_days_between_rare_events() {
        var csv = "date\n2024-03-01\n2024-01-01\n2024-01-31\n2024-03-11\n"; // 30, 30 and 10 days
        var run = Run.of(csv, "spc", "--chart", "t", "--direction", "increase");
        assertThat(run.text(1, "value")).isEmpty(); // the first event follows none
        assertThat(run.text(1, "variation")).isEmpty();
        assertThat(run.number(2, "value")).isEqualTo(30);
        assertThat(run.number(3, "value")).isEqualTo(10);
        double root = (2 * Math.pow(30, 1 / 3.6) + Math.pow(10, 1 / 3.6)) / 3;
        assertThat(run.number(0, "mean")).isCloseTo(Math.pow(root, 3.6), within(1e-9));
    }

    @Test
    void draws_what_went_well_between_rare_events() {
        var run = Run.of("opportunities\n100\n250\n40\n", "spc", "--chart", "g");
        assertThat(run.number(0, "mean")).isEqualTo(90); // the median of a geometric number whose mean is 130
        assertThat(run.table().columns()).doesNotContain("value");
    }

    /** Thirteen steady months, then one more with a word in another column. */
    private static String months(String last, String column, String word) {
        var csv = new StringBuilder("period,value," + column + "\n");
        IntStream.range(0, 13)
                .forEach(i -> csv.append("2024-%02d".formatted(i % 12 + 1))
                        .append(',')
                        .append(STEADY[i])
                        .append(",\n"));
        return csv.toString().replace("2024-01,51,", "2025-01,51,") + "2025-02," + last + "," + word + "\n";
    }
}
