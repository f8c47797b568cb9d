package chesil.strategy.web;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.access.Role;
import chesil.folder.Folders;
import chesil.folder.PartnershipFolder;
import chesil.releases.Observed;
import chesil.strategy.Objective;
import chesil.testing.ApplicationTest;
import chesil.testing.Browser;
import chesil.testing.Visitor;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import chesil.versions.Version;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@ApplicationTest
@TestPropertySource(properties = "chesil.test.register=strategy") // a partnership of its own
@DisplayNameGeneration(ReplaceUnderscores.class)
class StrategyPagesTest {
    @Autowired
    private ApplicationContext application;

    @Autowired
    private PartnershipFolder folder;

    @Autowired
    private Items items;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void seed() {
        folder.seed(Folders.read(Folders.marshwood()), "Folder", "First start");
    }

    @Test
    void the_map_shows_why_each_thing_is_done_and_where_nothing_is() {
        try (var browser = Browser.of(application).as(Role.ANALYST)) {
            var map = browser.open("/strategy").picture("strategy-map");

            assertThat(map.text())
                    .contains("1 objective of 2 has no intervention.")
                    .contains("Treatment for everyone who needs it")
                    .contains("Naloxone at the door: a kit for each who leaves")
                    .contains("No intervention");
            assertThat(map.follow("Fewer deaths").heading()).isEqualTo("Fewer deaths");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/strategy/themes/treatment",
                "/strategy/outcomes/fewer-deaths",
                "/strategy/objectives/naloxone",
                "/strategy/objectives/drug-checking",
                "/challenges",
                "/evidence",
                "/groups",
                "/groups/board",
                "/targets",
                "/partners",
                "/interventions",
                "/interventions/naloxone-at-the-door"
            })
    void every_page_holds_to_what_pages_hold_to(String path) {
        try (var browser = Browser.of(application).as(Role.PARTNERSHIP_MANAGER)) {
            assertThat(browser.open(path).title()).endsWith("– Chesil");
        }
    }

    @Test
    void a_page_of_a_past_day_says_so_and_has_nothing_that_became_known_later() {
        var visitor = Visitor.as(application, Role.ANALYST);

        var then = visitor.get("/strategy?known=2020-01-31").body();

        assertThat(then)
                .contains("You are looking at 31 January 2020.")
                .contains("<title>31 January 2020: Strategy map – Chesil</title>")
                .doesNotContain("Naloxone");
        assertThat(visitor.get("/strategy/objectives/naloxone?known=2020-01-31").statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/strategy?known=nonsense").body()).contains("Naloxone");
    }

    @Test
    void an_outcome_s_indicators_carry_their_signals_for_those_who_may_see_them() {
        var observed = new Observed(jdbc);
        for (var quarter = 0; quarter < 4; quarter++) {
            var issued = 30 + quarter;
            observed.of(
                    "l3-naloxone-issued",
                    "footprint",
                    "",
                    LocalDate.of(2025, 1 + 3 * quarter, 1),
                    issued,
                    null,
                    issued);
        }

        assertThat(outcomeFor(Role.ANALYST)).contains("4 of ");
        // nothing has been released to the board
        assertThat(outcomeFor(Role.BOARD_MEMBER)).contains("L3").doesNotContain("4 of ");
    }

    private String outcomeFor(Role role) {
        return Visitor.as(application, role)
                .get("/strategy/outcomes/fewer-deaths")
                .body();
    }

    @Test
    void an_edit_is_a_version_with_its_reason_and_shows_in_the_history() {
        try (var browser = Browser.withoutScripts(application).as(Role.PARTNERSHIP_MANAGER)) {
            var page = browser.open("/strategy/objectives/drug-checking").press("Change this objective");
            page.fill("Name", "Everyone knows what they take");
            page.fill("Why are you changing this?", "The board asked for plainer words");
            var changed = page.press("Save the change");

            assertThat(changed.heading()).isEqualTo("Everyone knows what they take");
            assertThat(changed.find(".chesil-history").textContent())
                    .contains("Test partnership manager changed it: The board asked for plainer words");
        }
    }

    @Test
    void a_form_names_every_fault_and_keeps_nothing() {
        var manager = Visitor.as(application, Role.PARTNERSHIP_MANAGER);
        var before = version("naloxone");

        var answer = manager.post(
                "/strategy/objectives/naloxone/change",
                Map.of("name", " ", "group", "nobody", "about", "", "reason", "", "number", "1"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("<title>Error: Change an objective")
                .contains("Enter the name of the objective")
                .contains("Choose one of the list")
                .contains("Enter the reason for the change");
        assertThat(version("naloxone")).isEqualTo(before);
    }

    @Test
    void whoever_was_overtaken_sees_who_was_faster() {
        var manager = Visitor.as(application, Role.PARTNERSHIP_MANAGER);
        var sent = Map.of(
                "title", "Chief", "organisation", "vale-police", "holder", "A. Hale", "reason", "New", "number", "7");

        var answer = manager.post("/seats/board-police/change", sent);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Folder changed this while you were writing");
    }

    @Test
    void a_chair_changes_what_the_own_group_answers_for_and_nothing_else() {
        var fields = Map.of(
                "at-least", "160", "from", "2024-04", "source", "report-2025", "reason", "Higher", "number", "1");
        var own = Visitor.as(application, Role.GROUP_CHAIR, "marshwood-council");
        var other = Visitor.as(application, Role.GROUP_CHAIR, "vale-police");

        // harm-reduction, which owns the target, has no chair: so nobody but a manager may
        assertThat(own.post("/targets/l3-naloxone-issued/change", fields).statusCode())
                .isEqualTo(403);
        assertThat(other.get("/strategy/objectives/naloxone/change").statusCode())
                .isEqualTo(403);
        assertThat(Visitor.as(application, Role.PARTNERSHIP_MANAGER)
                        .post("/targets/l3-naloxone-issued/change", fields)
                        .statusCode())
                .isEqualTo(303);
    }

    private Version<Objective> version(String key) {
        return items.of(Objective.KIND).version(key, AsKnown.NOW).orElseThrow();
    }
}
