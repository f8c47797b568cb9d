package chesil.access;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.testing.ApplicationTest;
import chesil.testing.Visitor;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class UsersPageTest {
    private static final String PASSWORD = "kettle harbour nine";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Users users;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void an_invited_person_sets_a_password_is_signed_in_and_can_sign_in_again() {
        var link = invite("new.person@test", "analyst");
        var invited = Visitor.of(application);
        assertThat(invited.get(link).body()).contains("Set your password").contains("new.person@test");
        var weak = invited.send(link, link, Map.of("password", "short"));
        assertThat(weak.body()).contains("Password must be 12 characters or more");
        assertThat(invited.send(link, link, Map.of("password", PASSWORD)).statusCode())
                .isEqualTo(303);
        assertThat(invited.get("/account").body()).contains("New Person").contains("analyst");
        Visitor.of(application).signIn("new.person@test", PASSWORD);
    }

    @Test
    void a_link_is_good_once_and_for_a_week_and_until_the_next() {
        var used = invite("used@test", "analyst");
        assertThat(Visitor.of(application)
                        .send(used, used, Map.of("password", PASSWORD))
                        .statusCode())
                .isEqualTo(303);
        assertThat(Visitor.of(application).get(used).statusCode()).isEqualTo(404);
        var old = invite("old@test", "analyst");
        jdbc.sql("""
                update access.invitation set made_at = made_at - interval '7 days', expires_at = now()
                 where user_id = (select id from access.users where user_name = 'old@test')
                """).update();
        assertThat(Visitor.of(application).get(old).statusCode()).isEqualTo(404);
        var replaced = invite("replaced@test", "analyst");
        var account = users.named("replaced@test").orElseThrow().id();
        Visitor.as(application, Role.ADMINISTRATOR).post("/users/" + account + "/link", Map.of());
        assertThat(Visitor.of(application).get(replaced).statusCode()).isEqualTo(404);
    }

    @Test
    void a_manager_invites_anyone_but_an_administrator() {
        var manager = Visitor.as(application, Role.PARTNERSHIP_MANAGER);
        var answer = manager.post(
                "/users/invite", Map.of("userName", "boss@test", "name", "B. Oss", "role", "administrator"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Only an administrator can make somebody an administrator");
        assertThat(users.named("boss@test")).isEmpty();
    }

    @Test
    void nobody_gives_roles_to_themselves() {
        var manager = Visitor.as(application, Role.PARTNERSHIP_MANAGER);
        var own = users.named("partnership-manager@organisation-of-partnership-manager")
                .orElseThrow();
        var answer = manager.post("/users/" + own.id() + "/roles", Map.of("role", "senior-responsible-owner"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(users.find(own.id()).orElseThrow().roles()).containsExactly(Role.PARTNERSHIP_MANAGER);
    }

    @Test
    void suspending_ends_what_is_open_at_once_and_new_roles_count_at_the_next_request() {
        var analyst = Visitor.as(application, Role.ANALYST, "suspended-council");
        var id = users.named("analyst@suspended-council").orElseThrow().id();
        var administrator = Visitor.as(application, Role.ADMINISTRATOR);
        assertThat(analyst.get("/users").statusCode()).isEqualTo(403);
        administrator.post("/users/" + id + "/roles", Map.of("role", "partnership-manager"));
        assertThat(analyst.get("/users").statusCode()).isEqualTo(200);
        administrator.post("/users/" + id + "/suspend", Map.of());
        assertThat(analyst.get("/users").statusCode()).isEqualTo(303);
    }

    @Test
    void everything_wrong_with_an_invitation_is_said_at_once() {
        var body = Visitor.as(application, Role.ADMINISTRATOR)
                .post("/users/invite", Map.of("userName", "not an address"))
                .body();
        assertThat(body)
                .contains("Enter an e-mail address, in letters")
                .contains("Enter the person")
                .contains("Select at least one role");
    }

    @Test
    void a_new_password_of_one_s_own_signs_out_everywhere_else() {
        var link = invite("changer@test", "analyst");
        var here = Visitor.of(application);
        here.send(link, link, Map.of("password", PASSWORD));
        var elsewhere = Visitor.of(application).signIn("changer@test", PASSWORD);
        var wrong = here.send(
                "/account", "/account/password", Map.of("present", "not it", "wanted", "lantern pebble seven"));
        assertThat(wrong.body()).contains("The password that you have now is not right");
        var right = here.send(
                "/account", "/account/password", Map.of("present", PASSWORD, "wanted", "lantern pebble seven"));
        assertThat(right.statusCode()).isEqualTo(303);
        assertThat(here.get("/account").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(303);
        Visitor.of(application).signIn("changer@test", "lantern pebble seven");
    }

    @Test
    void the_audit_trail_can_be_searched_and_verified() {
        invite("audited@test", "analyst");
        var manager = Visitor.as(application, Role.PARTNERSHIP_MANAGER);
        var page = manager.get("/audit?action=access.invitation-made&from=2020-01-01&to=nonsense");
        assertThat(page.body())
                .contains("access.invitation-made")
                .doesNotContain("<td class=\"govuk-table__cell\">access.signed");
        assertThat(manager.get("/audit?verify=true").body()).contains("The chain is whole.");
    }

    /** The path of the link that an administrator is shown. */
    private String invite(String userName, String role) {
        var shown = Visitor.as(application, Role.ADMINISTRATOR)
                .post("/users/invite", Map.of("userName", userName, "name", "New Person", "role", role))
                .body();
        return URI.create(shown.replaceAll("(?s).*<code>([^<]*)</code>.*", "$1"))
                .getPath();
    }
}
