package chesil.access.door;

import chesil.access.Tokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds who comes with a token. One that is good for nothing is refused even where nobody need be known. */
final class TokenFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final Tokens tokens;

    TokenFilter(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        var bearer = header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? tokens.bearer(header.substring(BEARER.length()).strip())
                : java.util.Optional.<Tokens.Bearer>empty();
        if (bearer.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var who =
                ViewerAuthentication.byToken(bearer.get().viewer(), bearer.get().scopes());
        SecurityContextHolder.setContext(new SecurityContextImpl(who));
        chain.doFilter(request, response);
    }

    /** An answer that is worked out on another thread comes back through here, and nobody is known there. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
