package chesil.releases;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.access.Audience;
import chesil.access.Role;
import chesil.access.Viewer;
import chesil.measures.IndicatorId;
import chesil.partnership.OrganisationId;
import chesil.returns.Finality;
import chesil.returns.IndicatorPreview.Consequences;
import chesil.returns.IndicatorPreview.Moved;
import chesil.returns.Return;
import chesil.returns.SpecificationId;
import chesil.returns.Submission;
import chesil.returns.SubmissionId;
import chesil.returns.Submissions;
import chesil.returns.specification.Period;
import chesil.testing.ApplicationTest;
import chesil.testing.Browser;
import chesil.testing.Visitor;
import chesil.versions.AsKnown;
import chesil.work.Work;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComingFiguresTest {
    private static final IndicatorId DEATHS = new IndicatorId("h5-drug-misuse-deaths");
    private static final IndicatorId ACTIVE = new IndicatorId("cj11a-county-lines-active");
    private static final String TITLE = "County lines active in Dorset";
    private static final Viewer MANAGER = new Viewer(1, "J. Marlow", "dorset-pcc", Set.of(Role.PARTNERSHIP_MANAGER));
    private static final Viewer OFFICER = new Viewer(2, "C. Vincent", "dorset-police", Set.of(Role.DATA_OFFICER));

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ComingFigures coming;

    @Autowired
    private Releases releases;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Work work;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void no_figures() {
        jdbc.sql("truncate measures.observation, measures.series, measures.calculation restart identity")
                .update();
    }

    @Test
    void a_newer_submission_says_which_figures_it_would_move_and_moves_none() throws Exception {
        accepted(2023, 1, 14, 9);
        var newer = sent(2023, 1, 14, 11);
        var before = observations();

        assertThat(moves(foretold(MANAGER, newer)))
                .contains(new Moved(
                        TITLE,
                        "/indicators/cj11a-county-lines-active",
                        "Whole partnership area, January 2023",
                        "9",
                        "11",
                        "2 more"));
        assertThat(observations()).isEqualTo(before);
        assertThat(figure()).isEqualTo("9");
    }

    @Test
    void a_first_submission_gives_first_figures() throws Exception {
        var first = sent(2023, 2, 14, 9);

        assertThat(moves(foretold(MANAGER, first)))
                .anySatisfy(moved -> assertThat(moved.change()).isEqualTo("a first figure"));
    }

    @Test
    void the_sender_learns_by_how_much_and_not_what_the_whole_is() throws Exception {
        accepted(2023, 3, 14, 9);
        var newer = sent(2023, 3, 14, 7);

        var told = foretold(OFFICER, newer);
        assertThat(told.isWhole()).isFalse();
        assertThat(told.verdicts()).isEmpty();
        assertThat(told.moves())
                .filteredOn(moved -> moved.name().equals(TITLE))
                .singleElement()
                .satisfies(moved -> {
                    assertThat(moved.now() + moved.then()).isEmpty();
                    assertThat(moved.change()).isEqualTo("2 fewer");
                });
    }

    @Test
    void a_release_that_says_otherwise_is_named_and_one_that_does_not_hold_the_figure_is_not() throws Exception {
        accepted(2023, 4, 14, 9);
        var release = released("For the April board", ACTIVE);
        released("About something else", DEATHS);
        var newer = sent(2023, 4, 14, 10);

        assertThat(foretold(MANAGER, newer).told())
                .filteredOn(told -> told.href().equals("/releases/" + release.id()))
                .singleElement()
                .satisfies(told -> assertThat(told.figures())
                        .containsExactly(
                                TITLE + ", Whole partnership area, April 2023: 9 was released, it would be 10"));
        assertThat(foretold(MANAGER, newer).told())
                .noneMatch(told -> told.release().contains("About something else"));
        assertThat(foretold(MANAGER, sent(2023, 4, 14, 9)).told()).isEmpty();
    }

    @Test
    void what_counts_says_where_its_figures_went() throws Exception {
        var submission = accepted(2023, 5, 14, 9);
        assertThat(coming.went(OFFICER, submission))
                .filteredOn(went -> went.name().equals(TITLE))
                .singleElement()
                .satisfies(went -> {
                    assertThat(went.rows()).isEqualTo("1 row");
                    assertThat(went.period()).isEqualTo("May 2023");
                    assertThat(went.releases()).isEmpty();
                });
        var release = released("For the May board", ACTIVE);

        assertThat(coming.went(OFFICER, submission))
                .filteredOn(went -> went.name().equals(TITLE))
                .flatExtracting(went -> went.releases())
                .extracting(paper -> paper.href())
                .contains("/releases/" + release.id());
    }

    @Test
    void figures_made_of_what_a_partner_calls_provisional_are_so_until_it_calls_them_final() throws Exception {
        var sent = sent(2023, 6, 14, 9);
        submissions.accept(OFFICER, sent.id(), false, Finality.PROVISIONAL);
        assertThat(work.untilIdle(Duration.ofSeconds(60))).isTrue();
        assertThat(get(sent.id()).finality()).isEqualTo(Finality.PROVISIONAL);
        assertThat(statuses()).containsOnly("provisional");

        assertThat(submissions.callFinal(OFFICER, sent.id())).isEmpty();
        assertThat(work.untilIdle(Duration.ofSeconds(60))).isTrue();

        assertThat(statuses()).containsOnly("final");
        assertThat(get(sent.id()).finality()).isEqualTo(Finality.FINAL);
        assertThat(releases.replaced(MANAGER, 10)).isEmpty();
        assertThat(submissions.callFinal(OFFICER, sent(2023, 6, 14, 9).id())).isPresent();
    }

    private List<String> statuses() {
        return jdbc.sql("select status from measures.observation where known_to is null")
                .query(String.class)
                .list();
    }

    @Test
    void a_signal_that_would_be_another_is_said() throws Exception {
        var last = YearMonth.now(ZoneOffset.UTC).minusMonths(1); // a late figure is not judged
        for (var ago = 15; ago >= 0; ago--) {
            var month = last.minusMonths(ago);
            accepted(month.getYear(), month.getMonthValue(), 40, 9 + ago % 2);
        }
        var newer = sent(last.getYear(), last.getMonthValue(), 40, 30);

        assertThat(foretold(MANAGER, newer).verdicts())
                .filteredOn(verdict -> verdict.name().equals(TITLE))
                .singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.about()).isEqualTo("Signal");
                    assertThat(verdict.now()).isEqualTo("No signal, usual range");
                    assertThat(verdict.then()).isEqualTo("Concern, rising");
                });
    }

    @Test
    void a_number_is_followed_down_to_its_row_and_back() throws Exception {
        accepted(2023, 7, 14, 9);
        try (var browser = Browser.of(application).as(Role.PARTNERSHIP_MANAGER)) {
            var figure = browser.open("/indicators/" + ACTIVE);
            assertThat(figure.text()).contains("Worked out from 1 submission and 1 row of it");

            var submission = figure.follow("1 row counted");
            var rows = submission.follow("See its rows");
            assertThat(rows.text()).contains("1 row").contains("2023-07").contains("external");

            var back = rows.follow("Submission 1").follow(TITLE);
            assertThat(back.address()).isEqualTo("/indicators/" + ACTIVE);
            assertThat(back.text()).contains("Follow this number");
        }
        var lead = Visitor.as(application, Role.OPERATIONS_LEAD)
                .get("/indicators/" + ACTIVE)
                .body();
        assertThat(lead)
                .contains("Shown to the partnership manager, to analysts")
                .doesNotContain("/returns/submissions/");
    }

    private Consequences foretold(Viewer viewer, Submission submission) {
        return coming.ifAccepted(viewer, submission).orElseThrow();
    }

    private static List<Moved> moves(Consequences consequences) {
        assertThat(consequences.isWhole()).isTrue();
        return consequences.moves();
    }

    private Release released(String title, IndicatorId indicator) {
        return releases.signOff(
                MANAGER, releases.draft(MANAGER, Audience.BOARD, title, List.of(indicator), AsKnown.NOW));
    }

    private Submission accepted(int year, int month, int known, int active) throws Exception {
        var sent = sent(year, month, known, active);
        submissions.accept(OFFICER, sent.id(), false);
        assertThat(work.untilIdle(Duration.ofSeconds(60))).isTrue();
        return get(sent.id());
    }

    private Submission sent(int year, int month, int known, int active) throws Exception {
        var of = new Return(
                new SpecificationId("county-lines"),
                new OrganisationId("dorset-police"),
                Period.month(YearMonth.of(year, month)));
        var file = "month,force,line_kind,lines_known,lines_opened,lines_closed_type_1,lines_closed_type_2,"
                + "lines_re_emerged,lines_active\n" + of.period().key() + ",E23000039,external," + known + ",0,0,0,0,"
                + active + "\n";
        var id = submissions.send(
                OFFICER, of, "lines.csv", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        assertThat(work.untilIdle(Duration.ofSeconds(60))).isTrue();
        return get(id);
    }

    private Submission get(SubmissionId id) {
        return submissions.find(MANAGER, id).orElseThrow();
    }

    private List<String> observations() {
        return jdbc.sql("select o::text from measures.observation o order by 1")
                .query(String.class)
                .list();
    }

    private String figure() {
        var latest = releases.indicator(MANAGER, ACTIVE, Releases.FOOTPRINT, AsKnown.NOW)
                .rows()
                .getFirst()
                .latest();
        return latest instanceof Figure.Shown shown ? shown.text() : latest.toString();
    }
}
