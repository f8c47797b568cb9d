package chesil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfidenceTest {
    @Test
    void has_the_two_levels_of_public_health() {
        assertThat(Confidence.P95.z()).isCloseTo(1.959963984540054, within(1e-14));
        assertThat(Confidence.P998.z()).isCloseTo(3.090232306167813, within(1e-13));
        assertThat(Confidence.P998.tail()).isCloseTo(0.001, within(1e-15));
    }

    @Test
    void goes_from_z_to_level_and_back() {
        assertThat(Confidence.ofZ(3).level()).isCloseTo(0.9973002039367398, within(1e-14));
        assertThat(Confidence.of(Confidence.ofZ(2.5).level()).z()).isCloseTo(2.5, within(1e-12));
    }

    @Test
    void is_not_a_percentage_and_not_certainty() {
        assertThatThrownBy(() -> Confidence.of(95))
                .hasMessageContaining("0.95 means 95 %")
                .hasMessageContaining("95.0");
        assertThatThrownBy(() -> Confidence.of(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Confidence.of(0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Confidence.ofZ(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
