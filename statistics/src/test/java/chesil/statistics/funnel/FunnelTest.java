package chesil.statistics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chesil.statistics.Confidence;
import chesil.statistics.Fixtures;
import chesil.statistics.Fixtures.Row;
import chesil.statistics.Interval;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FunnelTest {
    /** FunnelPlotR's own test, published in its repository: phi 2.948, tau squared 0.01948. */
    private static final double[] OBSERVED = {100, 150, 180, 80, 120, 225};

    private static final double[] EXPECTED = {108, 112, 165, 95, 100, 200};

    @Test
    void narrows_with_size_around_all_counts_over_all_sizes() {
        var funnel = Funnel.of(Kind.PROPORTION, new double[] {30, 400}, new double[] {100, 900}, Adjustment.NONE);
        assertThat(funnel.baseline()).isEqualTo(0.43);
        assertThat(funnel.areas().getFirst().p95().upper())
                .isCloseTo(0.43 + 1.959964 * Math.sqrt(0.43 * 0.57 / 100), within(1e-7));
        assertThat(funnel.areas().getLast().p95().upper())
                .isLessThan(funnel.areas().getFirst().p95().upper());
    }

    @Test
    void draws_lines_where_a_poisson_test_becomes_significant() { // Garwood: 10 observed are significant of 4.795
        // expected
        var limits = ChanceLimits.events(4.795389, Confidence.P95);
        assertThat(limits.upper()).isCloseTo(10, within(1e-5));
        assertThat(ChanceLimits.events(5.571643, Confidence.P95).lower()).isCloseTo(1, within(1e-6));
        assertThat(ChanceLimits.events(3.6, Confidence.P95).lower()).isZero(); // not even none would be too few
    }

    @Test
    void labels_areas_by_their_own_limits_where_nothing_is_adjusted() {
        var funnel = Funnel.of(
                Kind.RATIO,
                new double[] {10, 18, 5, 60, Double.NaN},
                new double[] {10, 10, 14, 20, 3},
                Adjustment.NONE);
        assertThat(funnel.areas().stream().map(each -> each.significance().label()))
                .containsExactly("Not significant", "High (0.025)", "Low (0.025)", "High (0.001)", "");
        assertThat(funnel.areas().getLast().p95().complete()).isTrue(); // its place in the funnel is known
    }

    @Test
    void measures_how_much_areas_differ_besides_chance() {
        // two areas three standard errors each side of 1, of the same size: phi 9, and by DerSimonian and Laird
        // (2 * 9 - 1) / (200 - 20000/200) = 0.17
        double apart = Math.exp(0.3);
        var funnel = Funnel.of(
                Kind.RATIO, new double[] {100 * apart, 100 / apart}, new double[] {100, 100}, Adjustment.SHMI, 0);
        assertThat(funnel.dispersion().phi()).isCloseTo(9, within(1e-12));
        assertThat(funnel.dispersion().tauSquared()).isCloseTo(0.17, within(1e-12));
        assertThat(funnel.areas().getFirst().p95().upper())
                .isCloseTo(Math.exp(1.959964 * Math.sqrt(0.01 + 0.17)), within(1e-6));
        assertThat(funnel.areas()).extracting(Area::significance).containsOnly(Significance.NONE);
    }

    @Test
    void widens_nothing_where_chance_suffices() {
        var funnel = Funnel.of(Kind.RATIO, new double[] {100, 101, 99}, new double[] {100, 100, 100}, Adjustment.SHMI);
        assertThat(funnel.dispersion().tauSquared()).isZero();
        assertThat(funnel.areas().getFirst().p95().upper()).isCloseTo(Math.exp(0.1959964), within(1e-7));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Kind.class)
    void does_not_depend_on_the_order_of_areas(Kind kind) {
        double[] sizes = {400, 500, 600, 700, 800, 90, 1_000, 350, 450, 550, 650};
        double[] counts = {100, 150, 180, 80, 120, 25, 300, 90, 110, 140, 160};
        for (var adjustment : Adjustment.values()) {
            var funnel = Funnel.of(kind, counts, sizes, adjustment);
            var back = Funnel.of(kind, reversed(counts), reversed(sizes), adjustment);
            assertThat(back.dispersion().tauSquared())
                    .isCloseTo(funnel.dispersion().tauSquared(), within(1e-12));
            assertThat(back.areas().reversed().stream().map(Area::significance))
                    .containsExactlyElementsOf(
                            funnel.areas().stream().map(Area::significance).toList());
            for (var area : funnel.areas()) {
                assertThat(area.p998().lower()).isLessThanOrEqualTo(area.p95().lower());
                assertThat(area.p95().holds(funnel.baseline())).isTrue();
            }
        }
    }

    @Test
    void seldom_calls_chance_a_difference() {
        var random = new Random(5);
        var sizes = random.doubles(2_000, 15, 400).toArray();
        var counts = Arrays.stream(sizes)
                .map(size -> new PoissonDistribution(size).inverseCumulativeProbability(random.nextDouble()))
                .toArray();
        var plain = Funnel.of(Kind.RATIO, counts, sizes, Adjustment.NONE);
        assertThat(plain.areas().stream().filter(each -> each.significance() != Significance.NONE))
                .hasSizeBetween(40, 120); // 5 % of 2,000 are 100; a discrete count gives fewer
        assertThat(plain.areas().stream()
                        .filter(each -> each.significance().label().contains("0.001")))
                .hasSizeLessThan(12);
    }

    @Test
    void spaces_its_lines_by_equal_factors() {
        assertThat(Funnel.sizes(1, 10_000, 5)).containsExactly(new double[] {1, 10, 100, 1_000, 10_000}, within(1e-9));
    }

    @Test
    void names_what_cannot_be() {
        assertThatThrownBy(() -> Funnel.of(Kind.PROPORTION, new double[] {1, 7}, new double[] {5, 5}, Adjustment.NONE))
                .hasMessage("a count must be 0 to 5.0, but area 1 (the first is 0) had 7.0");
        assertThatThrownBy(() -> Funnel.of(Kind.RATIO, new double[] {-1}, new double[] {5}, Adjustment.NONE))
                .hasMessageContaining("-1.0");
        assertThatThrownBy(() -> Funnel.of(Kind.RATIO, new double[] {1}, new double[] {0}, Adjustment.NONE))
                .hasMessage("a size must be above 0, but area 0 (the first is 0) had 0.0");
        assertThatThrownBy(() -> Funnel.of(Kind.RATIO, OBSERVED, EXPECTED, Adjustment.CQC, 0.5))
                .hasMessage("each end is trimmed by 0 to below 0.5, but was 0.5");
    }

    @TestFactory
    Stream<DynamicTest> agrees_with_funnelplotr() {
        return Fixtures.cases("funnel_overdispersion_cases.csv", "case", FunnelTest::agrees);
    }

    private static void agrees(List<Row> rows) {
        var first = rows.getFirst();
        var kind = switch (first.text("data_type")) {
            case "PR" -> Kind.PROPORTION;
            case "RC" -> Kind.RATIO_OF_COUNTS;
            default -> Kind.RATIO;
        };
        var adjustment = first.text("sr_method").equals("SHMI") ? Adjustment.SHMI : Adjustment.CQC;
        var funnel = Funnel.of(
                kind, column(rows, "numerator"), column(rows, "denominator"), adjustment, first.number("trim_by"));
        close(first, "target", funnel.baseline(), 1);
        close(first, "phi", funnel.dispersion().phi(), 1);
        close(first, "tau2", funnel.dispersion().tauSquared(), 1);
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var area = funnel.areas().get(i);
            double multiplier = row.number("multiplier");
            close(row, "z_unadjusted", area.z(), 1);
            close(row, "z_trimmed", funnel.dispersion().trimmed().get(i), 1);
            close(row, "od_ll95", area.p95().lower(), multiplier);
            close(row, "od_ul95", area.p95().upper(), multiplier);
            close(row, "od_ll998", area.p998().lower(), multiplier);
            close(row, "od_ul998", area.p998().upper(), multiplier);
            boolean outlier = area.significance().label().contains("0.001");
            assertThat(outlier)
                    .as("%s", row)
                    .isEqualTo(row.text("outlier_99_8_od").equals("1"));
        }
    }

    @Test
    void agrees_with_the_package_on_labels() {
        labels("phe_funnel_proportion_input.csv", Kind.PROPORTION, "numerator", "denominator", "significance");
        labels("phe_funnel_ratio_inputs.csv", Kind.RATIO, "obs", "expected", "significance");
        labels("phe_funnel_rate_dsr_inputs.csv", Kind.RATE, "count", "pop", "crude_per_100000_with_0");
    }

    private static void labels(String file, Kind kind, String count, String size, String label) {
        var rows = Fixtures.read(file);
        var funnel = Funnel.of(kind, column(rows, count), column(rows, size), Adjustment.NONE);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(funnel.areas().get(i).significance().label())
                    .as("%s", rows.get(i))
                    .isEqualTo(rows.get(i).text(label));
        }
    }

    @Test
    void agrees_with_the_package_on_the_lines_of_proportions() {
        for (var row : Fixtures.read("phe_funnel_prop_outputs.csv")) {
            double baseline = row.number("Baseline") / 100;
            double size = row.number("Population");
            var p95 = ChanceLimits.of(Kind.PROPORTION, baseline).at(size, Confidence.P95);
            var p998 = ChanceLimits.of(Kind.PROPORTION, baseline).at(size, Confidence.P998);
            // the file prints the baseline and the limits to 6 decimals, of per cent
            assertThat(100 * p95.lower()).as("%s", row).isCloseTo(row.number("Lower2s0025limit"), within(2e-6));
            assertThat(100 * p95.upper()).as("%s", row).isCloseTo(row.number("Upper2s0025limit"), within(2e-6));
            assertThat(100 * p998.lower()).as("%s", row).isCloseTo(row.number("Lower3s0001limit"), within(2e-6));
            assertThat(100 * p998.upper()).as("%s", row).isCloseTo(row.number("Upper3s0001limit"), within(2e-6));
        }
    }

    @Test
    void agrees_with_the_package_on_the_lines_of_ratios() {
        for (var row : Fixtures.read("phe_funnel_ratio_outputs.csv")) {
            double events = row.number("Observed_events");
            meets(row, events, row.number("lower_2s_exp_events"), Confidence.P95, false);
            meets(row, events, row.number("upper_2s_exp_events"), Confidence.P95, true);
            meets(row, events, row.number("lower_3s_exp_events"), Confidence.P998, false);
            meets(row, events, row.number("upper_3s_exp_events"), Confidence.P998, true);
        }
    }

    @Test
    void agrees_with_the_package_on_the_lines_of_rates() {
        for (var file : List.of(
                "phe_funnel_rate_outputs.csv", "phe_funnel_rate_outputs_2.csv", "phe_funnel_rate_outputs_3.csv")) {
            for (var row : Fixtures.read(file)) {
                double baseline = row.number("baseline") / 100_000;
                for (var line : List.of("lower_2s", "upper_2s", "lower_3s", "upper_3s")) {
                    // a line's point is where so many events make this rate
                    double size = row.number("Events") / (row.number(line + "_limit") / 100_000);
                    var confidence = line.endsWith("2s") ? Confidence.P95 : Confidence.P998;
                    meets(row, row.number("Events"), baseline * size, confidence, line.startsWith("upper"));
                }
            }
        }
    }

    /** That the line of a funnel passes through a published point of it. */
    private static void meets(Row row, double events, double expected, Confidence confidence, boolean upper) {
        Interval line = ChanceLimits.events(expected, confidence);
        double actual = upper ? line.upper() : line.lower();
        // the package halves until its expected events are good to 6 digits
        assertThat(actual).as("%s", row).isCloseTo(events, within(1e-5 * Math.max(1, events)));
    }

    private static double[] column(List<Row> rows, String name) {
        return rows.stream().mapToDouble(row -> row.number(name)).toArray();
    }

    private static void close(Row row, String column, double actual, double multiplier) {
        double expected = row.number(column);
        // 12 digits are printed; the package takes 1.959964 and 3.090232 for the normal quantiles
        if (Double.isNaN(expected)) assertThat(actual).as("%s %s", row, column).isNaN();
        else
            assertThat(actual * multiplier)
                    .as("%s %s", row, column)
                    .isCloseTo(expected, within(1e-6 * Math.max(multiplier * 0.1, Math.abs(expected))));
    }

    private static double[] reversed(double[] values) {
        var back = new double[values.length];
        for (int i = 0; i < values.length; i++) back[i] = values[values.length - 1 - i];
        return back;
    }
}
