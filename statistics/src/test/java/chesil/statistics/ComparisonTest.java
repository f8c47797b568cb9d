package chesil.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ComparisonTest {
    private static final Interval FROM_4_TO_6 = new Interval(4, 6);

    @ParameterizedTest(name = "4 to 6 beside {0}, good is {1}: {2}")
    @CsvSource({
        "3, UP, BETTER", "3, DOWN, WORSE", "3, NEITHER, HIGHER",
        "7, UP, WORSE", "7, DOWN, BETTER", "7, NEITHER, LOWER",
        "5, UP, SIMILAR", "5, DOWN, SIMILAR", "5, NEITHER, SIMILAR"
    })
    void judges_by_the_good_direction(double benchmark, Direction good, Comparison expected) {
        assertThat(Comparison.with(benchmark, FROM_4_TO_6, good)).isEqualTo(expected);
    }

    @Test
    void is_similar_when_a_limit_touches_the_benchmark() {
        assertThat(Comparison.with(4, FROM_4_TO_6, Direction.UP)).isEqualTo(Comparison.SIMILAR);
        assertThat(Comparison.with(6, FROM_4_TO_6, Direction.UP)).isEqualTo(Comparison.SIMILAR);
    }

    @Test
    void says_nothing_without_limits_or_benchmark() {
        assertThat(Comparison.with(7, new Interval(Double.NaN, 6), Direction.UP))
                .isEqualTo(Comparison.NOT_COMPARED);
        assertThat(Comparison.with(7, new Interval(4, Double.NaN), Direction.UP))
                .isEqualTo(Comparison.NOT_COMPARED);
        assertThat(Comparison.with(Double.NaN, FROM_4_TO_6, Direction.UP)).isEqualTo(Comparison.NOT_COMPARED);
    }
}
