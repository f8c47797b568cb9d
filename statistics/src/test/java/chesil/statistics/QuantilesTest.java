package chesil.statistics;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuantilesTest {
    private static final double[] SEVEN = {10, 20, 30, 40, 50, 60, 70};

    @Test
    void shares_areas_out_by_rank() {
        assertThat(Quantiles.ranked(new double[] {5, 1, 4, 2, 3}, 5, false)).containsExactly(5, 1, 4, 2, 3);
        assertThat(Quantiles.ranked(new double[] {5, 1, 4, 2, 3}, 5, true)).containsExactly(1, 5, 2, 4, 3);
    }

    @Test
    void puts_larger_quantiles_elsewhere_than_sql_does() { // which is why a page must say whose rule it follows
        assertThat(Quantiles.ranked(SEVEN, 5, false)).containsExactly(1, 1, 2, 3, 3, 4, 5);
        assertThat(Quantiles.ntile(SEVEN, 5)).containsExactly(1, 1, 2, 2, 3, 4, 5);
    }

    @Test
    void keeps_equal_values_together_by_rank_alone() {
        double[] tied = {1, 1, 1, 1, 2};
        assertThat(Quantiles.ranked(tied, 5, false)).containsExactly(1, 1, 1, 1, 5);
        assertThat(Quantiles.ntile(tied, 5)).containsExactly(1, 2, 3, 4, 5);
        assertThat(Quantiles.ranked(new double[] {-0.0, 0.0, 1}, 3, false)).containsExactly(1, 1, 3);
    }

    @Test
    void leaves_out_areas_without_value() {
        double[] values = {Double.NaN, 3, 1, Double.NaN, 2};
        assertThat(Quantiles.ranked(values, 3, false)).containsExactly(0, 3, 1, 0, 2);
        assertThat(Quantiles.ntile(values, 3)).containsExactly(0, 3, 1, 0, 2);
    }

    @Test
    void gives_none_where_there_are_fewer_areas_than_quantiles() {
        assertThat(Quantiles.ranked(new double[] {1, 2, 3, 4}, 5, false)).containsOnly(0);
        assertThat(Quintile.of(new double[] {1, 2, 3, 4})).containsOnly(Quintile.NOT_COMPARED);
        assertThatThrownBy(() -> Quantiles.ranked(SEVEN, 1, false))
                .hasMessage("there are 2 quantiles or more, but were 1");
    }

    @Test
    void says_what_a_quintile_means() {
        var quintiles = Quintile.of(new double[] {30, 10, 50, 40, 20});
        assertThat(quintiles)
                .containsExactly(Quintile.MIDDLE, Quintile.LOWEST, Quintile.HIGHEST, Quintile.HIGH, Quintile.LOW);
        assertThat(quintiles.get(1).words(Direction.UP)).isEqualTo("worst");
        assertThat(quintiles.get(1).words(Direction.DOWN)).isEqualTo("best");
        assertThat(quintiles.get(1).words(Direction.NEITHER)).isEqualTo("lowest");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void makes_quantiles_that_differ_by_one_at_most_where_none_tie(long seed) {
        var random = new Random(seed);
        var values = random.doubles(random.nextInt(10, 200)).toArray();
        for (int quantiles : new int[] {2, 4, 5, 10}) {
            for (var shared : List.of(
                    Quantiles.ranked(values, quantiles, random.nextBoolean()), Quantiles.ntile(values, quantiles))) {
                var sizes = IntStream.rangeClosed(1, quantiles)
                        .mapToLong(q ->
                                Arrays.stream(shared).filter(each -> each == q).count())
                        .summaryStatistics();
                assertThat(sizes.getMax() - sizes.getMin()).isLessThanOrEqualTo(1);
                assertThat(sizes.getSum()).isEqualTo(values.length);
            }
        }
    }

    @Test
    void agrees_with_the_package() {
        var groups = Fixtures.read("phe_quantile.csv").stream()
                .collect(groupingBy(row -> List.of(row.text("group_key"), row.text("nquantiles"), row.text("invert"))));
        assertThat(groups).hasSizeGreaterThan(10);
        for (var rows : groups.values()) {
            var first = rows.getFirst();
            var values = rows.stream().mapToDouble(row -> row.number("value")).toArray();
            var quantiles = Quantiles.ranked(
                    values,
                    (int) first.whole("nquantiles"),
                    first.text("invert").equals("TRUE"));
            for (int i = 0; i < values.length; i++) {
                var expected = rows.get(i).text("expected_quantile");
                assertThat(quantiles[i])
                        .as("%s", rows.get(i))
                        .isEqualTo(expected.isEmpty() ? 0 : Integer.parseInt(expected));
            }
        }
    }
}
