package chesil.statistics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chesil.statistics.Confidence;
import chesil.statistics.Fixtures;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SurvivalTest {
    /** Weeks to relapse of acute leukaemia, with and without maintenance: Miller (1997), Survival Analysis, page 49; R's aml. */
    private static final double[] MAINTAINED = {9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161};

    private static final boolean[] RELAPSED = {true, true, false, true, true, false, true, true, false, true, false};
    private static final double[] NOT_MAINTAINED = {5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45};
    private static final boolean[] RELAPSED_TOO = {
        true, true, true, true, true, false, true, true, true, true, true, true
    };

    private static final Map<String, KaplanMeier> CURVES = Map.of(
            "Maintained", KaplanMeier.of(MAINTAINED, RELAPSED),
            "Nonmaintained", KaplanMeier.of(NOT_MAINTAINED, RELAPSED_TOO));

    private static final Map<String, KaplanMeier.Scale> SCALES = Map.of(
            "plain", KaplanMeier.Scale.PLAIN, "log", KaplanMeier.Scale.LOG, "log-log", KaplanMeier.Scale.LOG_LOG);

    @TestFactory
    Stream<DynamicTest> agrees_with_published_curves() { // R package survival, data set aml
        return Fixtures.cases("km_aml_expected.csv", "group", rows -> {
            for (var row : rows) {
                var curve = java.util.Objects.requireNonNull(CURVES.get(row.text("group")));
                var step = curve.steps().stream()
                        .filter(each -> each.time() == row.number("time"))
                        .findFirst()
                        .orElseThrow();
                assertThat(step.atRisk()).isEqualTo((int) row.whole("n_risk"));
                assertThat(step.events()).isEqualTo((int) row.whole("n_event"));
                close(step.survival(), row.number("survival"));
                close(step.standardError(), row.number("std_err"));
                var scale = java.util.Objects.requireNonNull(SCALES.get(row.text("conf_type")));
                var interval = step.interval(Confidence.P95, scale);
                close(interval.lower(), row.number("lower95"));
                close(interval.upper(), row.number("upper95"));
            }
        });
    }

    private static void close(double found, double published) {
        if (Double.isNaN(published)) assertThat(found).isNaN();
        else assertThat(found).isCloseTo(published, within(1e-9));
    }

    @Test
    void agrees_with_the_worked_example() { // Miller (1997): medians 31 and 23, log-rank 3.396389 on 1 degree of
        // freedom
        var times = Stream.of(MAINTAINED, NOT_MAINTAINED)
                .flatMapToDouble(Arrays::stream)
                .toArray();
        var events = new boolean[23];
        System.arraycopy(RELAPSED, 0, events, 0, 11);
        System.arraycopy(RELAPSED_TOO, 0, events, 11, 12);
        var groups = Stream.concat(Collections.nCopies(11, "m").stream(), Collections.nCopies(12, "n").stream())
                .toList();
        var test = LogRank.of(times, events, groups);

        assertThat(KaplanMeier.of(MAINTAINED, RELAPSED).median()).hasValue(31);
        assertThat(KaplanMeier.of(NOT_MAINTAINED, RELAPSED_TOO).median()).hasValue(23);
        assertThat(test.chiSquare()).isCloseTo(3.396389, within(5e-7));
        assertThat(test.degreesOfFreedom()).isEqualTo(1);
        assertThat(test.p()).isCloseTo(0.0653, within(5e-5));
        assertThat(test.sentence()).startsWith("No difference").contains("does not show that they are alike");
    }

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void without_anyone_lost_it_is_the_share_left(long seed) {
        var random = new Random(seed);
        var times = random.ints(50, 1, 20).asDoubleStream().toArray();
        var all = new boolean[50];
        Arrays.fill(all, true);

        for (var step : KaplanMeier.of(times, all).steps()) {
            double left =
                    Arrays.stream(times).filter(time -> time > step.time()).count() / 50.0;
            assertThat(step.survival()).isCloseTo(left, within(1e-12));
            if (left > 0) assertThat(step.standardError()).isCloseTo(Math.sqrt(left * (1 - left) / 50), within(1e-12));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void where_nothing_competes_incidence_is_one_less_survival(long seed) {
        var random = new Random(seed);
        var times = random.ints(60, 1, 15).asDoubleStream().toArray();
        var kinds = random.ints(60, 0, 2).toArray();
        var events = new boolean[60];
        for (int i = 0; i < 60; i++) events[i] = kinds[i] == 1;
        var curve = KaplanMeier.of(times, events).steps();
        var incidence = CompetingEvents.of(times, kinds, 1).steps();

        assertThat(incidence).hasSameSizeAs(curve);
        for (int i = 0; i < curve.size(); i++) {
            assertThat(incidence.get(i).incidence()).isCloseTo(1 - curve.get(i).survival(), within(1e-12));
            if (curve.get(i).survival() > 0) {
                assertThat(incidence.get(i).standardError())
                        .isCloseTo(curve.get(i).standardError(), within(1e-9));
            }
        }
    }

    @Test
    void those_who_die_do_not_return() { // by hand: 5 people; return, death, return, last seen, return
        var steps = CompetingEvents.of(new double[] {1, 2, 3, 4, 5}, new int[] {1, 2, 1, 0, 1}, 1)
                .steps();

        assertThat(steps)
                .extracting(CompetingEvents.Step::incidence)
                .satisfiesExactly(
                        first -> assertThat(first).isCloseTo(0.2, within(1e-12)),
                        second -> assertThat(second).isCloseTo(0.2 + 0.6 / 3, within(1e-12)),
                        third -> assertThat(third).isCloseTo(0.4 + 0.4, within(1e-12)));
    }

    @Test
    void intervals_hold_the_truth_about_as_often_as_they_say() {
        var random = new Random(11);
        int held = 0;
        int incidenceHeld = 0;
        for (int trial = 0; trial < 1000; trial++) {
            var times = new double[100];
            var kinds = new int[100];
            for (int i = 0; i < 100; i++) {
                double event = -Math.log(random.nextDouble());
                double other = -Math.log(random.nextDouble()) / 0.5;
                double lost = 2 * random.nextDouble();
                times[i] = Math.min(Math.min(event, other), lost);
                kinds[i] = lost == times[i] ? 0 : event == times[i] ? 1 : 2;
            }
            var any = new boolean[100];
            for (int i = 0; i < 100; i++) any[i] = kinds[i] > 0;
            double truth = Math.exp(-1.5 * 0.7);
            var step = KaplanMeier.of(times, any).steps().stream()
                    .filter(each -> each.time() <= 0.7)
                    .toList()
                    .getLast();
            if (step.interval(Confidence.P95, KaplanMeier.Scale.LOG_LOG).holds(truth)) held++;
            var own = CompetingEvents.of(times, kinds, 1).steps().stream()
                    .filter(each -> each.time() <= 0.7)
                    .toList()
                    .getLast();
            if (own.interval(Confidence.P95).holds((1 - truth) / 1.5)) incidenceHeld++;
        }
        assertThat(held).isBetween(925, 972);
        assertThat(incidenceHeld).isBetween(925, 972);
    }

    @Test
    void three_groups_that_are_alike_seldom_differ() {
        var random = new Random(5);
        int differ = 0;
        for (int trial = 0; trial < 500; trial++) {
            var times = random.doubles(90).map(each -> -Math.log(each)).toArray();
            var events = new boolean[90];
            for (int i = 0; i < 90; i++) events[i] = random.nextDouble() < 0.8;
            var groups = LongStream.range(0, 90).mapToObj(i -> "g" + i % 3).toList();
            if (LogRank.of(times, events, groups).p() < 0.05) differ++;
        }
        assertThat(differ).isBetween(11, 42);
    }

    @Test
    void wrong_times_are_named() {
        assertThatThrownBy(() -> KaplanMeier.of(new double[] {1, -2}, new boolean[2]))
                .hasMessageContaining("was -2.0");
        assertThatThrownBy(() -> KaplanMeier.of(new double[0], new boolean[0])).hasMessage("nobody is followed");
        assertThatThrownBy(() -> LogRank.of(new double[] {1, 2}, new boolean[2], List.of("a", "a")))
                .hasMessageContaining("all are in one group");
    }
}
