package chesil.linkage.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.linkage.Column;
import chesil.linkage.Dataset;
import chesil.linkage.Links;
import chesil.linkage.Records;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClusteringTest {
    /** Ten records of which only neighbours are linked. */
    private static final Links CHAIN = new Links(
            IntStream.range(0, 9).toArray(),
            IntStream.range(1, 10).toArray(),
            IntStream.range(0, 9).mapToDouble(i -> 9 - 0.1 * i).toArray(),
            new long[9]);

    @Test
    void connected_clusters_are_all_that_hangs_together() {
        assertThat(Clustering.connected(CHAIN, 12, 5).count()).isEqualTo(3);
        assertThat(Clustering.connected(CHAIN, 12, 8.65).sizes()).startsWith(5, 1);
    }

    @Test
    void close_clusters_do_not_chain() {
        var clusters = Clustering.close(CHAIN, 12, 5, 0.5);
        assertThat(Arrays.stream(clusters.sizes()).max().orElseThrow()).isLessThanOrEqualTo(3);
        assertThat(clusters.of(0)).isEqualTo(clusters.of(1));
    }

    @Test
    void three_of_whom_two_pairs_are_linked_stay_together() {
        var links = new Links(new int[] {0, 1}, new int[] {1, 2}, new double[] {20, 19}, new long[2]);
        assertThat(Clustering.close(links, 3, 5, 0.49).count()).isEqualTo(1);
    }

    @Test
    void one_to_one_takes_the_strongest_first() {
        var links = new Links(new int[] {0, 0, 1}, new int[] {2, 3, 2}, new double[] {5, 9, 8}, new long[3]);
        var kept = Clustering.oneToOne(links, twoDatasets());
        assertThat(kept.size()).isEqualTo(2);
        assertThat(List.of(kept.right(0), kept.right(1))).containsExactly(3, 2);
        assertThat(Clustering.best(links, twoDatasets()).size()).isEqualTo(2);
    }

    private static Records twoDatasets() {
        var empty = Column.of("x", List.of("a", "b"));
        var one = new Dataset("a", Dataset.Ids.counting(2), List.of(empty));
        var other = new Dataset("b", Dataset.Ids.counting(2), List.of(empty));
        return new Records(List.of(one, other), List.of(Column.of("x", List.of("a", "b", "a", "b"))));
    }
}
