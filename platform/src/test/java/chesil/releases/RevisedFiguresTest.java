package chesil.releases;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.access.Audience;
import chesil.access.Role;
import chesil.access.Viewer;
import chesil.measures.IndicatorId;
import chesil.testing.ApplicationTest;
import chesil.testing.Browser;
import chesil.versions.AsKnown;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
class RevisedFiguresTest {
    private static final IndicatorId CARE = new IndicatorId("h10-continuity-of-care");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1), APRIL = LocalDate.of(2026, 4, 1);
    private static final Viewer MANAGER = new Viewer(1, "J. Marlow", "dorset-pcc", Set.of(Role.PARTNERSHIP_MANAGER));
    private static final Viewer BOARD = new Viewer(2, "H. Samways", "dorset-council", Set.of(Role.BOARD_MEMBER));

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Releases releases;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void two_months() {
        jdbc.sql("truncate measures.observation, measures.series, measures.calculation restart identity")
                .update();
        observe(MARCH, 21, 34.0, 61.8);
        observe(APRIL, 22, 34.0, 64.7);
    }

    @Test
    void those_inside_are_told_what_is_no_longer_as_the_board_was_told() {
        var release = released(Audience.BOARD);
        assertThat(told(MANAGER)).isEmpty();

        observe(MARCH, 25, 34.0, 73.5);

        var told = Objects.requireNonNull(told(MANAGER).get(CARE));
        assertThat(told.release()).isEqualTo(release);
        assertThat(told.figures()).singleElement().satisfies(figure -> {
            assertThat(figure.period()).isEqualTo(MARCH);
            assertThat(figure.before().text()).isEqualTo("61.8%");
            assertThat(figure.now().text()).isEqualTo("73.5%");
        });
    }

    @Test
    void a_board_is_told_by_the_next_release_and_by_nothing_else() {
        released(Audience.BOARD);
        observe(MARCH, 25, 34.0, 73.5);
        assertThat(told(BOARD)).doesNotContainKey(CARE);
        released(Audience.PUBLIC);
        assertThat(told(BOARD)).doesNotContainKey(CARE);

        released(Audience.BOARD);

        assertThat(told(BOARD)).containsOnlyKeys(CARE);
        assertThat(told(MANAGER)).isEmpty();
    }

    @Test
    void what_was_never_told_is_no_revision() {
        released(Audience.BOARD);

        observe(LocalDate.of(2026, 5, 1), 25, 34.0, 73.5);

        assertThat(told(MANAGER)).isEmpty();
    }

    @Test
    void a_difference_behind_the_last_place_that_is_shown_is_no_revision() {
        released(Audience.BOARD);

        observe(MARCH, 21, 34.0, 61.79);

        assertThat(told(MANAGER)).isEmpty();
    }

    @Test
    void a_past_day_counts_the_figures_that_are_others_now_and_no_others() throws Exception {
        Thread.sleep(5); // so that a moment lies between the calculations
        var then = Instant.now();
        Thread.sleep(5);
        assertThat(releases.revisedSince(MANAGER, then)).isZero();

        observe(MARCH, 25, 34.0, 73.5);
        observe(LocalDate.of(2026, 5, 1), 25, 34.0, 73.5);
        assertThat(releases.revisedSince(MANAGER, then)).isEqualTo(1);
        assertThat(releases.revisedSince(BOARD, then)).isZero();

        observe(MARCH, 21, 34.0, 61.8);
        assertThat(releases.revisedSince(MANAGER, then)).isZero();
        assertThat(releases.revisedSince(MANAGER, Instant.EPOCH)).isZero();
    }

    @Test
    void a_sum_over_some_of_the_senders_was_no_figure_and_is_not_revised_by_the_whole() {
        jdbc.sql("update measures.observation set heard = 1, expected = 2 where period = :march")
                .param("march", MARCH)
                .update();

        observe(MARCH, 25, 34.0, 73.5);

        assertThat(releases.replaced(MANAGER, 10)).isEmpty();
        assertThat(reading(MANAGER).whole().at(MARCH))
                .containsInstanceOf(Figure.Shown.class)
                .get()
                .satisfies(figure -> assertThat(((Figure.Shown) figure).marks())
                        .noneMatch(mark -> mark.sign().equals("r")));
    }

    @Test
    void the_pages_say_so_and_lead_to_old_and_new() {
        released(Audience.BOARD);
        observe(APRIL, 25, 34.0, 73.5);
        observe(MARCH, 22, 34.0, 64.7);

        try (var browser = Browser.of(application).as(Role.PARTNERSHIP_MANAGER)) {
            var scorecard = browser.open("/scorecard").picture("scorecard-revised");
            assertThat(scorecard.text())
                    .contains("Apr 2026 was 64.7% in release")
                    .contains("One earlier figure too.");
            var page = scorecard.follow("Apr 2026 was 64.7% in release");
            assertThat(page.address()).endsWith("#revised");
            assertThat(page.find("h3#revised").isVisible()).isTrue();
            assertThat(page.text()).contains("Revised since it was last released");
            var list = browser.open("/revisions").picture("revisions");
            assertThat(list.text())
                    .contains("2 figures are no longer what Release")
                    .contains("March 2026")
                    .contains("64.7%");
        }
    }

    private Map<IndicatorId, ToldBefore> told(Viewer viewer) {
        return releases.toldBefore(releases.scorecard(viewer, Releases.FOOTPRINT, AsKnown.NOW), AsKnown.NOW);
    }

    private Reading reading(Viewer viewer) {
        var reading = releases.indicator(viewer, CARE, Releases.FOOTPRINT, AsKnown.NOW)
                .rows()
                .getFirst()
                .reading();
        assertThat(reading).isNotNull();
        return Objects.requireNonNull(reading);
    }

    private Release released(Audience audience) {
        return releases.signOff(MANAGER, releases.draft(MANAGER, audience, "Figures", List.of(CARE), AsKnown.NOW));
    }

    private void observe(LocalDate month, double numerator, double of, double value) {
        new Observed(jdbc).of(CARE.value(), "footprint", "", month, numerator, of, value);
    }
}
