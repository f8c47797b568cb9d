package chesil.linkage.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chesil.linkage.Links;
import java.util.HashSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewSampleTest {
    private static final int SIZE = 20_000;

    /** Weights from 0 to 20, most of them high, as links have them. */
    private static Links links() {
        var random = new Random(7);
        double[] weights =
                random.doubles(SIZE).map(each -> 20 * Math.sqrt(each)).toArray();
        return new Links(
                IntStream.range(0, SIZE).toArray(),
                IntStream.range(SIZE, 2 * SIZE).toArray(),
                weights,
                new long[SIZE]);
    }

    @Test
    void draws_each_pair_once_and_stands_for_all() {
        var drawn = ReviewSample.of(links(), 300, 1);
        assertThat(drawn).hasSize(300);
        assertThat(new HashSet<>(drawn.stream().map(ReviewSample.Drawn::link).toList()))
                .hasSize(300);
        assertThat(drawn.stream().mapToDouble(ReviewSample.Drawn::weight).sum()).isCloseTo(SIZE, within(1e-6));
    }

    @Test
    void takes_as_many_of_the_few_doubtful_as_of_the_many_sure() {
        var links = links();
        long doubtful = ReviewSample.of(links, 300, 1).stream()
                .filter(each -> links.weight(each.link()) < 2)
                .count();
        assertThat(doubtful).isEqualTo(30);
    }

    @Test
    void the_same_seed_draws_the_same_pairs_and_another_does_not() {
        var links = links();
        assertThat(ReviewSample.of(links, 50, 3)).isEqualTo(ReviewSample.of(links, 50, 3));
        assertThat(ReviewSample.of(links, 50, 3)).isNotEqualTo(ReviewSample.of(links, 50, 4));
    }

    @Test
    void estimates_from_a_sample_are_those_of_all_links_within_their_interval() {
        var links = links();
        // whether a link is right: chance alone, by its probability
        var random = new Random(11);
        var right = new boolean[SIZE];
        double all = 0;
        for (int i = 0; i < SIZE; i++) {
            right[i] = random.nextDouble() < links.probability(i);
            if (right[i]) all++;
        }
        int covered = 0;
        double mean = 0;
        int rounds = 100;
        for (int seed = 0; seed < rounds; seed++) {
            var judged = new Judged();
            for (var each : ReviewSample.of(links, 400, seed))
                judged.add(
                        links.left(each.link()),
                        links.right(each.link()),
                        links.weight(each.link()),
                        right[each.link()],
                        each.weight());
            var precision = Evaluation.byThreshold(judged, java.util.List.of(0.5))
                    .getFirst()
                    .tally()
                    .precision();
            mean += precision.value() / rounds;
            if (precision.lower() <= all / SIZE && precision.upper() >= all / SIZE) covered++;
        }
        assertThat(mean).isCloseTo(all / SIZE, within(0.003));
        assertThat(covered).isGreaterThanOrEqualTo(90);
    }
}
