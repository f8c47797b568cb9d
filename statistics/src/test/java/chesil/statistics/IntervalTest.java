package chesil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IntervalTest {
    @Test
    void holds_its_own_ends() {
        var interval = new Interval(1, 2);
        assertThat(interval.holds(1)).isTrue();
        assertThat(interval.holds(2)).isTrue();
        assertThat(interval.holds(2.1)).isFalse();
    }

    @Test
    void holds_nothing_for_certain_when_an_end_is_missing() {
        var interval = new Interval(Double.NaN, 2);
        assertThat(interval.holds(1)).isFalse();
        assertThat(interval.complete()).isFalse();
    }

    @Test
    void becomes_a_percentage() {
        assertThat(new Interval(0.25, 0.5).times(100)).isEqualTo(new Interval(25, 50));
        assertThatThrownBy(() -> new Interval(0, 1).times(-1)).hasMessageContaining("-1.0");
    }

    @Test
    void has_its_ends_in_order() {
        assertThatThrownBy(() -> new Interval(2, 1)).hasMessageContaining("2.0 and 1.0");
    }
}
