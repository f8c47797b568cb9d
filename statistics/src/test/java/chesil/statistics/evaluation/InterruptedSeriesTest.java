package chesil.statistics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chesil.statistics.Confidence;
import chesil.statistics.Fixtures;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hipparchus.random.RandomDataGenerator;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InterruptedSeriesTest {
    private static final int CHANGE = 36;

    /** Acute coronary events in Sicily, 2002-01 to 2006-11: Lopez Bernal and others (2017), IJE 46:348-355, table 1 and data. */
    private static final double[] EVENTS = {
        728, 659, 791, 734, 757, 726, 760, 740, 720, 814, 795, 858, 887, 766, 851, 769, 781, 756, 766, 752, 765, 831,
                879, 928,
        914, 808, 937, 840, 916, 828, 845, 818, 860, 839, 887, 886, 831, 796, 833, 820, 877, 758, 767, 738, 781, 843,
                850, 908,
        1021, 859, 976, 888, 962, 838, 810, 876, 843, 936, 912
    };

    private static final double[] POPULATION = {
        379875.3, 376495.5, 377040.8, 377116.4, 377383.4, 374113.1, 379513.3, 376295.5, 374653.2, 378485.6, 375955.5,
                378349.7,
        376762.4, 379032.3, 379360.4, 376162, 377972.4, 381830.7, 379888.6, 380872.2, 380966.9, 381240.4, 382104.9,
                381802.7,
        381656.3, 383680, 383504.2, 386462.9, 383783.1, 380836.8, 383483, 380906.2, 382926.8, 384052.4, 384449.6,
                383428.4,
        388153.2, 388373.2, 386470.1, 386033.2, 383686.4, 385509.3, 385901.9, 386516.6, 388436.5, 383255.2, 390148.7,
                385874.9,
        391613.6, 391750.4, 394005.6, 391364.9, 391664.6, 389022.3, 391878.5, 388575.3, 392989, 390018.8, 390712.3
    };

    private static final Map<String, String> OUR_NAMES =
            Map.of("(Intercept)", "intercept", "smokban", "level", "smokban:time", "slope", "time37", "slope");

    private static InterruptedSeries sicily(SeriesModel model) {
        return InterruptedSeries.fit(EVENTS, POPULATION, CHANGE, model);
    }

    private static InterruptedSeries sicilyInLogarithms(SeriesModel model) {
        var logarithms = new double[EVENTS.length];
        Arrays.setAll(logarithms, i -> Math.log(EVENTS[i] / POPULATION[i]));
        return InterruptedSeries.fit(logarithms, null, CHANGE, model);
    }

    private static final Map<String, InterruptedSeries> MODELS = Map.of(
            "M1", sicily(SeriesModel.of(Family.POISSON)),
            "M2", sicily(SeriesModel.of(Family.QUASI_POISSON)),
            "M3", sicily(SeriesModel.of(Family.QUASI_POISSON).withHarmonics(2, 12)),
            "M4",
                    sicily(SeriesModel.of(Family.QUASI_POISSON)
                            .withHarmonics(2, 12)
                            .withSlopeFromStart()),
            "M5", sicilyInLogarithms(SeriesModel.of(Family.GAUSSIAN).withSlope()));

    @TestFactory
    Stream<DynamicTest> agrees_with_the_published_models_of_the_smoking_ban() {
        return Fixtures.cases("its_sicily_expected.csv", "model", rows -> {
            for (var row : rows) {
                var found = model(row.text("model"));
                var estimate = estimate(found, OUR_NAMES.getOrDefault(row.text("term"), row.text("term")));
                assertThat(estimate.value()).as("%s", row).isCloseTo(row.number("estimate"), relative(row, "estimate"));
                assertThat(estimate.standardError())
                        .as("%s", row)
                        .isCloseTo(row.number("std_error"), relative(row, "std_error"));
                if (!row.has("exp_lower95")) continue;
                var interval = estimate.interval(Confidence.P95);
                assertThat(Math.exp(interval.lower())).isCloseTo(row.number("exp_lower95"), within(1e-9));
                assertThat(Math.exp(interval.upper())).isCloseTo(row.number("exp_upper95"), within(1e-9));
                if (found.model().family() != Family.POISSON) {
                    assertThat(found.diagnostics().dispersion()).isCloseTo(row.number("dispersion"), within(1e-8));
                }
            }
        });
    }

    private static InterruptedSeries model(String named) {
        var found = MODELS.get(named.substring(0, 2));
        if (found == null) throw new IllegalArgumentException("no model of ours is " + named);
        return found;
    }

    private static org.assertj.core.data.Offset<Double> relative(Fixtures.Row row, String column) {
        return within(Math.abs(row.number(column)) * 1e-8);
    }

    private static Estimate estimate(InterruptedSeries found, String term) {
        return found.terms().stream()
                .filter(each -> each.name().equals(term))
                .findFirst()
                .orElseThrow()
                .estimate();
    }

    @Test
    void finds_the_published_effect_of_the_smoking_ban() { // IJE 46:348-355: RR 0.894 (0.864-0.925)
        var level = sicily(SeriesModel.of(Family.POISSON)).level();

        assertThat(Math.exp(level.value())).isCloseTo(0.894, within(5e-4));
        assertThat(Math.exp(level.interval(Confidence.P95).lower())).isCloseTo(0.8647, within(5e-5));
        assertThat(Math.exp(level.interval(Confidence.P95).upper())).isCloseTo(0.9251, within(5e-5));
    }

    @Test
    void gives_the_published_newey_west_errors() { // lag 3, no factor for small samples: 0.01982, 0.03415, 0.000845,
        // 0.001951
        var found =
                sicilyInLogarithms(SeriesModel.of(Family.GAUSSIAN).withSlope().withNeweyWest(3));

        assertThat(estimate(found, "intercept").standardError()).isCloseTo(0.01982, within(5e-6));
        assertThat(estimate(found, "level").standardError()).isCloseTo(0.03415, within(5e-6));
        assertThat(estimate(found, "time").standardError()).isCloseTo(0.000845, within(5e-7));
        assertThat(estimate(found, "slope").standardError()).isCloseTo(0.001951, within(5e-7));
    }

    @Test
    void counterfactual_is_the_series_without_the_change() {
        var found = sicily(SeriesModel.of(Family.POISSON));
        double ratio = Math.exp(found.level().value());

        assertThat(found.points().get(CHANGE - 1).counterfactual())
                .isEqualTo(found.points().get(CHANGE - 1).fitted());
        for (var point : found.points().subList(CHANGE, EVENTS.length)) {
            assertThat(point.counterfactual() * ratio).isCloseTo(point.fitted(), within(1e-9));
        }
    }

    @Test
    void fitted_counts_add_up_to_those_observed_before_and_after() { // the score equations of a Poisson model
        var points = sicily(SeriesModel.of(Family.POISSON)).points();

        for (var side : List.of(points.subList(0, CHANGE), points.subList(CHANGE, points.size()))) {
            double observed =
                    side.stream().mapToDouble(InterruptedSeries.Point::observed).sum();
            double fitted =
                    side.stream().mapToDouble(InterruptedSeries.Point::fitted).sum();
            assertThat(fitted).isCloseTo(observed, within(1e-6));
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agrees_with_another_regression(long seed) { // Hipparchus' own, on the same columns
        var random = new Random(seed);
        int points = random.nextInt(20, 80);
        int change = random.nextInt(8, points - 8);
        var values = random.doubles(points).toArray();
        var found = InterruptedSeries.fit(
                values, null, change, SeriesModel.of(Family.GAUSSIAN).withSlope());
        var rows = new double[points][];
        for (int t = 0; t < points; t++) {
            rows[t] = new double[] {t + 1, t < change ? 0 : 1, t < change ? 0 : t + 1 - change};
        }
        var other = new OLSMultipleLinearRegression();
        other.newSampleData(values, rows);

        for (int j = 0; j < 4; j++) {
            var ours = found.terms().get(j).estimate();
            assertThat(ours.value()).isCloseTo(other.estimateRegressionParameters()[j], within(1e-9));
            assertThat(ours.standardError())
                    .isCloseTo(other.estimateRegressionParametersStandardErrors()[j], within(1e-9));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void does_not_change_with_the_unit(long seed) {
        var random = new Random(seed);
        double unit = Math.exp(3 * random.nextGaussian());
        var people = SeriesModel.of(Family.QUASI_POISSON).withHarmonics(1, 12).withSlope();
        var scaled = Arrays.stream(POPULATION).map(each -> each * unit).toArray();
        var level = InterruptedSeries.fit(EVENTS, scaled, CHANGE, people).level();

        assertThat(level.value()).isCloseTo(sicily(people).level().value(), within(1e-9));
        assertThat(level.standardError()).isCloseTo(sicily(people).level().standardError(), within(1e-9));
    }

    @Test
    void interval_holds_a_known_effect_about_as_often_as_it_says() {
        var random = new RandomDataGenerator(20261124);
        int held = 0;
        for (int trial = 0; trial < 1000; trial++) {
            var counts = new double[60];
            for (int t = 0; t < 60; t++) {
                counts[t] = random.nextPoisson(Math.exp(4 + 0.005 * t + (t < 30 ? 0 : Math.log(0.8))));
            }
            var level = InterruptedSeries.fit(counts, null, 30, SeriesModel.of(Family.POISSON))
                    .level();
            if (level.interval(Confidence.P95).holds(Math.log(0.8))) held++;
        }
        assertThat(held).isBetween(929, 971); // 950, and three standard deviations of a binomial each side
    }

    @Test
    void smallest_effect_seen_is_seen_four_times_in_five() {
        var random = new RandomDataGenerator(7);
        Function<Double, double[]> series = effect -> {
            var values = new double[40];
            for (int t = 0; t < 40; t++) values[t] = random.nextNormal(t < 20 ? 10 : 10 + effect, 1);
            return values;
        };
        var model = SeriesModel.of(Family.GAUSSIAN);
        double error = 0;
        for (int i = 0; i < 400; i++) {
            error += InterruptedSeries.fit(series.apply(0.0), null, 20, model)
                            .level()
                            .smallestSeen()
                    / 400;
        }
        int clear = 0;
        for (int i = 0; i < 1000; i++) {
            if (InterruptedSeries.fit(series.apply(error), null, 20, model)
                    .level()
                    .clear()) clear++;
        }
        assertThat(clear).isBetween(750, 850);
    }

    @Test
    void a_control_series_takes_out_what_happened_to_both() {
        var random = new RandomDataGenerator(3);
        var series = new double[60];
        var control = new double[60];
        for (int t = 0; t < 60; t++) {
            double shock = t < 30 ? 0 : -0.5; // both fall at the change
            series[t] = random.nextPoisson(Math.exp(6 + shock));
            control[t] = random.nextPoisson(Math.exp(7 + shock));
        }
        var model = SeriesModel.of(Family.POISSON);
        var alone = InterruptedSeries.fit(series, null, 30, model);
        var beside = InterruptedSeries.fitControlled(series, null, control, null, 30, model);

        assertThat(alone.level().clear()).isTrue();
        assertThat(beside.level().interval(Confidence.P95).holds(0)).isTrue();
        assertThat(estimate(beside, "control_level").value()).isCloseTo(-0.5, within(0.1));
        assertThat(beside.sentence()).startsWith("No change of level can be told from chance");
    }

    @Test
    void a_delay_moves_the_step() {
        var model = SeriesModel.of(Family.POISSON);

        assertThat(InterruptedSeries.fit(EVENTS, POPULATION, CHANGE - 4, model.withDelay(4))
                        .terms())
                .isEqualTo(sicily(model).terms());
    }

    @Test
    void residuals_that_follow_one_another_are_noticed() {
        var random = new RandomDataGenerator(5);
        var values = new double[60];
        double left = 0;
        for (int t = 0; t < 60; t++) {
            left = 0.8 * left + random.nextNormal(0, 1);
            values[t] = 100 + left;
        }
        var seen = InterruptedSeries.fit(values, null, 30, SeriesModel.of(Family.GAUSSIAN))
                .diagnostics();

        assertThat(seen.durbinWatson()).isLessThan(1.2);
        assertThat(seen.autocorrelation()).isGreaterThan(0.4);
        assertThat(seen.ljungBox()).isLessThan(0.01);
        assertThat(seen.ljungBoxLags()).isEqualTo(10);
    }

    @Test
    void what_cannot_be_fitted_is_named() {
        var poisson = SeriesModel.of(Family.POISSON);
        double[] gap = EVENTS.clone();
        gap[4] = Double.NaN;
        double[] negative = EVENTS.clone();
        negative[0] = -1;
        double[] silent = new double[20];
        Arrays.fill(silent, 0, 10, 5);

        assertThatThrownBy(() -> InterruptedSeries.fit(gap, null, CHANGE, poisson))
                .hasMessageContaining("point 5 is missing");
        assertThatThrownBy(() -> InterruptedSeries.fit(negative, null, CHANGE, poisson))
                .hasMessage("a count cannot be below 0, but point 1 was -1.0");
        assertThatThrownBy(() -> InterruptedSeries.fit(EVENTS, POPULATION, 2, poisson))
                .hasMessageContaining("there are 2 before and 57 after");
        assertThatThrownBy(() -> InterruptedSeries.fit(silent, null, 10, poisson))
                .hasMessageContaining("no event at all");
        assertThatThrownBy(() -> InterruptedSeries.fit(
                        Arrays.copyOf(EVENTS, 10),
                        null,
                        5,
                        poisson.withHarmonics(4, 12).withSlope()))
                .hasMessageContaining("too few");
        assertThatThrownBy(() -> InterruptedSeries.fit(EVENTS, new double[EVENTS.length], CHANGE, poisson))
                .hasMessageContaining("exposure must be above 0");
    }
}
