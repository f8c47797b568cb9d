package chesil.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chesil.partnership.GroupId;
import chesil.partnership.Meeting;
import chesil.partnership.MeetingId;
import chesil.partnership.OrganisationId;
import chesil.returns.DueReturn;
import chesil.returns.Return;
import chesil.returns.SpecificationId;
import chesil.returns.specification.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RunUpTest {
    private static final GroupId BOARD = new GroupId("board");
    private static final MeetingRule RULE = new MeetingRule(BOARD, 9, 6, CommentaryRule.EVERY_MEETING, 3, 10, null);

    @Test
    void days_are_counted_back_from_the_meeting() {
        var runUp = only(LocalDate.of(2026, 11, 26)); // a Thursday

        assertThat(runUp.papers()).isEqualTo("2026-11-20");
        assertThat(runUp.cutOff()).isEqualTo("2026-11-17");
        assertThat(runUp.commentaryDue())
                .as("Saturday the 14th is the Friday before")
                .isEqualTo("2026-11-13");
        assertThat(runUp.commentaryAsked()).isEqualTo("2026-11-03");
    }

    @Test
    void a_meeting_waits_for_the_returns_due_since_the_cut_off_before() {
        var runUps = RunUp.of(List.of(meeting(2026, 11, 26), meeting(2026, 10, 22), elsewhere()), RULE);
        assertThat(runUps).hasSize(2);
        var november = runUps.getLast();
        assertThat(november.earlierCutOff()).contains(LocalDate.of(2026, 10, 13));

        var all = List.of(due(2026, 10, 13), due(2026, 10, 14), due(2026, 11, 17), due(2026, 11, 18));
        assertThat(november.waitsFor(all))
                .extracting(DueReturn::dueOn)
                .containsExactly(LocalDate.of(2026, 10, 14), LocalDate.of(2026, 11, 17));
        assertThat(november.stillMissing(all)).extracting(DueReturn::dueOn).containsExactly(LocalDate.of(2026, 10, 13));
    }

    @Test
    void papers_cannot_go_out_before_their_figures_are_known() {
        assertThatThrownBy(() -> new MeetingRule(BOARD, 6, 9, CommentaryRule.NEVER, 3, 10, null))
                .hasMessageStartingWith("papers-days must not be above cut-off-days");
    }

    private static RunUp only(LocalDate day) {
        return RunUp.of(List.of(meeting(day.getYear(), day.getMonthValue(), day.getDayOfMonth())), RULE)
                .getFirst();
    }

    private static Meeting meeting(int year, int month, int day) {
        var date = LocalDate.of(year, month, day);
        return new Meeting(new MeetingId("board-" + date), BOARD, date, "Board", true, List.of(), List.of());
    }

    private static Meeting elsewhere() {
        return new Meeting(
                new MeetingId("elsewhere"),
                new GroupId("enforcement"),
                LocalDate.of(2026, 11, 1),
                "Other",
                false,
                List.of(),
                List.of());
    }

    private static DueReturn due(int year, int month, int day) {
        var of = new Return(
                new SpecificationId("seizures"),
                new OrganisationId("dorset-police"),
                Period.month(YearMonth.of(year, month).minusMonths(1)));
        return new DueReturn(of, "Seizures", LocalDate.of(year, month, day), null);
    }
}
