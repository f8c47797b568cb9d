package chesil.statistics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chesil.statistics.Confidence;
import chesil.statistics.Proportion;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RiskComparisonTest {
    private static RiskComparison of(long a, long m, long b, long n) {
        return new RiskComparison(new Proportion(a, m), new Proportion(b, n));
    }

    @ParameterizedTest
    @CsvSource({ // Newcombe (1998), Stat Med 17:873-890, table II, method 10
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000"
    })
    void difference_agrees_with_published_values(long a, long m, long b, long n, double lower, double upper) {
        var interval = of(a, m, b, n).differenceInterval(Confidence.P95);

        assertThat(interval.lower()).isCloseTo(lower, within(5e-5));
        assertThat(interval.upper()).isCloseTo(upper, within(5e-5));
    }

    @Test
    void ratio_agrees_with_the_worked_value() { // by hand: variance 1/20 - 1/100 + 1/40 - 1/100
        var comparison = of(20, 100, 40, 100);
        double factor = Math.exp(1.959963984540054 * Math.sqrt(0.055));

        assertThat(comparison.ratio()).isEqualTo(0.5);
        assertThat(comparison.ratioInterval(Confidence.P95).lower()).isCloseTo(0.5 / factor, within(1e-12));
        assertThat(comparison.ratioInterval(Confidence.P95).upper()).isCloseTo(0.5 * factor, within(1e-12));
    }

    @Test
    void a_ratio_from_nobody_has_no_interval() {
        assertThat(of(0, 10, 3, 10).ratioInterval(Confidence.P95).complete()).isFalse();
    }

    @Test
    void says_no_more_than_the_comparison_allows() {
        assertThat(of(20, 100, 40, 100).sentence())
                .isEqualTo(
                        "20.0 % of the group and 40.0 % of the others had the outcome (-20.0 points, 95 % interval -31.9 to "
                                + "-7.3); unless chance alone decided who was in which group, this need not be what was done for them.");
        assertThat(of(20, 100, 24, 100).sentence())
                .contains("cannot be told from chance")
                .contains("of less than about 16.");
    }
}
