package chesil.access.door;

import chesil.access.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * What proves that a form came from our page: for who is signed in it follows from the session, so another session's proof
 * is worth nothing; for others it is a cookie, set only when a page with a form is shown.
 */
final class FormTokens implements CsrfTokenRepository {
    private static final String HEADER = "X-CSRF-TOKEN", FIELD = "_csrf", COOKIE = "form";

    private final SessionRequests sessions;

    FormTokens(SessionRequests sessions) {
        this.sessions = sessions;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        var session = sessions.secret(request);
        return token(session == null ? Secret.fresh() : session.derived(FIELD));
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        var session = sessions.secret(request);
        if (session != null) return token(session.derived(FIELD));
        return SessionCookie.read(request, COOKIE).map(FormTokens::token).orElse(null);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token == null || sessions.secret(request) != null) return;
        SessionCookie.add(
                response,
                SessionCookie.cookie(request, COOKIE, token.getToken()).build());
    }

    private static CsrfToken token(Secret secret) {
        return new DefaultCsrfToken(HEADER, FIELD, secret.text());
    }
}
