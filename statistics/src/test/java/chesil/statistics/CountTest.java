package chesil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CountTest {
    @ParameterizedTest(name = "{0} events")
    @CsvSource({"0, 0.0000, 3.6889", "1, 0.0253, 5.5716", "5, 1.6235, 11.6683", "9, 4.1154, 17.0848"})
    void is_exact_below_10(long events, double lower, double upper) { // Garwood (1936), table 1
        var count = new Count(events);
        assertThat(count.method()).isEqualTo(Method.EXACT);
        assertThat(count.interval(Confidence.P95).lower()).isCloseTo(lower, within(5e-5));
        assertThat(count.interval(Confidence.P95).upper()).isCloseTo(upper, within(5e-5));
    }

    @Test
    void is_byar_from_10() {
        assertThat(new Count(10).method()).isEqualTo(Method.BYAR);
        var interval = new Count(65).interval(Confidence.P95); // standards of OHID, worked in PHEindicatormethods
        assertThat(interval.lower()).isCloseTo(50.16319, within(5e-6));
        assertThat(interval.upper()).isCloseTo(82.84914, within(5e-6));
    }

    @Test
    void has_no_lower_limit_where_byar_falls_below_zero() {
        assertThat(Count.byar(1, Confidence.P998).lower()).isNaN();
        assertThat(Count.byar(0, Confidence.P95).lower()).isNaN();
        assertThat(Count.byar(1, Confidence.P95).lower()).isPositive();
    }

    /** The exact limits are by definition the means at which as few, or as many, have half of what is left out. */
    @ParameterizedTest(name = "{0} events")
    @ValueSource(ints = {0, 1, 3, 9, 10, 50, 400})
    void leaves_the_same_chance_beyond_each_exact_limit(int events) {
        for (var confidence : new Confidence[] {Confidence.P95, Confidence.P998, Confidence.of(0.9)}) {
            var limits = Count.exact(events, confidence);
            double asFew = new PoissonDistribution(limits.upper()).cumulativeProbability(events);
            assertThat(asFew).isCloseTo(confidence.tail(), within(1e-12));
            if (events == 0) continue;
            double fewer = new PoissonDistribution(limits.lower()).cumulativeProbability(events - 1);
            assertThat(1 - fewer).isCloseTo(confidence.tail(), within(1e-12));
        }
    }

    @Test
    void comes_close_to_exact_where_it_is_byar() {
        for (int events = 10; events < 2_000; events += 7) {
            var byar = Count.byar(events, Confidence.P95);
            var exact = Count.exact(events, Confidence.P95);
            assertThat(byar.lower()).isCloseTo(exact.lower(), within(0.02));
            assertThat(byar.upper()).isCloseTo(exact.upper(), within(0.02));
        }
    }

    @Test
    void holds_the_count_and_narrows_relative_to_it() {
        double before = Double.POSITIVE_INFINITY;
        for (int events = 1; events < 10_000; events += 3) {
            var interval = new Count(events).interval(Confidence.P95);
            assertThat(interval.holds(events)).isTrue();
            double relative = (interval.upper() - interval.lower()) / events;
            assertThat(relative).isLessThan(before);
            before = relative;
        }
    }

    @Test
    void is_wider_the_surer_one_wants_to_be() {
        for (int events = 0; events < 100; events++) {
            var p95 = new Count(events).interval(Confidence.P95);
            var p998 = new Count(events).interval(Confidence.P998);
            assertThat(p998.upper()).isGreaterThan(p95.upper());
            assertThat(p998.lower()).isLessThanOrEqualTo(p95.lower());
        }
    }

    @Test
    void is_not_below_zero() {
        assertThatThrownBy(() -> new Count(-1)).hasMessage("a count cannot be below 0, but was -1");
    }
}
