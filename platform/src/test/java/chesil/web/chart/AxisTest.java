package chesil.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AxisTest {
    @Test
    void shares_are_seen_against_the_whole() {
        assertThat(Axis.shares().ticks()).containsExactly(0.0, 25.0, 50.0, 75.0, 100.0);
    }

    @Test
    void counts_start_at_nothing_and_have_round_lines() {
        assertThat(Axis.fromZero(126).ticks()).containsExactly(0.0, 50.0, 100.0, 150.0);
        assertThat(Axis.fromZero(0).ticks()).startsWith(0.0);
        assertThat(Axis.fromZero(3).ticks()).containsExactly(0.0, 1.0, 2.0, 3.0);
    }

    @Test
    void small_steps_are_said_with_the_decimals_that_they_need() {
        assertThat(new Axis(0, 1, 0.25).decimals()).isEqualTo(2);
        assertThat(new Axis(0, 10, 2.5).decimals()).isEqualTo(1);
        assertThat(new Axis(0, 100, 25).decimals()).isZero();
        assertThat(new Axis(0, 1, 0.1).decimals()).isEqualTo(1);
        assertThat(new Axis(0, 1000, 250).decimals()).isZero();
    }

    @Test
    void a_value_is_drawn_in_proportion_and_never_outside() {
        var axis = Axis.shares();
        assertThat(axis.place(0, 300, 100)).isEqualTo(300);
        assertThat(axis.place(25, 300, 100)).isCloseTo(250, within(1e-9));
        assertThat(axis.place(100, 300, 100)).isEqualTo(100);
        assertThat(axis.place(140, 300, 100)).isEqualTo(100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void has_room_for_what_it_was_made_for_and_few_lines(long seed) {
        var random = new Random(seed);
        var low = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-3, 7));
        var high = low + random.nextDouble() * Math.pow(10, random.nextInt(-3, 7));
        var axis = Axis.around(low, high);
        assertThat(axis.low()).isLessThanOrEqualTo(low + axis.step() * 1e-6);
        assertThat(axis.high()).isGreaterThanOrEqualTo(high - axis.step() * 1e-6);
        assertThat(axis.ticks().size()).isBetween(2, 8);
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }
}
