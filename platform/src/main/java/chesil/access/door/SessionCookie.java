package chesil.access.door;

import chesil.access.Secret;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The browser's half of a session. It has no date, so that closing the browser ends it there too. */
public final class SessionCookie {
    private SessionCookie() {}

    public static Optional<Secret> read(HttpServletRequest request) {
        return read(request, "session");
    }

    public static void write(HttpServletRequest request, HttpServletResponse response, Secret secret) {
        add(response, cookie(request, "session", secret.text()).build());
    }

    public static void clear(HttpServletRequest request, HttpServletResponse response) {
        add(response, cookie(request, "session", "").maxAge(Duration.ZERO).build());
    }

    static Optional<Secret> read(HttpServletRequest request, String what) {
        var cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        for (Cookie each : cookies)
            if (each.getName().equals(name(request, what)) && !each.getValue().isEmpty())
                return Optional.of(new Secret(each.getValue()));
        return Optional.empty();
    }

    static void add(HttpServletResponse response, ResponseCookie cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    static ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String what, String value) {
        return ResponseCookie.from(name(request, what), value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
    }

    /** Over https a name that no other host, and no page without https, can set. */
    private static String name(HttpServletRequest request, String what) {
        return (request.isSecure() ? "__Host-" : "") + "chesil-" + what;
    }
}
