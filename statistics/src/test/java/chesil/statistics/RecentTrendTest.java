package chesil.statistics;

import static chesil.statistics.RecentTrend.Movement.DECREASING;
import static chesil.statistics.RecentTrend.Movement.INCREASING;
import static chesil.statistics.RecentTrend.Movement.NOT_CALCULATED;
import static chesil.statistics.RecentTrend.Movement.NO_CHANGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chesil.statistics.Fixtures.Row;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecentTrendTest {
    @Test
    void agrees_with_a_published_trend() { // Fingertips, preventable sight loss, England 2020 to 2024: 33.4858
        var trend = RecentTrend.of(
                new double[] {2.935, 1.93028, 2.7567, 2.8701, 3.0121},
                new double[] {2.7841, 1.8085, 2.6113, 2.7225, 2.8616},
                new double[] {3.0919, 2.058, 2.9082, 3.0237, 3.1683});
        assertThat(trend.chiSquare()).isCloseTo(33.4858, within(5e-5));
        assertThat(trend.marker(Direction.DOWN)).isEqualTo("IncreasingAndGettingWorse");
        assertThat(trend.marker(Direction.UP)).isEqualTo("IncreasingAndGettingBetter");
        assertThat(trend.marker(Direction.NEITHER)).isEqualTo("Increasing");
    }

    @Test
    void fits_an_ordinary_line_where_all_points_weigh_the_same() { // widths of 3.92: standard errors of 1
        var trend = trend(1.96, 10, 12, 14, 16, 18);
        assertThat(trend.slope()).isCloseTo(2, within(1e-12));
        assertThat(trend.standardError()).isCloseTo(Math.sqrt(0.1), within(1e-12)); // 1 over the 10 of -2..2 squared
        assertThat(trend.chiSquare()).isCloseTo(40, within(1e-9));
        assertThat(trend.movement()).isEqualTo(INCREASING);
        assertThat(trend(1.96, 18, 16, 14, 12, 10).movement()).isEqualTo(DECREASING);
    }

    @Test
    void wants_more_than_99_8_per_cent() { // slope over its error just below and above the root of 9.5495
        assertThat(trend(1.96, 0, 0.97, 1.94, 2.91, 3.88).movement()).isEqualTo(NO_CHANGE);
        assertThat(trend(1.96, 0, 0.98, 1.96, 2.94, 3.92).movement()).isEqualTo(INCREASING);
    }

    @Test
    void is_no_trend_if_leaving_one_point_out_turns_it() {
        var one = trend(0.1, 10, 9.9, 9.8, 9.7, 14);
        assertThat(one.chiSquare()).isGreaterThan(RecentTrend.SIGNIFICANT);
        assertThat(one.movement()).isEqualTo(NO_CHANGE);
    }

    @Test
    void looks_at_the_last_five_that_have_an_interval() {
        double[] values = {99, 10, 12, Double.NaN, 14, 16, 18};
        double[] lower = Arrays.stream(values).map(value -> value - 1.96).toArray();
        double[] upper = Arrays.stream(values).map(value -> value + 1.96).toArray();
        assertThat(RecentTrend.of(values, lower, upper).slope()).isCloseTo(2, within(1e-12));
        upper[6] = Double.NaN;
        assertThat(RecentTrend.of(values, lower, upper).slope()).isNegative(); // from 99 on
        lower[5] = upper[5] = values[5]; // as of a count equal to its total
        assertThat(RecentTrend.of(values, lower, upper).movement()).isEqualTo(NOT_CALCULATED);
    }

    @Test
    void is_not_calculated_of_four() {
        var four = trend(1, 1, 2, 3, 4);
        assertThat(four.movement()).isEqualTo(NOT_CALCULATED);
        assertThat(four.marker(Direction.UP)).isEqualTo("CannotBeCalculated");
        assertThat(four.slope()).isNaN();
    }

    @TestFactory
    Stream<DynamicTest> agrees_with_fingertips() {
        return Fixtures.cases("trend_recent_input.csv", "case", RecentTrendTest::agrees);
    }

    private static void agrees(List<Row> rows) {
        var id = rows.getFirst().text("case");
        var expected = Fixtures.read("trend_recent_expected.csv").stream()
                .filter(row -> row.text("case").equals(id))
                .findAny()
                .orElseThrow();
        var trend = RecentTrend.of(column(rows, "value"), column(rows, "lower95"), column(rows, "upper95"));
        assertThat(trend.slope()).isCloseTo(expected.number("slope"), within(1e-12));
        assertThat(trend.standardError()).isCloseTo(expected.number("se"), within(1e-12));
        assertThat(trend.chiSquare()).isCloseTo(expected.number("chi2"), within(1e-8));
        var good = switch (expected.text("polarity")) {
            case "High is good" -> Direction.UP;
            case "Low is good" -> Direction.DOWN;
            default -> Direction.NEITHER;
        };
        assertThat(trend.marker(good)).isEqualTo(expected.text("published_marker"));
    }

    private static double[] column(List<Row> rows, String name) {
        return rows.stream().mapToDouble(row -> row.number(name)).toArray();
    }

    private static RecentTrend trend(double reach, double... values) {
        return RecentTrend.of(
                values,
                Arrays.stream(values).map(value -> value - reach).toArray(),
                Arrays.stream(values).map(value -> value + reach).toArray());
    }
}
