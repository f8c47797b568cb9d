package chesil.access.door;

import chesil.access.Allowed;
import chesil.access.Ownership;
import chesil.access.Route;
import chesil.access.Routes;
import chesil.access.Viewer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/** Whether a request may pass, by the table of {@link Routes}. */
final class Gate {
    /** What is decided of a request. */
    sealed interface Decision {
        record Pass() implements Decision {}

        /** Nobody is signed in, or no token was sent, and that may be the reason. */
        record SayWho() implements Decision {}

        record Forbidden() implements Decision {}

        record Unknown() implements Decision {}

        record OtherMethod(Set<String> methods) implements Decision {}
    }

    /** What the gate wants to know of a request; the viewer is asked for only where it matters. */
    interface Asked {
        HttpMethod method();

        PathContainer path();

        boolean fromThisMachine();

        @Nullable ViewerAuthentication who();
    }

    private final Routes routes;
    private final Map<String, Ownership> ownerships = new HashMap<>();

    /** @throws IllegalStateException if a route asks for the organisation of items that nobody can tell */
    Gate(Routes routes, Collection<Ownership> ownerships) {
        this.routes = routes;
        this.ownerships.put("organisation", new OrganisationItself());
        ownerships.forEach(each -> this.ownerships.put(each.item(), each));
        var untold = routes.lines().stream()
                .filter(route -> route.allowed().item() != null)
                .filter(route -> !this.ownerships.containsKey(route.allowed().item()))
                .map(Route::toString)
                .collect(Collectors.joining("; "));
        if (!untold.isEmpty())
            throw new IllegalStateException("no Ownership tells whose these are, so nobody could be let in: " + untold);
    }

    Decision decide(Asked asked) {
        var route = routes.find(asked.method(), asked.path()).orElse(null);
        if (route == null) {
            var methods = routes.methods(asked.path());
            return methods.isEmpty() ? new Decision.Unknown() : new Decision.OtherMethod(methods);
        }
        var allowed = route.allowed();
        if (allowed.everyone() && allowed.scope() == null) return new Decision.Pass();
        if (allowed.fromThisMachine() && asked.fromThisMachine()) return new Decision.Pass();
        var who = asked.who();
        if (who == null) return allowed.everyone() ? new Decision.Pass() : new Decision.SayWho();
        if (allowed.scope() != null && !who.scopes().contains(allowed.scope())) return new Decision.Forbidden();
        return allowed.everyone() || allowed.anySignedIn() || mayByRole(route, allowed, who.viewer(), asked.path())
                ? new Decision.Pass()
                : new Decision.Forbidden();
    }

    /** Whether this viewer may read the page at the path; a page that nobody knows is open to nobody. */
    boolean opensTo(Viewer viewer, PathContainer path) {
        var route = routes.find(HttpMethod.GET, path).orElse(null);
        if (route == null) return false;
        var allowed = route.allowed();
        if (allowed.everyone()) return true;
        return viewer.signedIn() && (allowed.anySignedIn() || mayByRole(route, allowed, viewer, path));
    }

    private boolean mayByRole(Route route, Allowed allowed, Viewer viewer, PathContainer path) {
        if (viewer.roles().stream().anyMatch(allowed.roles()::contains)) return true;
        if (viewer.roles().stream().noneMatch(allowed.ownRoles()::contains)) return false;
        var item = Objects.requireNonNull(allowed.item());
        var match = Objects.requireNonNull(route.path().matchAndExtract(path));
        var id = Objects.requireNonNull(match.getUriVariables().get(item), () -> "{" + item + "} is not in " + route);
        // what is not there belongs to nobody, and its page says that it is not there
        return Objects.requireNonNull(ownerships.get(item))
                .organisationOf(id)
                .map(viewer::belongsTo)
                .orElse(true);
    }

    private record OrganisationItself() implements Ownership {
        @Override
        public String item() {
            return "organisation";
        }

        @Override
        public Optional<String> organisationOf(String id) {
            return Optional.of(id);
        }
    }
}
