package chesil.statistics.spc;

import static chesil.statistics.Direction.DOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chesil.statistics.Fixtures;
import chesil.statistics.Fixtures.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AttributesTest {
    private static final Settings SETTINGS = Settings.of(DOWN);

    @TestFactory
    Stream<DynamicTest> agrees_with_the_textbook_and_with_laney() {
        return Fixtures.cases("spc_p_u_cases.csv", "case", AttributesTest::agrees);
    }

    private static void agrees(List<Row> rows) {
        var counts = rows.stream().mapToLong(row -> row.whole("numerator")).toArray();
        var sizes = rows.stream().mapToDouble(row -> row.number("denominator")).toArray();
        boolean shares = rows.getFirst().text("chart").equals("p");
        var totals = Arrays.stream(sizes).mapToLong(size -> (long) size).toArray();
        var plain = shares ? ControlChart.p(counts, totals, SETTINGS) : ControlChart.u(counts, sizes, SETTINGS);
        var prime =
                shares ? ControlChart.pPrime(counts, totals, SETTINGS) : ControlChart.uPrime(counts, sizes, SETTINGS);
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            close(row, "value", plain.points().get(i).value());
            close(row, "centre", plain.points().get(i).limits().mean());
            close(row, "lcl", plain.points().get(i).limits().lower());
            close(row, "ucl", plain.points().get(i).limits().upper());
            close(row, "laney_lcl", prime.points().get(i).limits().lower());
            close(row, "laney_ucl", prime.points().get(i).limits().upper());
        }
    }

    private static void close(Row row, String column, double actual) {
        // the file prints 12 significant digits
        assertThat(actual).as("%s %s", row, column).isCloseTo(row.number(column), within(1e-11));
    }

    @Test
    void pools_shares_by_their_totals() { // 30 of 300 in all; the mean of the three shares would be 0.15
        var chart = ControlChart.p(new long[] {10, 10, 10}, new long[] {50, 50, 200}, SETTINGS);
        var limits = chart.points().getLast().limits();
        assertThat(limits.mean()).isCloseTo(0.1, within(1e-15));
        assertThat(limits.upper()).isCloseTo(0.1 + 3 * Math.sqrt(0.1 * 0.9 / 200), within(1e-15));
        assertThat(chart.points().getFirst().limits().lower()).isEqualTo(0); // 0.1 - 3 * 0.0424 would be below
    }

    @Test
    void has_c_limits_of_three_roots_of_the_mean() {
        var chart = ControlChart.c(new long[] {14, 18, 16, 12, 20, 16}, SETTINGS); // mean 16, root 4
        assertThat(chart.kind()).isEqualTo(Kind.C);
        assertThat(chart.points().getFirst().limits()).isEqualTo(new Limits(16, 4, 28, 8, 24));
    }

    @Test
    void keeps_shares_between_0_and_1() {
        var chart = ControlChart.p(new long[] {9, 10, 8, 10}, new long[] {10, 10, 10, 10}, SETTINGS);
        assertThat(chart.points().getFirst().limits().upper()).isEqualTo(1);
    }

    @Test
    void takes_a_total_of_none_as_missing() {
        var chart = ControlChart.p(new long[] {5, 0, 6, 4}, new long[] {50, 0, 60, 40}, SETTINGS);
        assertThat(chart.points().get(1).missing()).isTrue();
        assertThat(chart.points().get(1).limits().available()).isFalse();
        assertThat(chart.points().getLast().limits().mean()).isCloseTo(0.1, within(1e-15));
        assertThat(chart.groups()).containsExactly(new Group(0, 4, 3));
        var rates = ControlChart.u(new long[] {5, 0}, new double[] {50, Double.NaN}, SETTINGS);
        assertThat(rates.points().get(1).missing()).isTrue();
    }

    @Test
    void has_no_room_to_vary_where_nobody_does() {
        var none = ControlChart.pPrime(new long[] {0, 0, 0}, new long[] {50, 60, 70}, SETTINGS);
        assertThat(none.points().getLast().limits()).isEqualTo(new Limits(0, 0, 0, 0, 0));
        assertThat(none.points()).noneMatch(Point::signal);
        var all = ControlChart.p(new long[] {50, 60}, new long[] {50, 60}, SETTINGS);
        assertThat(all.points().getLast().limits()).isEqualTo(new Limits(1, 1, 1, 1, 1));
    }

    @Test
    void finds_the_usual_range_of_large_totals_only_with_laney() {
        var random = new Random(7);
        var counts = new long[60];
        var totals = new long[60];
        for (int i = 0; i < 60; i++) { // true shares vary by a point in a hundred, and a million people hide no chance
            totals[i] = 1_000_000;
            counts[i] = (long) (1_000_000 * (0.3 + 0.01 * random.nextGaussian()));
        }
        assertThat(outside(ControlChart.p(counts, totals, SETTINGS))).isGreaterThan(40);
        assertThat(outside(ControlChart.pPrime(counts, totals, SETTINGS))).isLessThan(3);
    }

    @Test
    void seldom_raises_a_false_alarm_on_poisson_counts() {
        var process = new PoissonDistribution(25);
        var random = new Random(11);
        var counts = new long[5_000];
        for (int i = 0; i < counts.length; i++) counts[i] = process.inverseCumulativeProbability(random.nextDouble());
        assertThat(outside(ControlChart.c(counts, SETTINGS)) / 5_000d).isBetween(0.0005, 0.006); // normal: 0.0027
    }

    @Test
    void names_the_point_that_is_wrong() {
        assertThatThrownBy(() -> ControlChart.p(new long[] {1, 12}, new long[] {10, 10}, SETTINGS))
                .hasMessage("a count must be 0 to 10, but point 1 (the first is 0) was 12");
        assertThatThrownBy(() -> ControlChart.u(new long[] {1}, new double[] {-1}, SETTINGS))
                .hasMessageContaining("-1.0");
        assertThatThrownBy(() -> ControlChart.c(new long[] {-2}, SETTINGS)).hasMessageContaining("-2");
        assertThatThrownBy(() -> ControlChart.p(new long[2], new long[3], SETTINGS))
                .hasMessageContaining("2 and 3");
    }

    private static long outside(ControlChart chart) {
        return chart.points().stream().filter(Point::outsideLimits).count();
    }
}
