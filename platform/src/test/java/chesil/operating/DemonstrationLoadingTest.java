package chesil.operating;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.access.DemonstrationAccounts;
import chesil.access.Role;
import chesil.access.Users;
import chesil.access.Viewer;
import chesil.measures.IndicatorId;
import chesil.partnership.OrganisationId;
import chesil.releases.Figure;
import chesil.releases.Releases;
import chesil.returns.Return;
import chesil.returns.Returns;
import chesil.returns.SpecificationId;
import chesil.returns.Submission;
import chesil.returns.Submissions;
import chesil.returns.specification.Period;
import chesil.testing.ApplicationTest;
import chesil.versions.AsKnown;
import chesil.work.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@ApplicationTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemonstrationLoadingTest {
    private static final IndicatorId ACTIVE = new IndicatorId("cj11a-county-lines-active");
    private static final Viewer MANAGER = new Viewer(1, "J. Marlow", "dorset-pcc", Set.of(Role.PARTNERSHIP_MANAGER));

    @Autowired
    private Submissions submissions;

    @Autowired
    private Returns returns;

    @Autowired
    private Releases releases;

    @Autowired
    private Users users;

    @Autowired
    private DemonstrationAccounts accounts;

    @Autowired
    private Work work;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder = Path.of("");

    /** Another one for each test: what is accepted stays. */
    private static int lastYear = 2014;

    private int year;

    @BeforeEach
    void a_manager_to_try_and_three_months() throws IOException {
        year = ++lastYear;
        jdbc.sql("truncate measures.observation, measures.series, measures.calculation restart identity")
                .update();
        jdbc.sql("truncate operating.done").update();
        accounts.create("manager", "J. Marlow", "dorset-pcc", Set.of(Role.PARTNERSHIP_MANAGER));
        for (var month = 1; month <= 3; month++) lines(month, 8 + month);
    }

    @Test
    void each_return_comes_in_its_time_and_a_past_day_shows_what_was_known_then() throws Exception {
        loading().load();

        var january = sent(1);
        assertThat(january.isInEffect()).isTrue();
        assertThat(day(january)).isBetween(LocalDate.of(year, 2, 15), LocalDate.of(year, 2, 20)); // due on the 20th
        assertThat(january.sentAt())
                .isEqualTo(java.util.Objects.requireNonNull(january.accepted()).at());
        assertThat(known(year + "-01-31")).isInstanceOf(Figure.NotAvailable.class);
        assertThat(text(known(year + "-02-28"))).isEqualTo("9");
        assertThat(text(known(year + "-03-31"))).isEqualTo("10");
        assertThat(text(known(year + "-04-30"))).isEqualTo("11");
    }

    @Test
    void the_audit_trail_says_when_it_really_was_and_that_it_is_made_up() throws Exception {
        loading().load();

        var entry = jdbc.sql("""
                        select at > now() - interval '5 minutes' as recent, detail::text as detail from access.audit_entry
                         where action = 'returns.submission-accepted' and subject = 'submission:' || :id
                        """).param("id", sent(1).id().value()).query().singleRow();
        assertThat(entry).containsEntry("recent", true);
        assertThat(String.valueOf(entry.get("detail")))
                .contains("\"invented\"")
                .contains("\"as-if\"")
                .contains(year + "-02-");
    }

    @Test
    void a_start_that_was_stopped_half_way_is_taken_up_and_nothing_is_loaded_twice() throws Exception {
        // stopped after one return was accepted and another sent
        try (var file = Files.newInputStream(file(1))) {
            submissions.send(MANAGER, of(1), "january.csv", file);
        }
        assertThat(work.untilIdle(java.time.Duration.ofSeconds(60))).isTrue();
        submissions.accept(MANAGER, sent(1).id(), false);
        try (var file = Files.newInputStream(file(2))) {
            submissions.send(MANAGER, of(2), "february.csv", file);
        }
        var before = submissions.of(MANAGER, of(1)).size();

        loading().load();

        assertThat(submissions.of(MANAGER, of(1))).hasSize(before);
        assertThat(List.of(sent(1), sent(2), sent(3))).allMatch(Submission::isInEffect);
        var all = jdbc.sql("select count(*) from returns.submission")
                .query(Long.class)
                .single();
        loading().load();
        jdbc.sql("truncate operating.done").update();
        loading().load();
        assertThat(jdbc.sql("select count(*) from returns.submission")
                        .query(Long.class)
                        .single())
                .isEqualTo(all);
    }

    private DemonstrationReturns loading() {
        return new DemonstrationReturns(
                submissions, returns, users, work, new Done(jdbc, clock), transactions, clock, folder.toString(), true);
    }

    private void lines(int month, int active) throws IOException {
        var file = file(month);
        Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
        Files.writeString(
                file,
                "month,force,line_kind,lines_known,lines_opened,lines_closed_type_1,lines_closed_type_2,"
                        + "lines_re_emerged,lines_active\n" + year + "-0" + month + ",E23000039,external,30,0,0,0,0,"
                        + active
                        + "\n");
    }

    private Path file(int month) {
        return folder.resolve("demonstration/returns/county-lines/dorset-police/" + year + "-0" + month + ".csv");
    }

    private Return of(int month) {
        return new Return(
                new SpecificationId("county-lines"),
                new OrganisationId("dorset-police"),
                Period.month(YearMonth.of(year, month)));
    }

    private Submission sent(int month) {
        return submissions.of(MANAGER, of(month)).getFirst();
    }

    private static LocalDate day(Submission submission) {
        return LocalDate.ofInstant(submission.sentAt(), ZoneId.of("Europe/London"));
    }

    private Figure known(String day) {
        return releases.indicator(MANAGER, ACTIVE, Releases.FOOTPRINT, AsKnown.atTheEndOf(LocalDate.parse(day)))
                .rows()
                .getFirst()
                .latest();
    }

    private static String text(Figure figure) {
        return figure instanceof Figure.Shown shown ? shown.text() : figure.toString();
    }
}
