package chesil.access;

import static chesil.access.Allowed.toEveryone;
import static chesil.access.Allowed.toRoles;
import static chesil.access.Allowed.toSignedIn;

import java.util.List;
import org.springframework.http.HttpMethod;

/** A small table with a line of every kind, for tests of the door. */
public final class SampleRoutes {
    private SampleRoutes() {}

    public static Routes table() {
        return new Routes(List.of(
                Route.of(HttpMethod.GET, "/", toEveryone()),
                Route.of(HttpMethod.GET, "/account", toSignedIn()),
                Route.of(HttpMethod.GET, "/users", toRoles(Role.ADMINISTRATOR)),
                Route.of(
                        HttpMethod.GET,
                        "/returns/{return}",
                        toRoles(Role.PARTNERSHIP_MANAGER).orOwn("return", Role.DATA_OFFICER)),
                Route.of(
                        HttpMethod.GET,
                        "/returns/new",
                        toRoles(Role.PARTNERSHIP_MANAGER)), // more specific than the line above
                Route.of(
                        HttpMethod.POST,
                        "/organisations/{organisation}/files",
                        toRoles().orOwn("organisation", Role.DATA_OFFICER)),
                Route.of(HttpMethod.GET, "/metrics", toRoles(Role.ADMINISTRATOR).orFromThisMachine()),
                Route.of(HttpMethod.GET, "/api/figures", toEveryone().withToken(TokenScope.READ_FIGURES)),
                Route.of(
                        HttpMethod.POST,
                        "/api/returns",
                        toRoles(Role.DATA_OFFICER).withToken(TokenScope.SUBMIT_RETURNS))));
    }
}
