package chesil.access.web;

import chesil.access.SignIn;
import chesil.access.Users;
import chesil.access.Viewer;
import chesil.access.door.Attempts;
import chesil.access.door.SessionCookie;
import chesil.access.door.Sessions;
import chesil.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with a password, and out. */
@Controller
class SignInController {
    private final SignIn signIn;
    private final Sessions sessions;
    private final Attempts attempts;

    SignInController(SignIn signIn, Sessions sessions, Attempts attempts) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.attempts = attempts;
    }

    @GetMapping("/sign-in")
    Object form(Viewer viewer, @RequestParam(defaultValue = "/home") String then) {
        return viewer.signedIn() ? seeOther(within(then)) : page(SignInForm.empty(within(then)));
    }

    @PostMapping("/sign-in")
    Object signIn(
            @RequestParam(defaultValue = "") String userName,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/home") String then,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = SignInForm.filled(userName, password, within(then));
        if (form.faulty()) return page(form).withStatus(HttpStatus.BAD_REQUEST.value());
        var name = Users.normal(userName);
        var wait = attempts.take(name, request.getRemoteAddr());
        if (wait.isPresent()) return tooMany(wait.get(), response);
        return switch (signIn.attempt(name, password)) {
            case SignIn.Outcome.Refused() -> page(form.refused()).withStatus(HttpStatus.BAD_REQUEST.value());
            case SignIn.Outcome.Welcome(var user) -> {
                attempts.forgive(name, request.getRemoteAddr());
                SessionCookie.read(request).ifPresent(sessions::discard);
                SessionCookie.write(request, response, sessions.open(user));
                yield seeOther(form.then());
            }
        };
    }

    @PostMapping("/sign-out")
    Object signOut(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.read(request).ifPresent(secret -> sessions.close(viewer, secret));
        SessionCookie.clear(request, response);
        // what this browser kept of our pages is not for the next person at it
        response.setHeader("Clear-Site-Data", "\"cache\"");
        return seeOther("/");
    }

    private static Page page(SignInForm form) {
        return Page.of("access/sign-in", (form.faulty() ? "Error: " : "") + "Sign in", "/sign-in", form);
    }

    private static Page tooMany(Duration wait, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
        var minutes = wait.plusSeconds(59).toMinutes();
        return Page.of("access/too-many", "Too many tries", "/sign-in", new TooMany(minutes))
                .withStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    static ResponseEntity<Void> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }

    /** Only pages of ours: a link that somebody sends must not lead on to elsewhere. */
    static String within(String then) {
        var ours = then.matches("/(?![/\\\\])[\\x21-\\x7e]*") && !then.contains("\\") && !then.startsWith("/sign-");
        if (!ours) return "/home";
        try {
            return URI.create(then).toString();
        } catch (IllegalArgumentException unreadable) {
            return "/home";
        }
    }
}
