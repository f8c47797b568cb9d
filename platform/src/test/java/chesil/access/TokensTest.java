package chesil.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chesil.testing.ApplicationTest;
import chesil.testing.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
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
class TokensTest {
    @Autowired
    private ApplicationContext application;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Users users;

    @Autowired
    private DemonstrationAccounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private User officer = new User(0, "", "", null, Set.of(), User.State.ACTIVE, false, 0, null);

    @BeforeEach
    void an_officer() {
        accounts.create("tokens@test", "C. Vincent", "dorset-police", Set.of(Role.DATA_OFFICER));
        officer = users.named("tokens@test").orElseThrow();
        if (officer.state() == User.State.SUSPENDED) users.reinstate(Viewer.nobody(), officer.id());
    }

    @Test
    void a_token_stands_for_its_user_with_the_roles_of_the_moment() {
        var bearer = tokens.bearer(token()).orElseThrow();
        assertThat(bearer.viewer()).isEqualTo(officer.asViewer());
        assertThat(bearer.scopes()).containsExactly(TokenScope.SUBMIT_RETURNS);
    }

    @Test
    void only_its_hash_is_kept() {
        var text = token();
        var kept = jdbc.sql("select token::text from access.token")
                .query(String.class)
                .list();
        assertThat(kept).noneMatch(row -> row.contains(text) || row.contains(text.substring("chesil_".length())));
    }

    @Test
    void one_that_is_revoked_over_unknown_or_of_somebody_suspended_is_worth_nothing() {
        var revoked = token();
        tokens.revoke(officer.asViewer(), tokens.of(officer.id()).getFirst().id());
        assertThat(tokens.bearer(revoked)).isEmpty();
        assertThat(tokens.bearer("chesil_made-up")).isEmpty();
        var over = token();
        jdbc.sql("update access.token set made_at = made_at - interval '100 days', expires_at = now() where id = :id")
                .param("id", tokens.of(officer.id()).getFirst().id())
                .update();
        assertThat(tokens.bearer(over)).isEmpty();
        var suspended = token();
        users.suspend(Viewer.nobody(), officer.id());
        assertThat(tokens.bearer(suspended)).isEmpty();
    }

    @Test
    void one_without_a_name_a_scope_or_an_end_is_not_made() {
        var by = officer.asViewer();
        var submit = Set.of(TokenScope.SUBMIT_RETURNS);
        assertThatThrownBy(() -> tokens.create(by, officer.id(), " ", submit, Duration.ofDays(1)));
        assertThatThrownBy(() -> tokens.create(by, officer.id(), "x", Set.of(), Duration.ofDays(1)));
        assertThatThrownBy(() -> tokens.create(by, officer.id(), "x", submit, Duration.ofDays(400)));
    }

    @Test
    void a_wrong_token_is_refused_as_problem_details_even_where_none_is_needed() {
        var answer = ask("/api/openapi", "chesil_wrong");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(ask("/api/openapi", token()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_session_does_not_open_the_way_of_programs_and_a_token_not_the_pages() {
        var unknown = Visitor.as(application, Role.ADMINISTRATOR).get("/api/nothing");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(ask("/account", token()).statusCode()).isEqualTo(303);
    }

    @Test
    void the_page_shows_a_new_token_once() {
        var visitor = Visitor.as(application, Role.DATA_OFFICER);
        var made = visitor.send(
                "/account", "/account/tokens", Map.of("name", "Niche RMS", "scope", "submit-returns", "days", "90"));
        assertThat(made.statusCode()).isEqualTo(200);
        var text = made.body().replaceAll("(?s).*<code>(chesil_[^<]*)</code>.*", "$1");
        assertThat(tokens.bearer(text)).isPresent();
        assertThat(visitor.get("/account").body()).contains("Niche RMS").doesNotContain(text);
    }

    @Test
    void nobody_revokes_another_s_token_on_their_own_page() {
        token();
        var id = tokens.of(officer.id()).getFirst().id();
        var answer = Visitor.as(application, Role.ANALYST).post("/account/tokens/" + id + "/revoke", Map.of());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(tokens.find(id).orElseThrow().revokedAt()).isNull();
    }

    private String token() {
        return tokens.create(
                officer.asViewer(), officer.id(), "test", Set.of(TokenScope.SUBMIT_RETURNS), Duration.ofDays(30));
    }

    private HttpResponse<String> ask(String path, String token) {
        var visitor = Visitor.of(application);
        return visitor.exchange(HttpRequest.newBuilder(visitor.address(path))
                .header("Authorization", "Bearer " + token)
                .build());
    }
}
