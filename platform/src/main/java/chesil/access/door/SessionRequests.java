package chesil.access.door;

import chesil.access.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/** Finds a request's session, once a request, and only when somebody asks. */
final class SessionRequests implements SecurityContextRepository {
    private static final String FOUND = SessionRequests.class.getName();

    private final Sessions sessions;

    SessionRequests(Sessions sessions) {
        this.sessions = sessions;
    }

    /** The secret of the request's session, if it has one that is open. */
    @Nullable Secret secret(HttpServletRequest request) {
        var found = found(request);
        return found.authentication == null ? null : found.secret;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new DeferredSecurityContext() {
            @Override
            public SecurityContext get() {
                return context(request);
            }

            @Override
            public boolean isGenerated() {
                return found(request).authentication == null;
            }
        };
    }

    private SecurityContext context(HttpServletRequest request) {
        var authentication = found(request).authentication;
        return authentication == null ? new SecurityContextImpl() : new SecurityContextImpl(authentication);
    }

    private Found found(HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof Found found) return found;
        var found = find(request);
        request.setAttribute(FOUND, found);
        return found;
    }

    private Found find(HttpServletRequest request) {
        var secret = SessionCookie.read(request);
        var viewer = secret.flatMap(sessions::viewer);
        return new Found(
                secret.orElse(null), viewer.map(ViewerAuthentication::bySession).orElse(null));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // a session is opened by signing in and by nothing else
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return SessionCookie.read(request).isPresent();
    }

    private record Found(@Nullable Secret secret, @Nullable ViewerAuthentication authentication) {}
}
