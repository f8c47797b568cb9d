package chesil.access.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chesil.access.Ownership;
import chesil.access.Role;
import chesil.access.SampleRoutes;
import chesil.access.TokenScope;
import chesil.access.Viewer;
import chesil.access.door.Gate.Decision;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GateTest {
    private static final Ownership RETURNS = new Ownership() {
        @Override
        public String item() {
            return "return";
        }

        @Override
        public Optional<String> organisationOf(String id) {
            return id.startsWith("police") ? Optional.of("dorset-police") : Optional.empty();
        }
    };

    private final Gate gate = new Gate(SampleRoutes.table(), List.of(RETURNS));

    @ParameterizedTest(name = "{0} {1} by {2} of {3}: {4}")
    @CsvSource({
        "GET,  /,                                  nobody,              -,             Pass",
        "HEAD, /,                                  nobody,              -,             Pass",
        "GET,  /account,                           nobody,              -,             SayWho",
        "GET,  /account,                           group-chair,         probation,     Pass",
        "GET,  /users,                             administrator,       -,             Pass",
        "GET,  /users,                             analyst,             public-health, Forbidden",
        "GET,  /returns/police-2026-10,            partnership-manager, dorset-pcc,    Pass",
        "GET,  /returns/police-2026-10,            data-officer,        dorset-police, Pass",
        "GET,  /returns/police-2026-10,            data-officer,        bcp-council,   Forbidden",
        "GET,  /returns/police-2026-10,            analyst,             dorset-police, Forbidden",
        "GET,  /returns/not-there,                 data-officer,        bcp-council,   Pass",
        "GET,  /returns/new,                       data-officer,        dorset-police, Forbidden",
        "POST, /organisations/bcp-council/files,   data-officer,        bcp-council,   Pass",
        "POST, /organisations/dorset-police/files, data-officer,        bcp-council,   Forbidden",
        "POST, /organisations/bcp-council/files,   partnership-manager, dorset-pcc,    Forbidden",
        "POST, /organisations/bcp-council/files,   nobody,              -,             SayWho",
        "GET,  /metrics,                           analyst,             public-health, Forbidden",
        "GET,  /nowhere,                           administrator,       -,             Unknown",
        "GET,  /account/,                          administrator,       -,             Unknown",
        "GET,  //account,                          administrator,       -,             Unknown",
        "POST, /account,                           nobody,              -,             OtherMethod",
        "TRACE,/account,                           administrator,       -,             OtherMethod"
    })
    void a_session_opens_what_the_table_says(
            String method, String path, String role, String organisation, String decision) {
        var who = role.equals("nobody")
                ? null
                : ViewerAuthentication.bySession(new Viewer(
                        7, "Somebody", organisation.equals("-") ? null : organisation, Set.of(Role.of(role))));
        assertThat(decide(method, path, false, who).getClass().getSimpleName()).isEqualTo(decision);
    }

    @ParameterizedTest(name = "{0} {1} with a token for {2} of {3}: {4}")
    @CsvSource({
        "GET,  /api/figures, read-figures,   analyst,      Pass",
        "GET,  /api/figures, submit-returns, analyst,      Forbidden",
        "POST, /api/returns, submit-returns, data-officer, Pass",
        "POST, /api/returns, read-figures,   data-officer, Forbidden",
        "POST, /api/returns, submit-returns, analyst,      Forbidden"
    })
    void a_token_opens_what_its_scope_and_its_user_s_roles_both_open(
            String method, String path, String scope, String role, String decision) {
        var viewer = new Viewer(7, "Somebody", "dorset-police", Set.of(Role.of(role)));
        var who = ViewerAuthentication.byToken(viewer, Set.of(TokenScope.of(scope)));
        assertThat(decide(method, path, false, who).getClass().getSimpleName()).isEqualTo(decision);
    }

    @Test
    void what_everyone_may_read_needs_no_token_and_the_machine_itself_may_read_metrics() {
        assertThat(decide("GET", "/api/figures", false, null)).isEqualTo(new Decision.Pass());
        assertThat(decide("POST", "/api/returns", false, null)).isEqualTo(new Decision.SayWho());
        assertThat(decide("GET", "/metrics", true, null)).isEqualTo(new Decision.Pass());
        assertThat(decide("GET", "/metrics", false, null)).isEqualTo(new Decision.SayWho());
    }

    @Test
    void a_path_that_has_other_methods_names_them() {
        assertThat(decide("DELETE", "/returns/new", false, null)).isEqualTo(new Decision.OtherMethod(Set.of("GET")));
    }

    @Test
    void an_item_that_nobody_tells_the_owner_of_stops_the_application() {
        assertThatThrownBy(() -> new Gate(SampleRoutes.table(), List.of())).hasMessageContaining("/returns/{return}");
    }

    private Decision decide(String method, String path, boolean here, @Nullable ViewerAuthentication who) {
        return gate.decide(new Request(HttpMethod.valueOf(method), PathContainer.parsePath(path), here, who));
    }

    private record Request(
            HttpMethod method,
            PathContainer path,
            boolean fromThisMachine,
            @Nullable ViewerAuthentication who) implements Gate.Asked {}
}
