package chesil.access.web;

import chesil.access.OwnPassword;
import chesil.access.Role;
import chesil.access.TokenScope;
import chesil.access.Tokens;
import chesil.access.Users;
import chesil.access.Viewer;
import chesil.access.door.SessionCookie;
import chesil.access.door.Sessions;
import chesil.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One's own account: password, and tokens for one's own systems. */
@Controller
class AccountController {
    private static final Set<Integer> DAYS = Set.of(30, 90, 365);

    private final Users users;
    private final Tokens tokens;
    private final OwnPassword passwords;
    private final Sessions sessions;
    private final Clock clock;

    AccountController(Users users, Tokens tokens, OwnPassword passwords, Sessions sessions, Clock clock) {
        this.users = users;
        this.tokens = tokens;
        this.passwords = passwords;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping("/account")
    Page account(Viewer viewer, @RequestParam(defaultValue = "") String changed) {
        return page(viewer, AccountPage.Sent.nothing(), null, changed.equals("password"));
    }

    @PostMapping("/account/password")
    Object password(
            Viewer viewer,
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String wanted,
            HttpServletRequest request,
            HttpServletResponse response) {
        var fault = passwords.change(viewer, present, wanted);
        if (fault.isPresent()) {
            var sent = AccountPage.Sent.password(
                    fault.get().ofThePresentOne() ? "present" : "wanted",
                    fault.get().words());
            return page(viewer, sent, null, false).withStatus(HttpStatus.BAD_REQUEST.value());
        }
        SessionCookie.write(
                request, response, sessions.open(users.find(viewer.user()).orElseThrow()));
        return SignInController.seeOther("/account?changed=password");
    }

    @PostMapping("/account/tokens")
    Page createToken(
            Viewer viewer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> scope,
            @RequestParam(defaultValue = "90") int days) {
        var scopes = EnumSet.noneOf(TokenScope.class);
        for (var each : TokenScope.values()) if (scope.contains(each.id())) scopes.add(each);
        var sent = AccountPage.Sent.token(name, scopes);
        if (sent.faulty() || !DAYS.contains(days))
            return page(viewer, sent, null, false).withStatus(HttpStatus.BAD_REQUEST.value());
        var text = tokens.create(viewer, viewer.user(), name, scopes, Duration.ofDays(days));
        return page(viewer, AccountPage.Sent.nothing(), text, false);
    }

    @PostMapping("/account/tokens/{token}/revoke")
    Object revoke(Viewer viewer, @PathVariable long token) {
        var owned = tokens.find(token)
                .filter(found -> found.user() == viewer.user())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        tokens.revoke(viewer, owned.id());
        return SignInController.seeOther("/account");
    }

    private Page page(Viewer viewer, AccountPage.Sent sent, @Nullable String freshToken, boolean passwordChanged) {
        var user = users.find(viewer.user()).orElseThrow();
        var model = new AccountPage(
                user.name(),
                user.userName(),
                user.roles().stream().sorted().map(Role::words).collect(Collectors.joining(", ")),
                tokens.of(user.id()).stream()
                        .map(token -> TokenLine.of(token, clock.instant()))
                        .toList(),
                sent,
                freshToken,
                passwordChanged);
        return Page.of("access/account", (sent.faulty() ? "Error: " : "") + "Your account", "/account", model);
    }
}
