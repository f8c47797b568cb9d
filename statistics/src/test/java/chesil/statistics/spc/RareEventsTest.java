package chesil.statistics.spc;

import static chesil.statistics.Direction.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RareEventsTest {
    private static final Settings SETTINGS = Settings.of(UP);
    private static final double[] DAYS = {12, 30, 5, 41, 22, 9, 60, 14, 33, 8, 27, 19, 50, 3, 36};

    @Test
    void counts_the_days_from_event_to_event() {
        var events = List.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 1, 30), LocalDate.of(2026, 3, 1));
        assertThat(RareEvents.daysBetween(events)).containsExactly(30, 0);
        assertThat(RareEvents.daysBetween(List.of())).isEmpty();
        assertThat(RareEvents.daysBetween(List.of(LocalDate.of(2026, 1, 1)))).isEmpty();
    }

    @Test
    void charts_times_as_transformed_and_shows_them_as_times() { // mean 2.3033569, mean moving range 0.8664182 of
        // days^(1/3.6)
        var chart = ControlChart.t(DAYS, SETTINGS);
        var limits = chart.points().getFirst().limits();
        assertThat(chart.kind().title()).isEqualTo("T chart");
        assertThat(chart.points().getFirst().value()).isEqualTo(12);
        assertThat(limits.mean()).isCloseTo(20.16046, within(5e-6));
        assertThat(limits.lower()).isEqualTo(0); // 2.3034 - 2.66 * 0.8664 is below 0
        assertThat(limits.upper()).isCloseTo(244.71178, within(5e-6));
        assertThat(limits.lowerNear()).isCloseTo(0.38466, within(5e-6));
        assertThat(limits.upperNear()).isCloseTo(126.91504, within(5e-6));
        assertThat(chart.points()).noneMatch(Point::signal);
    }

    @Test
    void sees_a_long_quiet_time() {
        var days = Arrays.copyOf(DAYS, 16);
        days[15] = 400;
        var chart = ControlChart.t(days, SETTINGS);
        assertThat(chart.variation()).isEqualTo(Variation.IMPROVEMENT);
        assertThat(chart.lastCause()).isEqualTo(SpecialCause.ABOVE_LIMIT);
    }

    @Test
    void sees_events_come_closer_though_no_time_is_below_the_limit() {
        var days = Arrays.copyOf(DAYS, 23);
        Arrays.fill(days, 15, 23, 4);
        var chart = ControlChart.t(days, SETTINGS.fixedAfter(15));
        assertThat(chart.lastCause()).isEqualTo(SpecialCause.SHIFT_BELOW);
        assertThat(chart.variation()).isEqualTo(Variation.CONCERN);
    }

    @Test
    void moves_with_the_unit_of_time() {
        var hours = Arrays.stream(DAYS).map(days -> 24 * days).toArray();
        var inDays = ControlChart.t(DAYS, SETTINGS).points().getFirst().limits();
        var inHours = ControlChart.t(hours, SETTINGS).points().getFirst().limits();
        assertThat(inHours.upper()).isCloseTo(24 * inDays.upper(), within(1e-9));
        assertThat(inHours.mean()).isCloseTo(24 * inDays.mean(), within(1e-9));
    }

    @Test
    void sees_no_signal_where_events_come_like_clockwork() {
        var weekly = new double[20];
        Arrays.fill(weekly, 7); // 7 to the power 1/3.6 and back is a little more than 7
        assertThat(ControlChart.t(weekly, SETTINGS).points()).noneMatch(Point::signal);
    }

    @Test
    void keeps_false_alarms_on_exponential_times_rare() {
        var random = new Random(3);
        var times = new double[20_000];
        for (int i = 0; i < times.length; i++) times[i] = -30 * Math.log1p(-random.nextDouble());
        assertThat(outside(ControlChart.t(times, SETTINGS)) / 20_000d).isLessThan(0.003);
        assertThat(outside(ControlChart.xmr(times, SETTINGS)) / 20_000d).isGreaterThan(0.015); // why XmR is wrong here
    }

    @ParameterizedTest(name = "a mean of {0} between")
    @CsvSource({ // by adding up the geometric probabilities one by one
        "20, 14, 0, 135, 0, 77",
        "100, 69, 0, 664, 2, 380",
        "1500, 1040, 2, 9914, 34, 5676"
    })
    void has_limits_by_probability(
            long mean, double median, double lower, double upper, double lowerNear, double upperNear) {
        var limits = ControlChart.g(new long[] {mean - 5, mean + 5}, SETTINGS)
                .points()
                .getFirst()
                .limits();
        assertThat(limits).isEqualTo(new Limits(median, lower, upper, lowerNear, upperNear));
    }

    @Test
    void has_three_sigma_limits_for_who_wants_them() { // mean 20, sigma the root of 20 * 21
        var chart = ControlChart.g(new long[] {15, 25}, GLimits.THREE_SIGMA, SETTINGS);
        var limits = chart.points().getFirst().limits();
        assertThat(limits.mean()).isEqualTo(14);
        assertThat(limits.lower()).isEqualTo(0);
        assertThat(limits.upper()).isCloseTo(20 + 3 * Math.sqrt(420), within(1e-12));
        assertThat(limits.upperNear()).isCloseTo(20 + 2 * Math.sqrt(420), within(1e-12));
    }

    @Test
    void keeps_false_alarms_on_geometric_numbers_as_rare_as_promised() {
        var between = geometric(40_000, 1 / 61d, 5);
        double byProbability = outside(ControlChart.g(between, SETTINGS)) / 40_000d;
        double bySigma = outside(ControlChart.g(between, GLimits.THREE_SIGMA, SETTINGS)) / 40_000d;
        assertThat(byProbability).isBetween(0.0005, 0.0025); // 0.00135 above; none can fall below
        assertThat(bySigma).isBetween(0.015, 0.022); // 1 in 55
    }

    @Test
    void lies_half_above_and_half_below_its_centre_line() {
        var points = ControlChart.g(geometric(40_000, 1 / 61d, 6), SETTINGS).points();
        long above = points.stream()
                .filter(point -> point.value() > point.limits().mean())
                .count();
        assertThat(above / 40_000d).isCloseTo(0.5, within(0.015));
    }

    @Test
    void copes_with_no_opportunity_between_events() {
        var chart = ControlChart.g(new long[20], SETTINGS);
        assertThat(chart.points()).noneMatch(Point::signal);
        assertThat(chart.points().getLast().limits()).isEqualTo(new Limits(0, 0, 0, 0, 0));
        assertThat(ControlChart.g(new long[0], SETTINGS).points()).isEmpty();
    }

    @Test
    void names_the_point_that_is_wrong() {
        assertThatThrownBy(() -> ControlChart.t(new double[] {3, -1}, SETTINGS))
                .hasMessage("a time between events cannot be below 0, but point 1 (the first is 0) was -1.0");
        assertThatThrownBy(() -> ControlChart.g(new long[] {-4}, SETTINGS)).hasMessageContaining("-4");
    }

    private static long[] geometric(int n, double chance, long seed) {
        var random = new Random(seed);
        var between = new long[n];
        for (int i = 0; i < n; i++) {
            between[i] = (long) Math.floor(Math.log1p(-random.nextDouble()) / Math.log1p(-chance));
        }
        return between;
    }

    private static long outside(ControlChart chart) {
        return chart.points().stream().filter(Point::outsideLimits).count();
    }
}
