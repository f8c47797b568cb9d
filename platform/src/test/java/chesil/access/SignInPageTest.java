package chesil.access;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.testing.ApplicationTest;
import chesil.testing.Visitor;
import java.util.Map;
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
class SignInPageTest {
    @Autowired
    private ApplicationContext application;

    @Autowired
    private DemonstrationAccounts accounts;

    @Autowired
    private Users users;

    @Autowired
    private JdbcClient jdbc;

    private static final Viewer SOMEBODY = Viewer.nobody();

    @BeforeEach
    void an_analyst() {
        accounts.create("analyst@test", "A. Quay", "dorset-council", Set.of(Role.ANALYST));
    }

    @Test
    void a_right_password_leads_on_to_the_page_that_was_wanted() {
        var visitor = Visitor.of(application);
        var answer = visitor.send(
                "/sign-in",
                "/sign-in",
                Map.of(
                        "userName",
                        " Analyst@test ",
                        "password",
                        accounts.password(),
                        "then",
                        "/scorecard?area=E06000058"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/scorecard?area=E06000058");
        assertThat(visitor.get("/sign-in").headers().firstValue("Location")).hasValue("/home");
    }

    @Test
    void a_wrong_password_an_unknown_name_and_a_suspended_user_are_told_the_same() {
        accounts.create("suspended@test", "S. Reed", "dorset-council", Set.of(Role.ANALYST));
        users.suspend(SOMEBODY, users.named("suspended@test").orElseThrow().id());
        for (var attempt : Map.of(
                        "analyst@test", "wrong", "nobody@test", "wrong", "suspended@test", accounts.password())
                .entrySet()) {
            var answer = Visitor.of(application)
                    .send("/sign-in", "/sign-in", Map.of("userName", attempt.getKey(), "password", attempt.getValue()));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("The user name or the password is not right");
            assertThat(answer.body()).doesNotContain(attempt.getValue() + "\"");
        }
    }

    @Test
    void empty_boxes_are_named_all_at_once() {
        var body =
                Visitor.of(application).send("/sign-in", "/sign-in", Map.of()).body();
        assertThat(body)
                .contains("<title>Error: Sign in")
                .contains("Enter your user name")
                .contains("Enter your password");
    }

    @Test
    void a_form_that_is_not_ours_is_refused() {
        var answer = Visitor.of(application)
                .postAsIs("/sign-in", Map.of("userName", "analyst@test", "password", accounts.password()));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("This form has expired");
    }

    @Test
    void the_tenth_wrong_password_is_the_last_for_a_while_and_other_users_are_not_kept_out() {
        accounts.create("guessed@test", "G. Ferry", "dorset-council", Set.of(Role.ANALYST));
        var guesser = Visitor.of(application);
        for (int i = 0; i < 10; i++)
            assertThat(guesser.send(
                                    "/sign-in",
                                    "/sign-in",
                                    Map.of("userName", "guessed@test", "password", "guess " + i))
                            .statusCode())
                    .isEqualTo(400);
        var last = guesser.send(
                "/sign-in", "/sign-in", Map.of("userName", "guessed@test", "password", accounts.password()));
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        Visitor.of(application).signIn("analyst@test", accounts.password());
    }

    @Test
    void signing_in_and_out_and_failing_to_are_in_the_audit_trail_without_what_was_typed() {
        Visitor.of(application).signIn("analyst@test", accounts.password());
        Visitor.of(application).send("/sign-in", "/sign-in", Map.of("userName", "hunter2hunter2", "password", "x"));
        var trail = jdbc.sql("select action || ' ' || subject || ' ' || detail from access.audit_entry order by number")
                .query(String.class)
                .list();
        var id = users.named("analyst@test").orElseThrow().id();
        assertThat(trail).anyMatch(entry -> entry.startsWith("access.signed-in user:" + id));
        assertThat(trail).anyMatch(entry -> entry.startsWith("access.sign-in-failed user:unknown"));
        assertThat(trail).noneMatch(entry -> entry.contains("hunter2"));
    }

    @Test
    void signing_out_ends_the_session_itself_and_not_only_the_cookie() {
        var visitor = Visitor.as(application, Role.ANALYST);
        assertThat(visitor.get("/sign-in").statusCode()).isEqualTo(303);
        var keepsTheCookie = visitor.formToken();
        assertThat(visitor.post("/sign-out", Map.of()).headers().firstValue("Location"))
                .hasValue("/");
        assertThat(keepsTheCookie).isNotEmpty();
        assertThat(visitor.get("/sign-in").statusCode()).isEqualTo(200);
    }

    @Test
    void every_page_says_what_browsers_may_do_with_it() {
        var headers = Visitor.of(application).get("/sign-in").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .contains("form-action 'self'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElseThrow()).contains("camera=()");
        assertThat(headers.firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void a_page_without_a_form_sets_no_cookie() {
        assertThat(Visitor.of(application).get("/nowhere").headers().firstValue("Set-Cookie"))
                .isEmpty();
    }
}
