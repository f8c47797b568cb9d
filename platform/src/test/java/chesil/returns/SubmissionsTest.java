package chesil.returns;

import static chesil.returns.Samples.ANALYST;
import static chesil.returns.Samples.COUNCIL_OFFICER;
import static chesil.returns.Samples.MANAGER;
import static chesil.returns.Samples.POLICE_OFFICER;
import static chesil.returns.Samples.recordedCrime;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chesil.access.Viewer;
import chesil.returns.Acceptance.Decision;
import chesil.returns.intake.MendedRows;
import chesil.returns.intake.RejectedFile;
import chesil.returns.intake.Upload;
import chesil.returns.specification.Period;
import chesil.returns.specification.Specifications;
import chesil.testing.ApplicationTest;
import chesil.testing.Shared;
import chesil.work.Work;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@ApplicationTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SubmissionsTest {
    private static final String HEADER =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,"
                    + "LSOA name,Crime type,Last outcome category,Context\n";

    @Autowired
    private Submissions submissions;

    @Autowired
    private Mending mending;

    @Autowired
    private Work work;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_real_month_goes_from_file_to_what_counts() throws Exception {
        var id = send(POLICE_OFFICER, "2025-06", dorset("2025-06"));
        var checked = get(id);
        assertThat(checked.state()).as(checked.reason()).isEqualTo(SubmissionState.READY);
        assertThat(checked.rows()).isEqualTo(4_985);
        assertThat(counting("2025-06")).isZero();

        assertThat(submissions.accept(POLICE_OFFICER, id, false)).isInstanceOf(Decision.Accepted.class);
        assertThat(counting("2025-06")).isEqualTo(4_985);
        assertThat(jdbc.sql(
                                "select count(*) from accepted.recorded_crime where period = '2025-06' and crime_type = 'Drugs'")
                        .query(Long.class)
                        .single())
                .isEqualTo(84);
    }

    @Test
    void a_later_submission_supersedes_and_both_stay_known() throws Exception {
        var first = send(POLICE_OFFICER, "2025-03", dorset("2025-03"));
        submissions.accept(POLICE_OFFICER, first, false);
        var second = send(POLICE_OFFICER, "2025-03", dorset("2025-03"));
        submissions.accept(MANAGER, second, false);

        assertThat(get(first).state()).isEqualTo(SubmissionState.SUPERSEDED);
        assertThat(get(first).supersededNo()).isEqualTo(effect(second).number());
        assertThat(effect(second).number()).isGreaterThan(effect(first).number());
        assertThat(get(second).onBehalf()).isFalse();
        assertThat(counting("2025-03")).isEqualTo(4_759);
        assertThat(knownAt("2025-03", effect(first).number())).isEqualTo(4_759);
        assertThat(knownAt("2025-03", effect(first).number() - 1)).isZero();
    }

    @Test
    void rejected_rows_keep_all_of_it_from_counting() throws Exception {
        var id = send(
                POLICE_OFFICER,
                "2025-09",
                text(
                        HEADER
                                + ",2025-09,Dorset Police,Dorset Police,-1.9,50.7,On or near A Street,E01015282,X 001A,Anti-social behaviour,,\n"
                                + ",2025-09,Dorset Police,Dorset Police,-1.9,50.7,On or near A Street,E01015282,X 001A,Loud music,,\n"));
        assertThat(get(id).state()).isEqualTo(SubmissionState.TO_MEND);
        assertThat(submissions.rejected(POLICE_OFFICER, id, null, 0, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.line()).isEqualTo(3));

        assertThat(submissions.accept(POLICE_OFFICER, id, true)).isInstanceOf(Decision.Refused.class);
        assertThat(counting("2025-09")).isZero();
        assertThat(submissions.accept(MANAGER, id, true)).isInstanceOf(Decision.Accepted.class);
        assertThat(counting("2025-09")).isEqualTo(1);
    }

    @Test
    void an_unreadable_file_leaves_no_row() throws Exception {
        var id = send(POLICE_OFFICER, "2025-10", text("a,b\n1,2\n"));
        assertThat(get(id).state()).isEqualTo(SubmissionState.UNREADABLE);
        assertThat(get(id).reason()).isNotBlank();
        assertThat(submissions.accept(POLICE_OFFICER, id, false)).isInstanceOf(Decision.Refused.class);
        assertThat(rowsOf(id)).isZero();
    }

    @Test
    void a_file_that_breaks_off_says_so_and_is_gone() throws Exception {
        var broken = new InputStream() {
            private int left = 3_000_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) throw new IOException("the line went dead");
                return 'x';
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                into[from] = (byte) read();
                return 1;
            }
        };
        assertThatThrownBy(() -> submissions.send(POLICE_OFFICER, recordedCrime("2025-11"), "x.csv", broken))
                .isInstanceOf(IOException.class);
        var submission =
                submissions.of(POLICE_OFFICER, recordedCrime("2025-11")).getFirst();
        assertThat(submission.state()).isEqualTo(SubmissionState.UNREADABLE);
        assertThat(submission.reason()).isEqualTo("The file did not arrive whole.");
        assertThat(chunks(submission.id())).isZero();
    }

    @Test
    void a_file_is_kept_encrypted_and_destroyed_with_its_key() throws Exception {
        var id = send(POLICE_OFFICER, "2025-12", text(HEADER + "marked-value,2025-12\n"));
        assertThat(jdbc.sql(
                                "select count(*) from returns.file_chunk where position('marked-value'::bytea in bytes) > 0")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(submissions.destroy(POLICE_OFFICER, id, " ")).isPresent();
        assertThat(submissions.destroy(POLICE_OFFICER, id, "Sent to us by mistake"))
                .isEmpty();
        assertThat(get(id).fileDestroyed()).isTrue();
        assertThat(get(id).state()).isEqualTo(SubmissionState.DESTROYED);
        assertThat(chunks(id)).isZero();
        assertThat(jdbc.sql("select reason from returns.destruction where submission = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("Sent to us by mistake");
    }

    @Test
    void what_counted_can_be_taken_back() throws Exception {
        var id = send(POLICE_OFFICER, "2025-04", dorset("2025-04"));
        submissions.accept(POLICE_OFFICER, id, false);
        assertThat(submissions.withdraw(POLICE_OFFICER, id, "The wrong month")).isEmpty();
        assertThat(counting("2025-04")).isZero();
        assertThat(knownAt("2025-04", effect(id).number())).isEqualTo(4_873);
    }

    @Test
    void officers_deal_with_their_own_organisation_alone() throws Exception {
        var id = send(POLICE_OFFICER, "2026-01", text(HEADER + "x,2026-01\n"));
        for (Viewer other : new Viewer[] {COUNCIL_OFFICER, ANALYST, Viewer.nobody()}) {
            assertThatThrownBy(() -> submissions.send(other, recordedCrime("2026-01"), "x.csv", text(HEADER)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> submissions.accept(other, id, false)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> submissions.withdraw(other, id, "x")).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> submissions.destroy(other, id, "x")).isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> submissions.find(COUNCIL_OFFICER, id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> submissions.find(Viewer.nobody(), id)).isInstanceOf(AccessDeniedException.class);
        assertThat(submissions.find(ANALYST, id)).isPresent();
        var sentForThem = send(MANAGER, "2026-01", text(HEADER + "x,2026-01\n"));
        assertThat(get(sentForThem).onBehalf()).isTrue();
        assertThat(get(sentForThem).sender()).isEqualTo("J. Marlow");
    }

    @Test
    void a_file_of_counts_with_people_in_it_is_held_back_until_it_is_destroyed() throws Exception {
        var suspensions = new Return(new SpecificationId("school-suspensions"), Samples.BCP, Period.term(2025, 2));
        var text = new StringBuilder("school_urn,local_authority,term,term_end,reason_code,pupils_on_roll,suspensions,"
                + "permanent_exclusions,NHS number\n");
        for (var school = 0; school < 50; school++)
            text.append(136410 + school).append(",E06000058,spring,2026-04-02,DA,900,1,0,9434765919\n");
        var id = submissions.send(COUNCIL_OFFICER, suspensions, "with-people.csv", text(text.toString()));
        assertThat(work.untilIdle(Duration.ofSeconds(60))).isTrue();
        assertThat(get(id).state()).isEqualTo(SubmissionState.QUARANTINED);
        assertThat(get(id).reason()).contains("NHS numbers").doesNotContain("9434765919");
        assertThat(submissions.accept(MANAGER, id, true)).isInstanceOf(Decision.Refused.class);
        assertThat(submissions.destroy(COUNCIL_OFFICER, id, "It had NHS numbers in it"))
                .isEmpty();
        assertThat(get(id).state()).isEqualTo(SubmissionState.DESTROYED);
    }

    @Test
    void rejected_rows_come_back_mended_and_the_whole_is_checked_again() throws Exception {
        var id = send(
                POLICE_OFFICER,
                "2024-11",
                text(
                        HEADER
                                + ",2024-11,Dorset Police,Dorset Police,-1.9,50.7,On or near A Street,E01015282,X 001A,Anti-social behaviour,,\n"
                                + ",2024-11,Dorset Police,Dorset Police,-1.9,50.7,On or near A Street,E01015282,X 001A,Loud music,,\n"
                                + ",2024-11,Dorset Police,Dorset Police,-1.8,50.7,On or near B Street,E01015282,X 001A,Anti-social behaviour,,\n"));
        var file = new java.io.ByteArrayOutputStream();
        new RejectedFile(submissions.result(POLICE_OFFICER, id).orElseThrow().headings())
                .csv(submissions.rejected(POLICE_OFFICER, id, null, 0, 10).iterator(), file);
        var mended = file.toString(StandardCharsets.UTF_8).replaceFirst("Loud music", "Anti-social behaviour");
        var reading = MendedRows.read(
                Specifications.builtIn().get("recorded-crime"),
                Upload.of("mended.csv", mended.getBytes(StandardCharsets.UTF_8)));
        assertThat(reading)
                .isInstanceOfSatisfying(
                        MendedRows.Reading.Mended.class,
                        rows -> assertThat(rows.values()).containsOnlyKeys(3L));

        var again = mending.mend(
                POLICE_OFFICER,
                get(id),
                new Mending.Mends(((MendedRows.Reading.Mended) reading).values(), java.util.Set.of()));
        assertThat(work.untilIdle(Duration.ofSeconds(60))).isTrue();
        assertThat(get(again).state()).isEqualTo(SubmissionState.READY);
        assertThat(get(again).rows()).isEqualTo(3);
        assertThat(get(again).mends()).isEqualTo(id);
        assertThat(get(id).state()).isEqualTo(SubmissionState.WITHDRAWN);
        assertThat(rowsOf(id)).isZero();
    }

    @Test
    void a_value_out_of_the_usual_is_pointed_out_and_blocks_nothing() throws Exception {
        for (var month = 1; month <= 5; month++) {
            var count = month == 5 ? 900 : 10 + month;
            var id = submissions.send(
                    POLICE_OFFICER, countyLines(month), "lines.csv", text(Samples.countyLines(month, count)));
            assertThat(work.untilIdle(Duration.ofSeconds(60))).isTrue();
            assertThat(get(id).state()).as(get(id) + ": " + get(id).reason()).isEqualTo(SubmissionState.READY);
            var unusual = submissions.result(POLICE_OFFICER, id).orElseThrow().unusual();
            if (month == 5) assertThat(unusual).isNotEmpty();
            else assertThat(unusual).isEmpty();
            assertThat(submissions.accept(POLICE_OFFICER, id, false)).isInstanceOf(Decision.Accepted.class);
        }
    }

    private static Return countyLines(int month) {
        return new Return(
                new SpecificationId("county-lines"),
                Samples.DORSET_POLICE,
                Period.month(java.time.YearMonth.of(2010, month)));
    }

    private SubmissionId send(Viewer sender, String month, InputStream file) throws Exception {
        var id = submissions.send(sender, recordedCrime(month), "some/folder/" + month + ".csv", file);
        assertThat(work.untilIdle(Duration.ofSeconds(60))).isTrue();
        return id;
    }

    private Submission get(SubmissionId id) {
        return submissions.find(MANAGER, id).orElseThrow();
    }

    private Submission.Effect effect(SubmissionId id) {
        return java.util.Objects.requireNonNull(get(id).accepted());
    }

    private long counting(String month) {
        return jdbc.sql(
                        "select count(*) from accepted.recorded_crime where period = :month and organisation = 'dorset-police'")
                .param("month", month)
                .query(Long.class)
                .single();
    }

    private long knownAt(String month, long number) {
        return jdbc.sql("""
                select count(*) from accepted.recorded_crime_known
                 where period = :month and accepted_no <= :number and (superseded_no is null or superseded_no > :number)
                """)
                .param("month", month)
                .param("number", number)
                .query(Long.class)
                .single();
    }

    private long rowsOf(SubmissionId id) {
        return jdbc.sql("select count(*) from returns.row_recorded_crime_v1 where submission = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private long chunks(SubmissionId id) {
        return jdbc.sql("select count(*) from returns.file_chunk where submission = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream dorset(String month) throws IOException {
        Path file = Shared.at("data/police/" + month + "/" + month + "-dorset-street.csv");
        return Files.newInputStream(file);
    }
}
