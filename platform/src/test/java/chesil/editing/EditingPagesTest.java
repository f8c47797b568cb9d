package chesil.editing;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.access.Role;
import chesil.folder.Folders;
import chesil.folder.PartnershipFolder;
import chesil.interventions.Intervention;
import chesil.interventions.InterventionKind;
import chesil.partnership.Action;
import chesil.partnership.ActionState;
import chesil.partnership.Meeting;
import chesil.partnership.Organisation;
import chesil.partnership.PartnerCategory;
import chesil.partnership.PartnershipInfo;
import chesil.partnership.PartnershipRole;
import chesil.partnership.Seat;
import chesil.strategy.Objective;
import chesil.strategy.Outcome;
import chesil.testing.ApplicationTest;
import chesil.testing.Browser;
import chesil.testing.Visitor;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import chesil.versions.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

@ApplicationTest
@TestPropertySource(properties = "chesil.test.register=editing") // a partnership of its own
@DisplayNameGeneration(ReplaceUnderscores.class)
class EditingPagesTest {
    @Autowired
    private ApplicationContext application;

    @Autowired
    private PartnershipFolder folder;

    @Autowired
    private Items items;

    @BeforeEach
    void seed() {
        folder.seed(Folders.read(Folders.marshwood()), "Folder", "First start");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/partnership/change",
                "/partners/marshwood-treatment/change",
                "/groups/board/change",
                "/groups/board/meetings/add",
                "/groups/board/actions/add",
                "/strategy/outcomes/fewer-deaths/change",
                "/strategy/outcomes/fewer-deaths/end",
                "/challenges/add",
                "/targets/add",
                "/interventions/naloxone-at-the-door/change",
                "/interventions/naloxone-at-the-door/end",
                "/minutes"
            })
    void every_form_holds_to_what_pages_hold_to(String path) {
        try (var browser = Browser.of(application).as(Role.PARTNERSHIP_MANAGER)) {
            assertThat(browser.open(path).title()).endsWith("– Chesil");
        }
    }

    @Test
    void a_form_that_nothing_was_changed_in_keeps_the_item_as_it_is() {
        try (var browser = Browser.withoutScripts(application).as(Role.PARTNERSHIP_MANAGER)) {
            var before = current(Intervention.KIND, "naloxone-at-the-door").orElseThrow();

            browser.open("/interventions/naloxone-at-the-door/change")
                    .fill("Why are you changing this?", "To see")
                    .press("Save the change");

            assertThat(current(Intervention.KIND, "naloxone-at-the-door")).contains(before);
        }
    }

    @Test
    void a_commissioner_adds_a_service_changes_it_and_ends_it() {
        try (var browser = Browser.withoutScripts(application).as(Role.COMMISSIONER)) {
            var form = browser.open("/interventions").press("Add an intervention");
            form.fill("Name", "Drug checking on Fridays")
                    .choose("What kind it is", "service")
                    .fill("What is done, and for whom", "Anybody may have what they bought tested.")
                    .choose("Organisation that leads it", "Marshwood Drug and Alcohol Service")
                    .choose("How far it is known whether it works", "too early")
                    .fill("When it started", "2026-10")
                    .fill("Why are you adding this?", "The board agreed to pay for it");
            form.find("input[value=drug-checking]").check();
            var page = form.press("Add it");
            assertThat(page.heading()).isEqualTo("Drug checking on Fridays");
            assertThat(browser.open("/strategy/objectives/drug-checking").text())
                    .contains("Drug checking on Fridays");

            var changed = browser.open("/interventions/drug-checking-on-fridays")
                    .press("Change this intervention")
                    .fill("When it stopped", "2026-11")
                    .fill("Why are you changing this?", "The money ran out")
                    .press("Save the change");
            assertThat(changed.text()).contains("Oct 2026 to Nov 2026");

            var ended = changed.follow("End this intervention")
                    .fill("Why does it end?", "It never opened")
                    .press("End it");
            assertThat(ended.text()).doesNotContain("Drug checking on Fridays");
        }
        assertThat(current(Intervention.KIND, "drug-checking-on-fridays")).isEmpty();
        assertThat(items.of(Intervention.KIND).history("drug-checking-on-fridays").stream()
                        .map(version -> version.author() + ": " + version.reason()))
                .containsExactly(
                        "Test commissioner: It never opened",
                        "Test commissioner: The money ran out",
                        "Test commissioner: The board agreed to pay for it");
    }

    @Test
    void an_operations_lead_adds_operations_that_the_own_force_leads_and_nothing_else() {
        var lead = Visitor.as(application, Role.OPERATIONS_LEAD, "vale-police");

        assertThat(lead.post("/interventions/add", operation("vale-police")).statusCode())
                .isEqualTo(303);
        assertThat(current(Intervention.KIND, "night-market").orElseThrow().kind())
                .isEqualTo(InterventionKind.OPERATION);

        assertThat(lead.post("/interventions/add", operation("marshwood-council"))
                        .body())
                .contains("Choose one of the list");
        assertThat(lead.post("/interventions/add", with(operation("vale-police"), "kind", "service"))
                        .body())
                .contains("Choose one of the list");
        assertThat(lead.get("/interventions/naloxone-at-the-door/change").statusCode())
                .isEqualTo(403);
        var another = Visitor.as(application, Role.OPERATIONS_LEAD, "marshwood-council");
        assertThat(another.get("/interventions/night-market/change").statusCode())
                .isEqualTo(403);
        assertThat(another.post("/interventions/night-market/end", Map.of("reason", "No", "number", "1"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_commissioner_may_not_change_an_operation() {
        Visitor.as(application, Role.PARTNERSHIP_MANAGER)
                .post("/interventions/add", with(operation("vale-police"), "name", "Quiet streets"));

        assertThat(Visitor.as(application, Role.COMMISSIONER)
                        .get("/interventions/quiet-streets/change")
                        .statusCode())
                .isEqualTo(403);
    }

    private static Map<String, String> operation(String lead) {
        return Map.of(
                "name", "Night market",
                "kind", "operation",
                "about", "Officers meet those who sell at night.",
                "objectives", "naloxone",
                "lead", lead,
                "state", "too-early",
                "reason", "Agreed with the chief",
                "number", "0");
    }

    private static Map<String, String> with(Map<String, String> fields, String field, String value) {
        var all = new HashMap<>(fields);
        all.put(field, value);
        return all;
    }

    @Test
    void the_words_of_a_record_s_own_refusal_stand_at_their_field() {
        var manager = Visitor.as(application, Role.PARTNERSHIP_MANAGER);
        var fields = new HashMap<>(operation("vale-police"));
        fields.remove("objectives");

        var answer = manager.post("/interventions/add", fields);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("An intervention serves at least one objective")
                .contains("<a href=\"#objectives\">");
    }

    @Test
    void what_others_name_cannot_be_ended_and_the_page_says_who_names_it() {
        var manager = Visitor.as(application, Role.PARTNERSHIP_MANAGER);

        var page = manager.get("/strategy/objectives/naloxone/end").body();
        var answer = manager.post("/strategy/objectives/naloxone/end", Map.of("reason", "Done", "number", "1"));

        assertThat(page).contains("others name it").contains("/interventions/naloxone-at-the-door");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(current(Objective.KIND, "naloxone")).isPresent();
        // a target names the group by another type of id
        assertThat(manager.get("/groups/harm-reduction/end").body()).contains("target");
    }

    @Test
    void an_outcome_and_its_objective_are_added_and_ended_in_turn() {
        var manager = Visitor.as(application, Role.PARTNERSHIP_MANAGER);
        manager.post(
                "/strategy/themes/treatment/outcomes/add",
                Map.of("name", "More recovery", "statement", "More people recover.", "reason", "Plan", "number", "0"));
        manager.post(
                "/strategy/outcomes/more-recovery/objectives/add",
                Map.of("name", "Homes first", "group", "board", "reason", "Plan", "number", "0"));
        assertThat(current(Objective.KIND, "homes-first")
                        .orElseThrow()
                        .outcome()
                        .value())
                .isEqualTo("more-recovery");

        assertThat(manager.post("/strategy/outcomes/more-recovery/end", Map.of("reason", "No", "number", "1"))
                        .statusCode())
                .isEqualTo(422);
        manager.post("/strategy/objectives/homes-first/end", Map.of("reason", "No", "number", "1"));
        manager.post("/strategy/outcomes/more-recovery/end", Map.of("reason", "No", "number", "1"));
        assertThat(current(Outcome.KIND, "more-recovery")).isEmpty();

        // what ended may be put again, and has its history still
        manager.post(
                "/strategy/themes/treatment/outcomes/add",
                Map.of("name", "More recovery", "statement", "More do.", "reason", "After all", "number", "0"));
        assertThat(items.of(Outcome.KIND).history("more-recovery")).hasSize(3);
    }

    @Test
    void an_organisation_becomes_a_partner_when_it_is_given_a_category_and_a_level() {
        var manager = Visitor.as(application, Role.PARTNERSHIP_MANAGER);
        var fields = Map.of("name", "Vale Police", "kind", "police-force", "reason", "Joined", "number", "1");

        var half = manager.post("/partners/vale-police/change", with(fields, "partner.category", "police"));
        assertThat(half.body()).contains("Choose at least one level");

        var whole = with(with(fields, "partner.category", "police"), "partner.level", "strategic");
        assertThat(manager.post("/partners/vale-police/change", whole).statusCode())
                .isEqualTo(303);
        assertThat(current(Organisation.KIND, "vale-police").orElseThrow().partner())
                .extracting("category")
                .isEqualTo(List.of(PartnerCategory.POLICE));
    }

    @Test
    void a_role_changes_hands_and_who_held_it_stays_on_pages_of_past_days() {
        try (var browser = Browser.withoutScripts(application).as(Role.PARTNERSHIP_MANAGER)) {
            var form = browser.open("/partners").press("Change the partnership and its roles");
            form.find("[name='role-holders.0.to']").fill("2026-10-31");
            form.find("[name='role-holders.1.role']").selectOption("senior-responsible-owner");
            form.find("[name='role-holders.1.holder']").fill("Chief Executive");
            form.find("[name='role-holders.1.organisation']").selectOption("marshwood-council");
            form.find("[name='role-holders.1.from']").fill("2026-11-01");
            form.fill("Why are you changing this?", "The director retires");
            assertThat(form.press("Save the change").text()).contains("Chief Executive, Marshwood Council");
        }
        var holders = items.of(PartnershipInfo.KIND)
                .get("marshwood", AsKnown.NOW)
                .orElseThrow()
                .roleHolders();
        assertThat(holders).hasSize(2).allMatch(each -> each.role() == PartnershipRole.SENIOR_RESPONSIBLE_OWNER);
    }

    @Test
    void a_row_is_taken_away_where_its_box_is_ticked() {
        var manager = Visitor.as(application, Role.PARTNERSHIP_MANAGER);
        var meeting = new HashMap<>(Map.of(
                "title",
                "Board",
                "date",
                "2026-12-03",
                "reason",
                "Planned",
                "number",
                "0",
                "agenda.0.title",
                "Money",
                "agenda.1.title",
                "People"));
        manager.post("/groups/board/meetings/add", meeting);
        assertThat(current(Meeting.KIND, "board-2026-12-03").orElseThrow().agenda())
                .hasSize(2);

        meeting.put("number", "1");
        meeting.put("agenda.0.gone", "true");
        meeting.put("decisions.0.what", "Meet monthly");
        manager.post("/minutes/board-2026-12-03/change", meeting);

        var held = current(Meeting.KIND, "board-2026-12-03").orElseThrow();
        assertThat(held.agenda()).extracting("title").containsExactly("People");
        assertThat(held.decisions()).extracting("what").containsExactly("Meet monthly");
        assertThat(manager.get("/minutes/board-2026-12-03").body()).contains("Meet monthly", "People");
    }

    @Test
    void a_chair_looks_after_the_own_group_s_actions_and_seats_and_no_other_s() {
        var chair = Visitor.as(application, Role.GROUP_CHAIR, "marshwood-council"); // chairs the board
        var fields = Map.of(
                "what",
                "Ask the coroner",
                "owner",
                "marshwood-council",
                "due",
                "2026-01-31",
                "state",
                "open",
                "reason",
                "Agreed",
                "number",
                "0");

        assertThat(chair.post("/groups/board/actions/add", fields).statusCode()).isEqualTo(303);
        assertThat(chair.post("/groups/harm-reduction/actions/add", fields).statusCode())
                .isEqualTo(403);
        assertThat(Visitor.as(application, Role.ANALYST)
                        .post("/groups/board/actions/add", fields)
                        .statusCode())
                .isEqualTo(403);
        assertThat(chair.get("/minutes").body()).contains("Ask the coroner").contains("days overdue");
        assertThat(Visitor.as(application, Role.PARTNERSHIP_MANAGER)
                        .get("/home")
                        .body())
                .contains("1 action is overdue");

        chair.post("/actions/board-ask-the-coroner/change", with(with(fields, "state", "done"), "number", "1"));
        assertThat(current(Action.KIND, "board-ask-the-coroner").orElseThrow().state())
                .isEqualTo(ActionState.DONE);
    }

    @Test
    void a_seat_in_the_chair_is_not_ended_and_another_is() {
        var manager = Visitor.as(application, Role.PARTNERSHIP_MANAGER);
        manager.post(
                "/groups/board/seats/add",
                Map.of("title", "Adviser", "organisation", "vale-police", "reason", "Wanted", "number", "0"));
        assertThat(current(Seat.KIND, "board-adviser")).isPresent();

        assertThat(manager.post("/seats/board-public-health/end", Map.of("reason", "No", "number", "1"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(manager.post("/seats/board-adviser/end", Map.of("reason", "No", "number", "1"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(current(Seat.KIND, "board-adviser")).isEmpty();
    }

    @Test
    void a_group_is_not_put_below_itself() {
        var answer = Visitor.as(application, Role.PARTNERSHIP_MANAGER)
                .post(
                        "/groups/board/change",
                        Map.of(
                                "name",
                                "Board",
                                "kind",
                                "board",
                                "parent",
                                "harm-reduction",
                                "about",
                                "All",
                                "reason",
                                "Why not",
                                "number",
                                "1"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Choose a group that is not below this one");
    }

    @Test
    void an_edit_is_in_the_audit_trail() {
        var manager = Visitor.as(application, Role.PARTNERSHIP_MANAGER);
        manager.post(
                "/groups/board/risks/add",
                Map.of(
                        "name",
                        "Money ends",
                        "about",
                        "It may.",
                        "likelihood",
                        "low",
                        "impact",
                        "high",
                        "owner",
                        "board",
                        "review",
                        "2027-01-01",
                        "reason",
                        "Seen",
                        "number",
                        "0"));

        assertThat(manager.get("/audit").body()).contains("risk:money-ends");
    }

    private <T extends Record> Optional<T> current(Kind<T> kind, String key) {
        return items.of(kind).get(key, AsKnown.NOW);
    }
}
