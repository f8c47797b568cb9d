package chesil.statistics.spc;

import static chesil.statistics.Direction.DOWN;
import static chesil.statistics.Direction.NEITHER;
import static chesil.statistics.Direction.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class XmrTest {
    private static final double[] STEADY = {
        52, 48, 51, 49, 53, 47, 50, 52, 49, 51, 52, 48, 51, 49, 53, 47, 50, 52, 49, 51
    };

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @Test
    void has_limits_of_2_66_mean_moving_ranges() { // mean 11, one moving range of 2
        var limits = ControlChart.xmr(new double[] {10, 12}, Settings.of(UP))
                .points()
                .getLast()
                .limits();
        assertThat(limits.mean()).isEqualTo(11);
        assertThat(limits.lower()).isCloseTo(5.68, within(1e-12));
        assertThat(limits.upper()).isCloseTo(16.32, within(1e-12));
        assertThat(limits.lowerNear()).isCloseTo(11 - 2 * 5.32 / 3, within(1e-12));
        assertThat(limits.upperNear()).isCloseTo(11 + 2 * 5.32 / 3, within(1e-12));
    }

    @Test
    void tells_a_page_what_to_say() {
        var values = Arrays.copyOf(STEADY, 21);
        values[20] = 70;
        var chart = ControlChart.xmr(values, Settings.of(DOWN).target(40));
        assertThat(chart.variation()).isEqualTo(Variation.CONCERN);
        assertThat(chart.lastCause()).isEqualTo(SpecialCause.ABOVE_LIMIT);
        assertThat(chart.lastCause().rule().orElseThrow().words()).isEqualTo("outside the limits");
        assertThat(chart.assurance()).isEqualTo(Assurance.CONSISTENT_FAIL);
        assertThat(chart.tooFewPoints()).isFalse();
    }

    @Test
    void leaves_large_ranges_out_of_the_limits_unless_told_not_to() {
        var values = STEADY.clone();
        values[10] = 90; // ranges of 39 and 42 among ranges of about 3
        var screened =
                ControlChart.xmr(values, Settings.of(UP)).points().getFirst().limits();
        var unscreened = ControlChart.xmr(values, Settings.of(UP).unscreened())
                .points()
                .getFirst()
                .limits();
        assertThat(unscreened.mean()).isEqualTo(screened.mean());
        assertThat(unscreened.upper() - unscreened.mean()).isGreaterThan(2 * (screened.upper() - screened.mean()));
    }

    @Test
    void sets_limits_from_the_first_points_where_they_are_fixed() {
        var values = IntStream.range(0, 40)
                .mapToDouble(i -> i < 20 ? STEADY[i] : STEADY[i - 20] + 30)
                .toArray();
        var fixed = ControlChart.xmr(values, Settings.of(UP).fixedAfter(20));
        var first20 = ControlChart.xmr(STEADY, Settings.of(UP));
        assertThat(fixed.points().getLast().limits())
                .isEqualTo(first20.points().getLast().limits());
        assertThat(fixed.variation()).isEqualTo(Variation.IMPROVEMENT);
    }

    @Test
    void starts_afresh_at_a_rebase() {
        var values = IntStream.range(0, 40)
                .mapToDouble(i -> i < 20 ? STEADY[i] : STEADY[i - 20] + 30)
                .toArray();
        var chart = ControlChart.xmr(values, Settings.of(UP).rebasedAt(20));
        assertThat(chart.groups()).containsExactly(new Group(0, 20, 20), new Group(20, 40, 20));
        assertThat(chart.points().get(19).limits().mean()).isCloseTo(50.2, within(1e-12));
        assertThat(chart.points().get(20).limits().mean()).isCloseTo(80.2, within(1e-12));
        assertThat(chart.points()).noneMatch(Point::signal);
    }

    @Test
    void wants_13_points_since_the_last_rebase() {
        assertThat(ControlChart.xmr(Arrays.copyOf(STEADY, 12), Settings.of(UP)).tooFewPoints())
                .isTrue();
        assertThat(ControlChart.xmr(Arrays.copyOf(STEADY, 13), Settings.of(UP)).tooFewPoints())
                .isFalse();
        assertThat(ControlChart.xmr(STEADY, Settings.of(UP).rebasedAt(8)).tooFewPoints())
                .isTrue();
    }

    @Test
    void does_not_count_what_is_missing() {
        var values = Arrays.copyOf(STEADY, 13);
        values[5] = Double.NaN;
        var chart = ControlChart.xmr(values, Settings.of(UP));
        assertThat(chart.groups()).containsExactly(new Group(0, 13, 12));
        assertThat(chart.tooFewPoints()).isTrue();
        assertThat(chart.points().get(5).missing()).isTrue();
        assertThat(chart.points().get(5).signal()).isFalse();
    }

    @Test
    void breaks_a_run_at_a_missing_point() {
        double[] rising = {1, 2, 3, 4, Double.NaN, 5, 6, 7, 8, 9};
        assertThat(ControlChart.xmr(rising, Settings.of(UP)).points()).noneMatch(Point::trend);
    }

    @Test
    void shows_a_ghost_without_counting_or_judging_it() {
        var values = STEADY.clone();
        values[10] = 400;
        var chart = ControlChart.xmr(values, Settings.of(UP).ghostsAt(10));
        var missing = STEADY.clone();
        missing[10] = Double.NaN;
        var without = ControlChart.xmr(missing, Settings.of(UP));
        assertThat(chart.points().get(10).ghost()).isTrue();
        assertThat(chart.points().get(10).value()).isEqualTo(400);
        assertThat(chart.points().get(10).signal()).isFalse();
        assertThat(chart.points().getFirst().limits())
                .isEqualTo(without.points().getFirst().limits());
        assertThat(chart.groups()).isEqualTo(without.groups());
    }

    @Test
    void sees_no_signal_where_nothing_varies() {
        var values = new double[20];
        Arrays.fill(values, 0.1); // a plain sum of 0.1 gives a mean a little away from it
        var chart = ControlChart.xmr(values, Settings.of(UP));
        assertThat(chart.points().getLast().limits()).isEqualTo(new Limits(0.1, 0.1, 0.1, 0.1, 0.1));
        assertThat(chart.points()).noneMatch(Point::signal);
    }

    @Test
    void has_a_mean_but_no_limits_for_one_point() {
        var chart = ControlChart.xmr(new double[] {10}, Settings.of(UP).target(5));
        assertThat(chart.points().getLast().limits().mean()).isEqualTo(10);
        assertThat(chart.points().getLast().limits().available()).isFalse();
        assertThat(chart.assurance()).isEqualTo(Assurance.NOT_JUDGED);
    }

    @Test
    void draws_nothing_from_nothing() {
        var chart = ControlChart.xmr(new double[0], Settings.of(UP));
        assertThat(chart.points()).isEmpty();
        assertThat(chart.tooFewPoints()).isTrue();
        assertThat(chart.variation()).isEqualTo(Variation.COMMON_CAUSE);
        var missing = ControlChart.xmr(
                new double[] {Double.NaN, Double.NaN}, Settings.of(UP).target(1));
        assertThat(missing.points()).hasSize(2).noneMatch(Point::signal);
        assertThat(missing.assurance()).isEqualTo(Assurance.NOT_JUDGED);
    }

    @Test
    void gives_one_label_by_precedence_and_all_the_flags() {
        double[] values = {
            52, 48, 51, 49, 53, 47, 50, 52, 49, 51, 52, 48, 51, 49, 53, 47, 50, 52, 49, 51, 51, 52, 53, 54, 55, 56, 70
        };
        var last = ControlChart.xmr(values, Settings.of(UP)).points().getLast();
        assertThat(last.outsideLimits()).isTrue();
        assertThat(last.trend()).isTrue();
        assertThat(last.specialCause()).isEqualTo(SpecialCause.ABOVE_LIMIT);
    }

    @Test
    void reads_a_signal_by_the_good_direction() {
        var values = Arrays.copyOf(STEADY, 21);
        values[20] = 20;
        assertThat(ControlChart.xmr(values, Settings.of(UP)).variation()).isEqualTo(Variation.CONCERN);
        assertThat(ControlChart.xmr(values, Settings.of(DOWN)).variation()).isEqualTo(Variation.IMPROVEMENT);
        assertThat(ControlChart.xmr(values, Settings.of(NEITHER)).variation()).isEqualTo(Variation.NEUTRAL_LOW);
        values[20] = 90;
        assertThat(ControlChart.xmr(values, Settings.of(NEITHER)).variation()).isEqualTo(Variation.NEUTRAL_HIGH);
    }

    @Test
    void judges_a_target_by_the_limits() { // limits about 42 to 59
        assertThat(assurance(60, Settings.of(UP))).isEqualTo(Assurance.CONSISTENT_FAIL);
        assertThat(assurance(60, Settings.of(DOWN))).isEqualTo(Assurance.CONSISTENT_PASS);
        assertThat(assurance(40, Settings.of(UP))).isEqualTo(Assurance.CONSISTENT_PASS);
        assertThat(assurance(40, Settings.of(DOWN))).isEqualTo(Assurance.CONSISTENT_FAIL);
        assertThat(assurance(50, Settings.of(UP))).isEqualTo(Assurance.INCONSISTENT);
        assertThat(assurance(60, Settings.of(NEITHER))).isEqualTo(Assurance.NOT_JUDGED);
        assertThat(assurance(Double.NaN, Settings.of(UP))).isEqualTo(Assurance.NOT_JUDGED);
    }

    @Test
    void names_a_place_that_is_not_there() {
        assertThatThrownBy(() -> ControlChart.xmr(STEADY, Settings.of(UP).rebasedAt(20)))
                .hasMessage("a group starts at one of 20 points (the first is 0), but was at 20");
        assertThatThrownBy(() -> ControlChart.xmr(STEADY, Settings.of(UP).ghostsAt(-1)))
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> Settings.of(UP).fixedAfter(0)).hasMessageContaining("0");
        assertThatThrownBy(() -> ControlChart.xmr(new double[] {1 / 0d}, Settings.of(UP)))
                .hasMessageContaining("Infinity");
    }

    /** Sums of whole numbers, and doublings, are exact in binary, so that nothing but the rules can move a signal. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void finds_the_same_signals_wherever_zero_is_and_whatever_the_unit(long seed) {
        var values = anySeries(seed);
        var moved = Arrays.stream(values).map(value -> 4 * (value + 1024)).toArray();
        var settings = Settings.of(UP).rebasedAt(16);
        assertThat(causes(ControlChart.xmr(moved, settings))).isEqualTo(causes(ControlChart.xmr(values, settings)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void turns_over_with_the_data(long seed) {
        var values = anySeries(seed);
        var over = Arrays.stream(values).map(value -> -value).toArray();
        var chart = ControlChart.xmr(values, Settings.of(UP).target(60));
        var mirror = ControlChart.xmr(over, Settings.of(DOWN).target(-60));
        assertThat(mirror.points().stream().map(Point::variation))
                .containsExactlyElementsOf(
                        chart.points().stream().map(Point::variation).toList());
        assertThat(mirror.assurance()).isEqualTo(chart.assurance());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void computes_each_group_on_its_own(long seed) {
        var values = anySeries(seed);
        var whole = ControlChart.xmr(values, Settings.of(UP).rebasedAt(16));
        var before = ControlChart.xmr(Arrays.copyOf(values, 16), Settings.of(UP));
        var after = ControlChart.xmr(Arrays.copyOfRange(values, 16, values.length), Settings.of(UP));
        assertThat(causes(whole).subList(0, 16)).isEqualTo(causes(before));
        assertThat(causes(whole).subList(16, values.length)).isEqualTo(causes(after));
    }

    @Test
    void the_made_up_series_show_every_kind_of_signal() {
        var found = EnumSet.noneOf(SpecialCause.class);
        seeds().forEach(seed -> found.addAll(causes(ControlChart.xmr(anySeries(seed), Settings.of(UP)))));
        assertThat(found).containsExactly(SpecialCause.values());
    }

    private static Assurance assurance(double target, Settings settings) {
        return ControlChart.xmr(STEADY, settings.target(target)).assurance();
    }

    private static List<SpecialCause> causes(ControlChart chart) {
        return chart.points().stream().map(Point::specialCause).toList();
    }

    /** 32 whole numbers with drifts and a few outliers. */
    private static double[] anySeries(long seed) {
        var random = new Random(seed);
        double level = 50;
        double drift = 0;
        var values = new double[32];
        for (int i = 0; i < values.length; i++) {
            if (random.nextInt(8) == 0) drift = random.nextInt(7) - 3;
            level += drift;
            values[i] = Math.rint(level + 3 * random.nextGaussian() + (random.nextInt(20) == 0 ? 25 : 0));
        }
        return values;
    }
}
