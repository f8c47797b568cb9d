package chesil.disclosure.attack;

import static chesil.disclosure.attack.ReleasedCell.hidden;
import static chesil.disclosure.attack.ReleasedCell.rounded;
import static chesil.disclosure.attack.ReleasedCell.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerTest {
    private static final List<Partition> YEAR =
            List.of(new Partition(1, "2025", List.of("January", "February", "March")));

    @Test
    void finds_a_lone_hidden_part_of_a_total() {
        var ledger = wards();
        var answer = ledger.check(table(shown(20, "Total"), shown(17, "Alderney"), hidden("Canford Heath")));
        assertThat(intervals(answer)).containsExactly("3 to 3 EXPOSED");
        assertThat(((Ledger.Answer.Checked) answer).isSafe()).isFalse();
    }

    @Test
    void takes_a_combination_without_a_line_for_a_published_zero() {
        var ledger = new Ledger(2, List.of(), 4, Effort.INTERVALS);
        // women of Canford Heath have no line, so its men are its total
        var answer = ledger.check(table(
                shown(20, "Total", "Total"),
                shown(12, "Total", "men"),
                shown(8, "Total", "women"),
                shown(17, "Alderney", "Total"),
                hidden("Alderney", "men"),
                shown(8, "Alderney", "women"),
                shown(3, "Canford Heath", "Total"),
                hidden("Canford Heath", "men")));
        assertThat(intervals(answer)).containsExactly("9 to 9 EXPOSED", "3 to 3 EXPOSED");
    }

    @Test
    void finds_what_is_safe_alone_and_not_beside_an_earlier_table() {
        var ledger = wards();
        ledger.add(table(shown(20, "Total"), shown(9, "Alderney"), hidden("Canford Heath"), hidden("Hamworthy")));
        var draft = table(shown(20, "Total"), hidden("Alderney"), shown(7, "Canford Heath"), hidden("Hamworthy"));
        assertThat(intervals(ledger.check(draft))).containsExactly("9 to 9 EXPOSED", "4 to 4 EXPOSED");
        assertThat(intervals(wards().check(draft))).containsExactly("0 to 13 SAFE", "0 to 13 SAFE");
    }

    @Test
    void finds_the_month_that_a_year_and_its_other_months_leave() {
        var ledger = new Ledger(2, YEAR, 4, Effort.INTERVALS);
        ledger.add(table(shown(30, "BCP", "January")));
        ledger.add(table(shown(25, "BCP", "February")));
        ledger.add(table(hidden("BCP", "March")));
        var answer = (Ledger.Answer.Checked) ledger.check(table(shown(57, "BCP", "2025")));
        assertThat(answer.elsewhere()).singleElement().satisfies(found -> {
            assertThat(found.name()).isEqualTo("BCP, March");
            assertThat(found.lower()).isEqualTo(2);
            assertThat(found.verdict()).isEqualTo(Verdict.EXPOSED);
        });
        assertThat(answer.isSafe()).isFalse();
    }

    @Test
    void finds_a_small_part_that_no_table_ever_had() { // what the council leaves of the police force
        var force = List.of(new Partition(0, "Dorset police force", List.of("BCP", "Dorset council")));
        var ledger = new Ledger(1, force, 4, Effort.VERDICTS);
        ledger.add(table(shown(41, "Dorset police force")));
        var answer = (Ledger.Answer.Checked) ledger.check(table(shown(38, "BCP")));
        assertThat(answer.elsewhere()).extracting(Finding::name).containsExactly("Dorset council");
        assertThat(((Ledger.Answer.Checked) ledger.check(table(shown(30, "BCP")))).elsewhere())
                .isEmpty();
    }

    @Test
    void adds_up_across_a_level_that_a_table_leaves_out() {
        var county = List.of(
                new Partition(0, "Total", List.of("BCP", "Dorset council")),
                new Partition(0, "BCP", List.of("Alderney", "Hamworthy")),
                new Partition(0, "Dorset council", List.of("Bridport")));
        var ledger = new Ledger(1, county, 4, Effort.INTERVALS);
        var answer = ledger.check(
                table(shown(20, "Total"), shown(9, "Alderney"), shown(8, "Bridport"), hidden("Hamworthy")));
        assertThat(intervals(answer)).containsExactly("3 to 3 EXPOSED");
    }

    @Test
    void finds_that_two_partitions_of_an_area_overlap() { // wards by council, and the same wards by health area
        var areas = List.of(
                new Partition(0, "council", List.of("north", "middle")),
                new Partition(0, "health area", List.of("middle", "south")));
        var ledger = new Ledger(1, areas, 4, Effort.INTERVALS);
        ledger.add(table(shown(12, "council"), hidden("north"), hidden("middle")));
        var answer = ledger.check(table(shown(30, "health area"), hidden("middle"), shown(29, "south")));
        assertThat(intervals(answer)).containsExactly("1 to 1 EXPOSED");
        assertThat(((Ledger.Answer.Checked) answer).elsewhere())
                .extracting(Finding::name)
                .containsExactly("north");
    }

    @Test
    void does_not_take_a_revised_number_for_a_contradiction() {
        var ledger = wards();
        ledger.add(table(shown(20, "Total"), shown(9, "Alderney"), hidden("Canford Heath"), hidden("Hamworthy")));
        var answer = ledger.check(
                table(shown(23, "Total"), shown(11, "Alderney"), hidden("Canford Heath"), hidden("Hamworthy")));
        assertThat(intervals(answer)).containsExactly("0 to 12 SAFE", "0 to 12 SAFE");
    }

    @Test
    void does_not_hold_a_number_that_is_shown_now_against_a_total_that_was_revised_since() {
        var ledger = wards();
        ledger.add(table(shown(9, "Total"), hidden("Alderney"), hidden("Canford Heath")));
        var answer = ledger.check(table(shown(15, "Total"), shown(12, "Alderney"), hidden("Canford Heath")));
        assertThat(intervals(answer)).containsExactly("3 to 3 EXPOSED");
        assertThat(((Ledger.Answer.Checked) answer).elsewhere()).isEmpty();
    }

    @Test
    void takes_hidden_numbers_to_have_changed_where_nothing_else_fits() {
        var ledger = new Ledger(2, YEAR, 4, Effort.INTERVALS);
        ledger.add(table(shown(30, "BCP", "2025"), hidden("BCP", "January"), shown(5, "BCP", "February")));
        // March had no line, so January was 25: but now it is shown to be 28, and February and the year are as they
        // were
        var answer = ledger.check(table(shown(28, "BCP", "January")));
        assertThat(answer).isInstanceOf(Ledger.Answer.Checked.class);
        assertThat(((Ledger.Answer.Checked) answer).revised()).isTrue();
    }

    @Test
    void narrows_a_rounded_number_by_its_rounded_parts() {
        var answer = wards().check(
                        table(rounded(10, 5, "Total"), rounded(0, 5, "Alderney"), rounded(5, 5, "Canford Heath")));
        assertThat(intervals(answer)).containsExactly("8 to 9 NARROW", "1 to 2 NARROW", "6 to 7 NARROW");
    }

    @Test
    void uses_what_the_audience_knows_besides() {
        var ledger = wards();
        ledger.know(List.of("Alderney"), 9, 9);
        var answer = ledger.check(table(shown(20, "Total"), hidden("Alderney"), hidden("Canford Heath")));
        assertThat(intervals(answer)).containsExactly("9 to 9 SAFE", "11 to 11 EXPOSED");
    }

    @Test
    void says_among_what_a_table_does_not_add_up() {
        var answer = wards().check(table(shown(5, "Total"), shown(9, "Alderney"), hidden("Canford Heath")));
        assertThat(answer).isInstanceOf(Ledger.Answer.Contradictory.class);
        assertThat(((Ledger.Answer.Contradictory) answer).among()).contains("Total", "Alderney");
    }

    static Stream<Long> seeds() {
        return LongStream.range(0, 60).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void answers_a_check_as_if_the_draft_were_added_to_a_new_ledger(long seed) {
        var random = new Random(seed);
        var releases = releases(random);
        var grown = new Ledger(2, List.of(), 4, Effort.INTERVALS);
        for (var release : releases) {
            for (var rehearsal : releases) grown.check(rehearsal); // leaves nothing behind
            assertThat(grown.add(release)).isEmpty();
        }
        var fresh = new Ledger(2, List.of(), 4, Effort.INTERVALS);
        for (var release : releases.subList(0, releases.size() - 1)) fresh.add(release);
        assertThat(intervals(grown.check(releases.getLast()))).isEqualTo(intervals(fresh.check(releases.getLast())));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void never_widens_an_interval_when_more_was_released(long seed) {
        var releases = releases(new Random(seed));
        var draft = releases.getLast();
        var ledger = new Ledger(2, List.of(), 4, Effort.INTERVALS);
        var before = cells(ledger.check(draft));
        for (var release : releases.subList(0, releases.size() - 1)) {
            ledger.add(release);
            var after = cells(ledger.check(draft));
            for (int i = 0; i < before.size(); i++) {
                assertThat(after.get(i).lower())
                        .isGreaterThanOrEqualTo(before.get(i).lower());
                assertThat(after.get(i).upper())
                        .isLessThanOrEqualTo(before.get(i).upper());
            }
            before = after;
        }
    }

    /** One true table of three wards by two sexes, released four times with other cells hidden. */
    private static List<ReleasedTable> releases(Random random) {
        var wards = List.of("Alderney", "Canford Heath", "Hamworthy", "Total");
        var sexes = List.of("men", "women", "Total");
        var truth = new long[4][3];
        for (int w = 0; w < 3; w++) for (int s = 0; s < 2; s++) truth[w][s] = random.nextInt(8);
        for (int w = 0; w < 3; w++) truth[w][2] = truth[w][0] + truth[w][1];
        for (int s = 0; s < 3; s++) for (int w = 0; w < 3; w++) truth[3][s] += truth[w][s];
        var releases = new ArrayList<ReleasedTable>();
        for (int r = 0; r < 4; r++) {
            var cells = new ArrayList<ReleasedCell>();
            for (int w = 0; w < 4; w++) {
                for (int s = 0; s < 3; s++) {
                    cells.add(
                            random.nextInt(5) < 3 && w + s < 5
                                    ? hidden(wards.get(w), sexes.get(s))
                                    : shown(truth[w][s], wards.get(w), sexes.get(s)));
                }
            }
            releases.add(new ReleasedTable("release " + r, cells));
        }
        return releases;
    }

    private static Ledger wards() {
        return new Ledger(1, List.of(), 4, Effort.INTERVALS);
    }

    private static ReleasedTable table(ReleasedCell... cells) {
        return new ReleasedTable("table", List.of(cells));
    }

    private static List<Finding> cells(Ledger.Answer answer) {
        assertThat(answer).isInstanceOf(Ledger.Answer.Checked.class);
        return ((Ledger.Answer.Checked) answer)
                .cells().stream().flatMap(Optional::stream).toList();
    }

    private static List<String> intervals(Ledger.Answer answer) {
        return cells(answer).stream()
                .map(each -> each.lower() + " to " + each.upper() + " " + each.verdict())
                .toList();
    }
}
