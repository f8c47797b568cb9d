package chesil.linkage.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chesil.linkage.Links;
import chesil.linkage.Records.Kind;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EvaluationTest {
    /** Records 0 to 2 of one dataset and 3 to 5 of another; 0-3, 1-4 and 2-5 are one person each. */
    private static final Truth TRUTH = new Truth(new int[] {1, 2, 3, 1, 2, 3}, new int[] {0, 0, 0, 1, 1, 1}, Kind.LINK);

    private static Links links(double... leftRightWeight) {
        int size = leftRightWeight.length / 3;
        var left = new int[size];
        var right = new int[size];
        var weight = new double[size];
        for (int i = 0; i < size; i++) {
            left[i] = (int) leftRightWeight[3 * i];
            right[i] = (int) leftRightWeight[3 * i + 1];
            weight[i] = leftRightWeight[3 * i + 2];
        }
        return new Links(left, right, weight, new long[size]);
    }

    @Test
    void counts_missed_links_over_all_true_pairs_also_those_that_no_rule_made() {
        var judged = TRUTH.judge(links(0, 3, 10, 0, 4, 1, 1, 4, -1));
        var rows = Evaluation.byThreshold(judged, List.of(0.2, 0.5, 0.9));
        assertThat(rows)
                .extracting(Evaluation.Row::tally)
                .containsExactly(Tally.of(2, 1, 1), Tally.of(1, 1, 2), Tally.of(1, 0, 2));
    }

    @Test
    void takes_links_in_any_order() {
        var judged = TRUTH.judge(links(4, 1, 8, 3, 0, 10, 5, 2, 9));
        assertThat(Evaluation.byThreshold(judged, List.of(0.5)).getFirst().tally())
                .isEqualTo(Tally.of(3, 0, 0));
    }

    @Test
    void holds_no_pair_within_a_dataset_against_a_linkage_between_datasets() {
        var truth = new Truth(new int[] {1, 1, 1}, new int[] {0, 0, 1}, Kind.LINK);
        assertThat(Evaluation.byThreshold(truth.judge(links()), List.of(0.5))
                        .getFirst()
                        .tally())
                .isEqualTo(Tally.of(0, 0, 2));
        var within = new Truth(new int[] {1, 1, 1}, new int[] {0, 0, 1}, Kind.DEDUPE);
        assertThat(Evaluation.byThreshold(within.judge(links()), List.of(0.5))
                        .getFirst()
                        .tally())
                .isEqualTo(Tally.of(0, 0, 1));
    }

    @Test
    void says_nothing_of_links_of_records_of_which_truth_says_nothing() {
        var truth = new Truth(new int[] {1, 0, 1}, new int[] {0, 0, 0}, Kind.DEDUPE);
        assertThat(Evaluation.byThreshold(truth.judge(links(0, 1, 5, 0, 2, 5)), List.of(0.5))
                        .getFirst()
                        .tally())
                .isEqualTo(Tally.of(1, 0, 0));
    }

    @Test
    void names_false_links_from_the_surest_and_missed_ones_from_the_nearest() {
        var judged = TRUTH.judge(links(0, 3, -3, 0, 4, 1, 1, 5, 7));
        assertThat(Evaluation.falseLinks(judged, 0.5)).extracting(judged::left).containsExactly(1, 0);
        assertThat(Evaluation.missedLinks(judged, 0.5)).extracting(judged::left).containsExactly(0, 1, 2);
    }

    @Test
    void counts_a_pair_in_the_groups_of_both_its_records() {
        var judged = TRUTH.judge(links(0, 3, 10));
        var rows = Evaluation.bySubgroup(judged, List.of("F", "F", "M", "F", "M", "M"), List.of(0.5));
        assertThat(rows)
                .containsExactly(
                        new Evaluation.Row("F", 0.5, Tally.of(1, 0, 1)),
                        new Evaluation.Row("M", 0.5, Tally.of(0, 0, 2)));
    }

    @Test
    void a_person_is_exact_if_one_cluster_has_all_its_records_and_no_others() {
        // persons 1 and 3 are whole, but 3 shares its cluster with 2
        var share = Evaluation.exactPersons(new int[] {1, 1, 2, 2, 3, 0}, new int[] {0, 0, 1, 2, 2, 2});
        assertThat(share.value()).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void the_best_row_has_the_highest_f1() {
        var judged = TRUTH.judge(links(0, 3, 10, 0, 4, 1, 1, 4, -1));
        assertThat(Evaluation.best(Evaluation.byThreshold(judged, List.of(0.2, 0.5, 0.9))))
                .hasValueSatisfying(row -> assertThat(row.threshold()).isEqualTo(0.2));
    }
}
