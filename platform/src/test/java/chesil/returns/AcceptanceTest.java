package chesil.returns;

import static chesil.returns.Samples.aSubmission;
import static org.assertj.core.api.Assertions.assertThat;

import chesil.returns.Acceptance.Decision;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AcceptanceTest {
    @Test
    void a_submission_without_faults_counts() {
        var offered = aSubmission(2).in(SubmissionState.READY).rows(412, 0).make();
        assertThat(Acceptance.decide(offered, null, 0, false)).isEqualTo(new Decision.Accepted(offered, null));
    }

    @Test
    void it_supersedes_the_one_that_counts_for_the_same_return() {
        var current = aSubmission(1).in(SubmissionState.ACCEPTED).rows(400, 0).make();
        var offered = aSubmission(2).in(SubmissionState.READY).rows(412, 0).make();
        assertThat(Acceptance.decide(offered, current, 0, false)).isEqualTo(new Decision.Accepted(offered, current));
    }

    @Test
    void rejected_rows_refuse_all_of_it() {
        var offered = aSubmission(1).in(SubmissionState.TO_MEND).rows(398, 14).make();
        assertThat(why(Acceptance.decide(offered, null, 0, false)))
                .isEqualTo("14 rows are rejected: mend them, or have the partnership manager agree to go without.");
    }

    @Test
    void rejected_rows_are_let_go_as_far_as_the_specification_tolerates_them() {
        var offered = aSubmission(1).in(SubmissionState.TO_MEND).rows(398, 14).make();
        assertThat(Acceptance.decide(offered, null, 14, false)).isInstanceOf(Decision.Accepted.class);
        assertThat(Acceptance.decide(offered, null, 13, false)).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void the_manager_can_agree_to_go_without_them() {
        var offered = aSubmission(1).in(SubmissionState.TO_MEND).rows(398, 14).make();
        assertThat(Acceptance.decide(offered, null, 0, true)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_file_of_which_no_row_is_right_never_counts() {
        var offered = aSubmission(1).in(SubmissionState.TO_MEND).rows(0, 14).make();
        assertThat(Acceptance.decide(offered, null, 14, true)).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void an_earlier_submission_does_not_supersede_a_later_one() {
        var current = aSubmission(3).in(SubmissionState.ACCEPTED).rows(412, 0).make();
        var offered = aSubmission(2).in(SubmissionState.READY).rows(412, 0).make();
        assertThat(why(Acceptance.decide(offered, current, 0, true))).startsWith("Submission 3 counts");
    }

    @ParameterizedTest
    @EnumSource(
            value = SubmissionState.class,
            names = {"READY", "TO_MEND"},
            mode = EnumSource.Mode.EXCLUDE)
    void nothing_counts_from_any_other_state(SubmissionState state) {
        var offered = aSubmission(1).in(state).rows(412, 0).make();
        assertThat(why(Acceptance.decide(offered, null, 0, true))).isNotBlank();
    }

    private static String why(Decision decision) {
        return switch (decision) {
            case Decision.Refused(var _, var why) -> why;
            case Decision.Accepted accepted -> throw new AssertionError(accepted);
        };
    }
}
