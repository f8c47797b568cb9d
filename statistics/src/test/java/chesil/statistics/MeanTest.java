package chesil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MeanTest {
    @ParameterizedTest(name = "t of {0} degrees at {1}")
    @CsvSource({"1, 0.975, 12.7062", "4, 0.975, 2.7764", "10, 0.999, 4.1437", "30, 0.975, 2.0423"})
    void knows_students_table(int degrees, double probability, double t) { // Fisher and Yates, Statistical Tables, III
        assertThat(Mean.student(probability, degrees)).isCloseTo(t, within(5e-5));
    }

    @Test
    void has_an_interval_of_t_standard_errors() { // 2, 4, 6: mean 4, deviation 2; t 4.30265 on 2 degrees
        var mean = Mean.of(new double[] {2, 4, 6});
        assertThat(mean.standardDeviation()).isEqualTo(2);
        assertThat(mean.interval(Confidence.P95).upper()).isCloseTo(4 + 4.302653 * 2 / Math.sqrt(3), within(1e-6));
        assertThat(mean.interval(Confidence.P998).upper())
                .isGreaterThan(mean.interval(Confidence.P95).upper());
    }

    @Test
    void keeps_the_spread_of_values_that_are_large() {
        var mean = Mean.of(new double[] {1e9 + 2, 1e9 + 4, 1e9 + 6});
        assertThat(mean.standardDeviation()).isEqualTo(2);
    }

    @Test
    void knows_nothing_of_the_spread_of_one_value() {
        var one = Mean.of(new double[] {7});
        assertThat(one.value()).isEqualTo(7);
        assertThat(one.standardDeviation()).isNaN();
        assertThat(one.interval(Confidence.P95)).isEqualTo(Interval.NOT_AVAILABLE);
    }

    @Test
    void wants_finite_values() {
        assertThatThrownBy(() -> Mean.of(new double[] {1, Double.POSITIVE_INFINITY}))
                .hasMessage("a value must be a finite number, but was Infinity");
        assertThatThrownBy(() -> Mean.of(new double[0])).hasMessage("a mean needs 1 value or more, but had 0");
    }

    @Test
    void agrees_with_the_package() {
        var rows = Fixtures.read("phe_mean_input.csv");
        for (var expected : Fixtures.read("phe_mean_expected.csv")) {
            var area = expected.text("area");
            var values = rows.stream()
                    .filter(row ->
                            area.equals("No grouping") || row.text("area").equals(area))
                    .mapToDouble(row -> row.number("values"))
                    .toArray();
            var mean = Mean.of(values);
            var p95 = mean.interval(Confidence.P95);
            var p998 = mean.interval(Confidence.P998);
            double[] actual = {
                mean.sum(),
                mean.n(),
                mean.standardDeviation(),
                mean.value(),
                p95.lower(),
                p95.upper(),
                p998.lower(),
                p998.upper()
            };
            var published = Arrays.stream(
                            ("value_sum,value_count,stdev,value,lower95_0cl,upper95_0cl,lower99_8cl," + "upper99_8cl")
                                    .split(","))
                    .mapToDouble(expected::number)
                    .toArray();
            for (int i = 0; i < actual.length; i++) {
                assertThat(actual[i]).as("%s", expected).isCloseTo(published[i], within(1e-12 * published[i]));
            }
            assertThat(mean.method().label()).isEqualTo(expected.text("method"));
        }
    }
}
