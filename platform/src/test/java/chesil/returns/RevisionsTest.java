package chesil.returns;

import static chesil.returns.Samples.COUNCIL_OFFICER;
import static chesil.returns.Samples.MANAGER;
import static chesil.returns.Samples.POLICE_OFFICER;
import static chesil.returns.Samples.recordedCrime;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import chesil.returns.RowChange.Cell;
import chesil.returns.RowChange.Kind;
import chesil.returns.RowChange.Value;
import chesil.returns.specification.Period;
import chesil.testing.ApplicationTest;
import chesil.work.Work;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@ApplicationTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RevisionsTest {
    private static final String LINES = "month,force,line_kind,lines_known,lines_opened,lines_closed_type_1,"
            + "lines_closed_type_2,lines_re_emerged,lines_active\n";
    private static final String CRIMES =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,"
                    + "LSOA name,Crime type,Last outcome category,Context\n";
    private static final List<Kind> ALL = List.of(Kind.values());

    @Autowired
    private Submissions submissions;

    @Autowired
    private Revisions revisions;

    @Autowired
    private Supposition supposition;

    @Autowired
    private Work work;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void rows_are_matched_by_what_they_are_about_wherever_they_stand() throws Exception {
        var of = countyLines(YearMonth.of(2022, 1));
        var first = accepted(of, LINES + line(of, "external", 14, 9) + line(of, "internal", 5, 4));
        var second = sent(of, LINES + line(of, "not-known", 1, 1) + line(of, "external", 14, 11));

        assertThat(revisions.before(POLICE_OFFICER, second)).contains(first);
        assertThat(revisions.tally(POLICE_OFFICER, first, second)).contains(new RowTally(1, 1, 1, 0));
        var changes = revisions.changes(POLICE_OFFICER, first, second, ALL, 0, 10);
        assertThat(changes)
                .extracting(RowChange::kind, RowChange::before, RowChange::now)
                .containsExactly(tuple(Kind.ADDED, null, 2L), tuple(Kind.CHANGED, 2L, 3L), tuple(Kind.GONE, 3L, null));
        assertThat(changes.get(1).of())
                .containsExactly(
                        new Value("month", "2022-01"),
                        new Value("force", "E23000039"),
                        new Value("line_kind", "external"));
        assertThat(changes.get(1).cells()).containsExactly(new Cell("lines_active", true, "9", "11"));
        assertThat(revisions.changes(POLICE_OFFICER, first, second, List.of(Kind.GONE), 0, 10))
                .singleElement()
                .satisfies(gone -> assertThat(gone.cells()).contains(new Cell("lines_active", true, "4", "")));
    }

    @Test
    void what_a_submission_changed_is_still_known_after_it_was_accepted() throws Exception {
        var of = countyLines(YearMonth.of(2022, 2));
        var first = accepted(of, LINES + line(of, "external", 14, 9));
        var second = accepted(of, LINES + line(of, "external", 14, 10));
        var third = accepted(of, LINES + line(of, "external", 14, 8));

        assertThat(before(second).id()).isEqualTo(first.id());
        assertThat(before(third).id()).isEqualTo(second.id());
        assertThat(revisions.before(MANAGER, get(first.id()))).isEmpty();
        assertThat(revisions.changes(MANAGER, before(third), third, ALL, 0, 10))
                .singleElement()
                .satisfies(change ->
                        assertThat(change.cells()).containsExactly(new Cell("lines_active", true, "10", "8")));
    }

    @Test
    void single_happenings_are_in_both_files_or_in_one_and_twins_are_counted() throws Exception {
        var of = recordedCrime("2022-03");
        var twin = ",2022-03,Dorset Police,Dorset Police,-1.9,50.7,On or near A Street,E01015282,X 001A,"
                + "Anti-social behaviour,,\n";
        var other = twin.replace("A Street", "B Street");
        var first = accepted(of, CRIMES + twin + twin + twin + other);
        var second = sent(of, CRIMES + other + twin + twin + other);

        assertThat(revisions.tally(POLICE_OFFICER, first, second)).contains(new RowTally(0, 1, 1, 3));
        assertThat(revisions.changes(POLICE_OFFICER, first, second, ALL, 0, 10))
                .extracting(RowChange::kind, RowChange::before, RowChange::now)
                .containsExactly(tuple(Kind.GONE, 4L, null), tuple(Kind.ADDED, null, 5L));
    }

    @Test
    void others_do_not_learn_what_changed() throws Exception {
        var of = countyLines(YearMonth.of(2022, 4));
        var first = accepted(of, LINES + line(of, "external", 14, 9));
        var second = sent(of, LINES + line(of, "external", 14, 10));

        assertThatThrownBy(() -> revisions.before(COUNCIL_OFFICER, second)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> revisions.tally(COUNCIL_OFFICER, first, second))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> revisions.changes(COUNCIL_OFFICER, first, second, ALL, 0, 10))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void supposing_that_a_submission_counts_leaves_nothing_behind() throws Exception {
        var of = countyLines(YearMonth.of(2022, 5));
        var first = accepted(of, LINES + line(of, "external", 14, 9));
        var second = sent(of, LINES + line(of, "external", 14, 10));
        var last = lastAcceptance();

        assertThat(supposition.ifAccepted(second, () -> active(of))).isEqualTo(10);

        assertThat(active(of)).isEqualTo(9);
        assertThat(get(first.id())).isEqualTo(first);
        assertThat(get(second.id())).isEqualTo(second);
        assertThat(lastAcceptance()).isEqualTo(last);
        assertThatThrownBy(() -> supposition.ifAccepted(second, () -> {
                    throw new IllegalStateException("the look failed");
                }))
                .hasMessage("the look failed");
        assertThat(active(of)).isEqualTo(9);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 5);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_register_counts_as_a_loop_over_both_files_does(long seed) throws Exception {
        var random = new Random(seed);
        var of = recordedCrime("2021-0" + seed);
        var before = streets(random);
        var now = streets(random);
        var first = accepted(of, CRIMES + crimes(before, "2021-0" + seed));
        var second = sent(of, CRIMES + crimes(now, "2021-0" + seed));

        var left = new java.util.ArrayList<>(before);
        var same = now.stream().filter(left::remove).count();
        assertThat(revisions.tally(POLICE_OFFICER, first, second))
                .contains(new RowTally(0, now.size() - same, before.size() - same, same));
        assertThat(revisions.changes(POLICE_OFFICER, first, second, ALL, 0, 1_000))
                .hasSize((int) (now.size() + before.size() - 2 * same));
    }

    private static List<Integer> streets(Random random) {
        return random.ints(40, 0, 12).boxed().toList();
    }

    private static String crimes(List<Integer> streets, String month) {
        var rows = new StringBuilder();
        for (var street : streets)
            rows.append(
                    ",%s,Dorset Police,Dorset Police,-1.9,50.7,On or near Street %d,E01015282,X 001A,Anti-social behaviour,,%n"
                            .formatted(month, street));
        return rows.toString();
    }

    private static Return countyLines(YearMonth month) {
        return new Return(new SpecificationId("county-lines"), Samples.DORSET_POLICE, Period.month(month));
    }

    private static String line(Return of, String kind, int known, int active) {
        return of.period().key() + ",E23000039," + kind + "," + known + ",0,0,0,0," + active + "\n";
    }

    private Submission accepted(Return of, String file) throws Exception {
        var sent = sent(of, file);
        assertThat(submissions.accept(POLICE_OFFICER, sent.id(), false))
                .isInstanceOf(Acceptance.Decision.Accepted.class);
        assertThat(work.untilIdle(Duration.ofSeconds(60))).isTrue();
        return get(sent.id());
    }

    private Submission sent(Return of, String file) throws Exception {
        var bytes = file.getBytes(StandardCharsets.UTF_8);
        var id = submissions.send(POLICE_OFFICER, of, "file.csv", new ByteArrayInputStream(bytes));
        assertThat(work.untilIdle(Duration.ofSeconds(60))).isTrue();
        var checked = get(id);
        assertThat(checked.state()).as(checked.reason()).isEqualTo(SubmissionState.READY);
        return checked;
    }

    private Submission before(Submission submission) {
        return revisions.before(MANAGER, submission).orElseThrow();
    }

    private Submission get(SubmissionId id) {
        return submissions.find(MANAGER, id).orElseThrow();
    }

    private int active(Return of) {
        return jdbc.sql("select sum(lines_active) from accepted.county_lines where period = :month")
                .param("month", of.period().key())
                .query(Integer.class)
                .single();
    }

    private long lastAcceptance() {
        return jdbc.sql("select last from returns.acceptance").query(Long.class).single();
    }
}
