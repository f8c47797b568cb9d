package chesil.access.door;

import chesil.access.TokenScope;
import chesil.access.Viewer;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A {@link Viewer} as Spring Security carries it through a request. */
public final class ViewerAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Viewer viewer;
    private final transient Set<TokenScope> scopes;

    private ViewerAuthentication(Viewer viewer, Set<TokenScope> scopes) {
        super(List.of());
        this.viewer = viewer;
        this.scopes = scopes;
        setAuthenticated(true);
    }

    static ViewerAuthentication bySession(Viewer viewer) {
        return new ViewerAuthentication(viewer, Set.of());
    }

    static ViewerAuthentication byToken(Viewer viewer, Set<TokenScope> scopes) {
        return new ViewerAuthentication(viewer, Set.copyOf(scopes));
    }

    public Viewer viewer() {
        return viewer;
    }

    /** What the token is good for; nothing for a session, which no route of programs takes. */
    Set<TokenScope> scopes() {
        return scopes;
    }

    @Override
    public Object getPrincipal() {
        return viewer;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return Long.toString(viewer.user()); // logs and metrics may print it
    }
}
