package chesil.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chesil.access.Audience;
import chesil.access.Role;
import chesil.access.Viewer;
import chesil.measures.IndicatorId;
import chesil.testing.ApplicationTest;
import chesil.versions.AsKnown;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReleasesTest {
    private static final IndicatorId CARE = new IndicatorId("h10-continuity-of-care");
    private static final IndicatorId LINES = new IndicatorId("cj11a-county-lines-active");
    private static final IndicatorId ADMISSIONS = new IndicatorId("h6-hospital-admissions");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final Viewer MANAGER = new Viewer(1, "J. Marlow", "dorset-pcc", Set.of(Role.PARTNERSHIP_MANAGER));
    private static final Viewer BOARD = new Viewer(2, "H. Samways", "dorset-council", Set.of(Role.BOARD_MEMBER));

    @Autowired
    private Releases releases;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void one_observation() {
        jdbc.sql("truncate measures.observation, measures.series, measures.calculation restart identity")
                .update();
        observe(CARE, "footprint", "", 21, 34.0, 61.8);
    }

    @Test
    void those_inside_see_live_figures_and_nobody_else_does() {
        assertThat(figure(MANAGER, CARE))
                .isInstanceOfSatisfying(
                        Figure.Shown.class, shown -> assertThat(shown.text()).isEqualTo("61.8%"));
        observe(ADMISSIONS, "footprint", "", 50, null, 50.0);
        assertThat(figure(MANAGER, ADMISSIONS)).isInstanceOf(Figure.Shown.class);
        assertThat(releases.publicIndicator(ADMISSIONS, "footprint", AsKnown.NOW)
                        .rows()
                        .getFirst()
                        .latest())
                .isInstanceOf(Figure.NotAvailable.class);
    }

    @Test
    void the_board_sees_what_was_released_to_it_and_still_does_after_the_live_figure_moved() {
        release(Audience.BOARD, CARE, LINES);
        observe(CARE, "footprint", "", 25, 34.0, 73.5);

        assertThat(figure(BOARD, CARE))
                .isInstanceOfSatisfying(
                        Figure.Shown.class, shown -> assertThat(shown.text()).isEqualTo("61.8%"));
        assertThat(figure(MANAGER, CARE))
                .isInstanceOfSatisfying(
                        Figure.Shown.class, shown -> assertThat(shown.text()).isEqualTo("73.5%"));
    }

    @Test
    void a_share_of_few_is_marked_as_unreliable_and_a_count_of_few_is_not() {
        observe(CARE, "footprint", "", 19, 34.0, 55.9);
        observe(LINES, "footprint", "", 3, null, 3.0);

        assertThat(marks(CARE)).contains("u");
        assertThat(marks(LINES)).doesNotContain("u");
        observe(CARE, "footprint", "", 20, 34.0, 58.8);
        assertThat(marks(CARE)).doesNotContain("u");
    }

    private List<String> marks(IndicatorId id) {
        return figure(MANAGER, id) instanceof Figure.Shown shown
                ? shown.marks().stream().map(Figure.Mark::sign).toList()
                : List.of("no figure");
    }

    @Test
    void a_small_count_is_hidden_with_what_would_give_it_back() {
        observe(CARE, "E06000058", "", 18, 25.0, 72.0);
        observe(CARE, "E06000059", "", 3, 9.0, 33.3);

        var id = releases.draft(MANAGER, Audience.BOARD, "Board", List.of(CARE), AsKnown.NOW);
        var whole = releases.content(MANAGER, id).stream()
                .filter(reading -> reading.area().equals("footprint"))
                .findFirst()
                .orElseThrow();

        assertThat(whole.areas())
                .extracting(series -> series.figures().getFirst())
                .allMatch(Figure.Suppressed.class::isInstance);
        assertThat(whole.latest()).isInstanceOf(Figure.Shown.class);
        assertThat(Releases.hidden(releases.content(MANAGER, id)).figures()).isEqualTo(4);
    }

    @Test
    void what_is_for_the_board_alone_is_named_and_not_shown_to_the_public() {
        observe(LINES, "footprint", "", 11, null, 11.0);
        release(Audience.PUBLIC, CARE, LINES);

        var shown = releases.publicScorecard("footprint", AsKnown.NOW);

        assertThat(shown.rows())
                .filteredOn(row -> row.indicator().id().equals(LINES))
                .extracting(ScorecardRow::latest)
                .allMatch(Figure.NotForYou.class::isInstance);
    }

    @Test
    void a_frozen_release_cannot_be_changed_whoever_tries() {
        var release = release(Audience.BOARD, CARE);

        for (var attempt : List.of(
                "update releases.content set reading = '{}' where release = :id",
                "delete from releases.content where release = :id",
                "update releases.release set title = 'another' where id = :id",
                "delete from releases.release where id = :id",
                "insert into releases.content (release, indicator, area, reading) values (:id, 'x', 'y', '{}')")) {
            assertThatThrownBy(() -> jdbc.sql(attempt).param("id", release.id()).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("frozen");
        }
    }

    @Test
    void releases_are_numbered_one_after_the_other() {
        var first = release(Audience.BOARD, CARE);
        var second = release(Audience.PUBLIC, CARE);

        assertThat(second.number()).isEqualTo(java.util.Objects.requireNonNull(first.number()) + 1);
    }

    private Release release(Audience audience, IndicatorId... chosen) {
        return releases.signOff(MANAGER, releases.draft(MANAGER, audience, "Figures", List.of(chosen), AsKnown.NOW));
    }

    private Figure figure(Viewer viewer, IndicatorId id) {
        return releases.indicator(viewer, id, "footprint", AsKnown.NOW)
                .rows()
                .getFirst()
                .latest();
    }

    private void observe(
            IndicatorId id,
            String area,
            String part,
            double numerator,
            @org.jspecify.annotations.Nullable Double of,
            double value) {
        new Observed(jdbc).of(id.value(), area, part, MARCH, numerator, of, value);
    }
}
