package chesil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProportionTest {
    private static final double Z = 1.959964;

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void agrees_with_the_published_worked_values(long count, long total, double lower, double upper) {
        var interval = Proportion.wilson(count, total, Z); // Newcombe (1998), Stat Med 17:857-872, table I, method 3
        assertThat(interval.lower()).isCloseTo(lower, within(5e-5));
        assertThat(interval.upper()).isCloseTo(upper, within(5e-5));
    }

    @Test
    void reaches_the_very_ends_at_none_and_at_all() {
        assertThat(Proportion.wilson(0, 7, Z).lower()).isEqualTo(0);
        assertThat(Proportion.wilson(7, 7, Z).upper()).isEqualTo(1);
    }

    @Test
    void lets_no_count_be_larger_than_its_total() {
        assertThatThrownBy(() -> new Proportion(12, 10)).hasMessage("count must be 0 to 10, but was 12");
        assertThatThrownBy(() -> new Proportion(-1, 10)).hasMessage("count must be 0 to 10, but was -1");
        assertThatThrownBy(() -> new Proportion(0, 0)).hasMessage("total must be 1 or more, but was 0");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void holds_the_observed_share_within_0_and_1(long seed) {
        var share = any(seed);
        var interval = share.interval(Confidence.P998);
        assertThat(share.value()).isBetween(interval.lower(), interval.upper());
        assertThat(interval.lower()).isNotNegative();
        assertThat(interval.upper()).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void narrows_as_the_total_grows(long seed) {
        var share = any(seed);
        var larger = new Proportion(share.count() * 10, share.total() * 10);
        assertThat(width(larger.interval(Confidence.P95))).isLessThan(width(share.interval(Confidence.P95)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void turns_over_with_what_is_counted(long seed) {
        var share = any(seed);
        var with = share.interval(Confidence.P95);
        var without = new Proportion(share.total() - share.count(), share.total()).interval(Confidence.P95);
        assertThat(1 - without.upper()).isCloseTo(with.lower(), within(1e-12));
        assertThat(1 - without.lower()).isCloseTo(with.upper(), within(1e-12));
    }

    /** The limits are by definition where the score test just rejects. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ends_where_the_score_test_rejects(long seed) {
        var share = any(seed);
        var interval = share.interval(Confidence.P95);
        for (double limit : new double[] {interval.lower(), interval.upper()}) {
            if (limit == 0 || limit == 1) continue;
            double score = (share.value() - limit) / Math.sqrt(limit * (1 - limit) / share.total());
            assertThat(Math.abs(score)).isCloseTo(Confidence.P95.z(), within(1e-6));
        }
    }

    private static Proportion any(long seed) {
        var random = new Random(seed);
        long total = random.nextLong(1, 1_000_000);
        return new Proportion(random.nextLong(total + 1), total);
    }

    private static double width(Interval interval) {
        return interval.upper() - interval.lower();
    }
}
