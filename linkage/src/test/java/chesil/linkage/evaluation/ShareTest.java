package chesil.linkage.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShareTest {
    @Test
    void agrees_with_the_published_worked_values() { // Newcombe (1998), Stat Med 17:857-872, table I, method 3
        var some = Share.wilson(81, 263);
        assertThat(some.lower()).isCloseTo(0.2553, within(5e-5));
        assertThat(some.upper()).isCloseTo(0.3662, within(5e-5));
        var none = Share.wilson(0, 20);
        assertThat(none.lower()).isZero();
        assertThat(none.upper()).isCloseTo(0.1611, within(5e-5));
    }

    @Test
    void all_of_all_ends_at_one() {
        assertThat(Share.wilson(20, 20).upper()).isEqualTo(1);
        assertThat(Share.wilson(20, 20).lower()).isCloseTo(0.8389, within(5e-5));
    }

    @Test
    void nothing_of_nothing_is_no_share() {
        assertThat(Tally.of(0, 0, 3).precision().value()).isNaN();
        assertThat(Tally.of(0, 0, 3).recall().value()).isZero();
    }

    @Test
    void f1_is_the_harmonic_mean_and_lies_in_its_interval() {
        var tally = Tally.of(80, 10, 30);
        double precision = 80 / 90.0;
        double recall = 80 / 110.0;
        assertThat(tally.f1().value()).isCloseTo(2 * precision * recall / (precision + recall), within(1e-12));
        // Wilson for 80 of 120: 0.57843 to 0.74456 worked by hand, and 2 J / (1 + J) of each
        assertThat(tally.f1().lower()).isCloseTo(2 * 0.57843 / 1.57843, within(1e-4));
        assertThat(tally.f1().upper()).isCloseTo(2 * 0.74456 / 1.74456, within(1e-4));
    }

    @Test
    void pairs_that_stand_for_many_make_no_interval_narrower() {
        var sample = new Tally(900, 100, 0, 9000, 1000, 0); // 100 pairs, each of which stands for 10
        assertThat(sample.precision()).isEqualTo(Share.wilson(90, 100));
    }
}
