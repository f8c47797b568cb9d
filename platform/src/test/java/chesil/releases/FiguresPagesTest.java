package chesil.releases;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.access.Role;
import chesil.testing.ApplicationTest;
import chesil.testing.Browser;
import chesil.testing.Visitor;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FiguresPagesTest {
    private static final LocalDate LAST = LocalDate.of(2026, 10, 1);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void two_years_of_crime() {
        jdbc.sql("truncate measures.observation, measures.series, measures.calculation restart identity")
                .update();
        var observed = new Observed(jdbc);
        for (var month = 0; month < 24; month++) {
            var crimes = 400 + 7 * (month % 5) - (month > 15 ? 90 : 0);
            observed.of("h4-neighbourhood-crime", "footprint", "", LAST.minusMonths(23 - month), crimes, null, crimes);
            observed.of("recorded-drug-offences", "footprint", "", LAST.minusMonths(23 - month), crimes, null, crimes);
        }
    }

    @Test
    void the_scorecard_says_what_changed_and_nothing_more() {
        try (var browser = Browser.of(application).as(Role.PARTNERSHIP_MANAGER)) {
            assertThat(browser.open("/scorecard").heading()).isEqualTo("Scorecard");
        }
        var page = Visitor.as(application, Role.PARTNERSHIP_MANAGER)
                .get("/scorecard")
                .body();
        assertThat(page).contains("Neighbourhood crime recorded by police fell").contains("Shown to:");
    }

    @Test
    void the_scorecard_prints_on_one_page() {
        try (var browser = Browser.of(application).as(Role.PARTNERSHIP_MANAGER)) {
            var page = browser.open("/scorecard");
            assertThat(page.find("tbody tr.govuk-table__row").count()).isEqualTo(20); // the most that pages.md promises
            assertThat(page.pagesInPrint("scorecard")).isEqualTo(1);
        }
    }

    @Test
    void at_a_meeting_one_outcome_stands_on_the_screen_and_leads_to_the_next() {
        try (var browser = Browser.of(application).as(Role.PARTNERSHIP_MANAGER)) {
            var first = browser.open("/scorecard").follow("Meeting view").picture("scorecard-meeting");
            assertThat(first.heading()).isEqualTo("Reduce drug supply");
            assertThat(first.text()).contains("Outcome 1 of 6").contains("No figure to talk about");
            assertThat(first.find("a[rel=prev]").count()).isZero();

            var second = first.follow("Next: Reduce drug-related crime").picture("scorecard-meeting-2");
            assertThat(second.text())
                    .contains("Outcome 2 of 6")
                    .contains("Neighbourhood crime recorded by police fell")
                    .contains("Usual range");
            assertThat(second.find("a[rel=prev]").count()).isEqualTo(1);
            assertThat(second.follow("The whole scorecard").heading()).isEqualTo("Scorecard");
        }
        var board =
                Visitor.as(application, Role.BOARD_MEMBER).get("/scorecard/meeting?outcome=reduce-drug-related-crime");
        assertThat(board.body()).contains("Outcome 2 of 6").doesNotContain("331");
    }

    @Test
    void an_indicator_s_page_keeps_to_what_every_page_must() {
        try (var browser = Browser.of(application).as(Role.ANALYST)) {
            assertThat(browser.open("/indicators/h4-neighbourhood-crime").heading())
                    .isEqualTo("Neighbourhood crime recorded by police");
        }
    }

    @Test
    void commentary_is_kept_with_who_wrote_it() {
        var chair = Visitor.as(application, Role.GROUP_CHAIR);
        var analyst = Visitor.as(application, Role.ANALYST);
        analyst.post(
                "/indicators/h4-neighbourhood-crime/commentary",
                Map.of(
                        "said",
                        "Fewer cars were broken into.",
                        "why",
                        "Two who broke into many are in prison.",
                        "next",
                        "",
                        "onTopOf",
                        "0"));

        assertThat(chair.get("/indicators/h4-neighbourhood-crime").body())
                .contains("Fewer cars were broken into.")
                .contains("<strong>Why:</strong> Two who broke into many are in prison.")
                .contains("Test analyst");
    }

    @Test
    void a_figure_says_how_many_of_the_returns_that_it_should_be_made_from_were_in() {
        var analyst = Visitor.as(application, Role.ANALYST);

        assertThat(analyst.get("/scorecard").body()).contains("1 of 1 return is in");
        assertThat(analyst.get("/indicators/h4-neighbourhood-crime").body()).contains("1 of 1 return is in");
        assertThat(analyst.get("/scorecard.csv").body()).contains("denominator,heard,expected");
    }

    @Test
    void limits_are_moved_with_a_reason_or_not_at_all() {
        var analyst = Visitor.as(application, Role.ANALYST);

        var without =
                analyst.post("/indicators/recorded-drug-offences/limits", Map.of("from", "2026-03", "reason", ""));
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(without.body()).contains("Enter why the limits are moved");

        analyst.post(
                "/indicators/recorded-drug-offences/limits",
                Map.of("from", "2026-03", "reason", "Counted by another system"));
        assertThat(analyst.get("/indicators/recorded-drug-offences").body()).contains("Counted by another system");
    }

    @Test
    void a_page_that_is_kept_is_written_anew_as_soon_as_what_it_shows_has_changed() {
        var analyst = Visitor.as(application, Role.ANALYST);
        assertThat(analyst.get("/scorecard").body()).doesNotContain("1,234");

        new Observed(jdbc).of("h4-neighbourhood-crime", "footprint", "", LAST, 1234, null, 1234);
        assertThat(analyst.get("/scorecard").body()).contains("1,234");
        assertThat(analyst.get("/indicators/h4-neighbourhood-crime").body()).contains("1,234");

        // a value that another took the place of, in as many calculations as before
        jdbc.sql("update measures.observation set value = 1235 where value = 1234")
                .update();
        jdbc.sql(
                        "update measures.calculation set cause = 'test again' where number = (select max(number) from measures.calculation)")
                .update();
        assertThat(analyst.get("/scorecard").body()).contains("1,235").doesNotContain("1,234");
    }

    @Test
    void no_reader_is_sent_another_s_kept_page() {
        var manager = Visitor.as(application, Role.PARTNERSHIP_MANAGER);
        var page = manager.get("/scorecard").body();
        assertThat(page).contains("331").contains("Test partnership manager");
        assertThat(Visitor.as(application, Role.ANALYST).get("/scorecard").body())
                .contains("Test analyst")
                .doesNotContain("Test partnership manager");
        assertThat(Visitor.as(application, Role.BOARD_MEMBER).get("/scorecard").body())
                .doesNotContain("331");
        assertThat(token(manager.get("/scorecard").body())).isNotEmpty().isNotEqualTo(token(page));
    }

    private static String token(String page) {
        var field = "name=\"_csrf\" value=\"";
        var from = page.indexOf(field) + field.length();
        return page.substring(from, page.indexOf('"', from));
    }

    @Test
    void a_manager_drafts_and_signs_off_and_the_public_page_changes() {
        var manager = Visitor.as(application, Role.PARTNERSHIP_MANAGER);
        var drafted = manager.post(
                "/releases",
                Map.of("title", "For everyone", "audience", "public", "indicator", "h4-neighbourhood-crime"));
        var release = drafted.headers().firstValue("Location").orElseThrow();
        assertThat(Visitor.of(application)
                        .get("/indicators/h4-neighbourhood-crime")
                        .body())
                .doesNotContain("338");

        try (var browser = Browser.of(application).as(Role.PARTNERSHIP_MANAGER)) {
            assertThat(browser.open(release).heading()).isEqualTo("Draft: For everyone");
            assertThat(browser.open("/releases").heading()).isEqualTo("Releases");
            assertThat(browser.open("/releases/draft").heading()).isEqualTo("Draft a release");
        }
        manager.post(release + "/sign-off", Map.of());

        assertThat(Visitor.of(application)
                        .get("/indicators/h4-neighbourhood-crime")
                        .body())
                .contains("331");
    }

    @Test
    void the_API_and_the_download_have_what_the_page_shows() {
        var csv = Visitor.as(application, Role.ANALYST)
                .get("/indicators/h4-neighbourhood-crime/figures.csv")
                .body();
        assertThat(csv).contains("h4-neighbourhood-crime,H4,footprint,,2026-10-01,shown,331,,,331,");
        assertThat(Visitor.of(application).get("/api/v1/indicators").body())
                .contains("\"id\":\"h4-neighbourhood-crime\"");
        assertThat(Visitor.of(application).get("/api/v1/indicators/no-such").statusCode())
                .isEqualTo(404);
        assertThat(Visitor.of(application)
                        .get("/api/v1/indicators?known=yesterday")
                        .statusCode())
                .isEqualTo(400);
    }
}
