package chesil.access.door;

import chesil.access.Route;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/** Asks the {@link Gate} of every request, and answers for those that may not pass. */
final class GateFilter extends OncePerRequestFilter implements AccessDeniedHandler {
    private final Gate gate;

    GateFilter(Gate gate) {
        this.gate = gate;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var decision = gate.decide(new OfRequest(request));
        if (decision instanceof Gate.Decision.Pass) chain.doFilter(request, response);
        else refuse(decision, request, response);
    }

    /** A form without its proof: where nobody may send it anyway, that is what is said. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var decision = gate.decide(new OfRequest(request));
        if (decision instanceof Gate.Decision.Pass) {
            request.setAttribute("chesil.form-expired", true);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            refuse(decision, request, response);
        }
    }

    private static void refuse(Gate.Decision decision, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (decision) {
            case Gate.Decision.Pass() -> throw new IllegalStateException("whoever may pass is not refused");
            case Gate.Decision.SayWho() -> askWho(request, response);
            case Gate.Decision.Forbidden() -> response.sendError(HttpServletResponse.SC_FORBIDDEN);
            case Gate.Decision.Unknown() -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            case Gate.Decision.OtherMethod(var methods) -> {
                response.setHeader(HttpHeaders.ALLOW, String.join(", ", methods));
                response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        }
    }

    private static void askWho(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Route.isForPrograms(request.getRequestURI())) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var query = request.getQueryString();
        var wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        // only what is read can be come back to: what was sent is not sent again by itself
        var then =
                request.getMethod().equals("GET") ? "?then=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8) : "";
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, "/sign-in" + then);
    }

    private record OfRequest(HttpServletRequest request) implements Gate.Asked {
        @Override
        public HttpMethod method() {
            return HttpMethod.valueOf(request.getMethod());
        }

        @Override
        public PathContainer path() {
            return ServletRequestPathUtils.parse(request).pathWithinApplication();
        }

        /** Not what a proxy on this machine passes on for somebody else. */
        @Override
        public boolean fromThisMachine() {
            if (request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null) return false;
            try {
                return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
            } catch (UnknownHostException unreadable) {
                return false;
            }
        }

        @Override
        public @Nullable ViewerAuthentication who() {
            return SecurityContextHolder.getContext().getAuthentication() instanceof ViewerAuthentication known
                    ? known
                    : null;
        }
    }
}
