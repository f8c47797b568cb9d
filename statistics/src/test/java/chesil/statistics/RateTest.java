package chesil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RateTest {
    @Test
    void is_the_interval_of_the_count_over_the_exposure() {
        var rate = new Rate(65, 100, 100_000);
        assertThat(rate.value()).isEqualTo(65_000);
        assertThat(rate.interval(Confidence.P95).lower()).isCloseTo(50_163.19, within(5e-3));
        assertThat(rate.interval(Confidence.P95).upper()).isCloseTo(82_849.14, within(5e-3));
    }

    @Test
    void is_exact_for_few_events() {
        var rate = new Rate(1, 100, 100);
        assertThat(rate.method()).isEqualTo(Method.EXACT);
        assertThat(rate.interval(Confidence.P95).lower()).isCloseTo(0.025318, within(5e-7));
        assertThat(rate.interval(Confidence.P95).upper()).isCloseTo(5.571643, within(5e-7));
    }

    @Test
    void may_count_more_events_than_people() {
        assertThat(new Rate(250, 220, 1).value()).isGreaterThan(1);
    }

    @Test
    void has_no_meaning_without_exposure() {
        assertThatThrownBy(() -> new Rate(3, 0, 1_000)).hasMessage("exposure must be above 0 and finite, but was 0.0");
        assertThatThrownBy(() -> new Rate(3, Double.NaN, 1)).hasMessageContaining("exposure");
        assertThatThrownBy(() -> new Rate(3, 10, -1)).hasMessageContaining("multiplier");
        assertThatThrownBy(() -> new Rate(-3, 10, 1)).hasMessage("a count cannot be below 0, but was -3");
    }
}
