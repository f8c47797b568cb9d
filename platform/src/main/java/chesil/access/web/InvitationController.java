package chesil.access.web;

import chesil.access.Invitations;
import chesil.access.Secret;
import chesil.access.User;
import chesil.access.door.SessionCookie;
import chesil.access.door.Sessions;
import chesil.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accepting an invitation: whoever holds the link sets the password and is signed in. */
@Controller
class InvitationController {
    private final Invitations invitations;
    private final Sessions sessions;

    InvitationController(Invitations invitations, Sessions sessions) {
        this.invitations = invitations;
        this.sessions = sessions;
    }

    @GetMapping("/invitations/{secret}")
    Page form(@PathVariable String secret) {
        return invitations
                .whose(new Secret(secret))
                .map(user -> page(secret, user, null))
                .orElseGet(InvitationController::noSuchLink);
    }

    @PostMapping("/invitations/{secret}")
    Object accept(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        var link = new Secret(secret);
        var invited = invitations.whose(link).orElse(null);
        return switch (invitations.accept(link, password)) {
            case Invitations.Accepted.NoSuchLink() -> noSuchLink();
            case Invitations.Accepted.Refused(var why) ->
                invited == null ? noSuchLink() : page(secret, invited, why).withStatus(HttpStatus.BAD_REQUEST.value());
            case Invitations.Accepted.Welcome(var user) -> {
                SessionCookie.write(request, response, sessions.open(user));
                yield SignInController.seeOther("/home");
            }
        };
    }

    private static Page page(String secret, User user, @Nullable String fault) {
        var model = new InvitationPage(secret, user.name(), user.userName(), fault);
        return Page.of("access/invitation", (fault == null ? "" : "Error: ") + "Set your password", "", model);
    }

    private static Page noSuchLink() {
        return Page.of("access/no-such-link", "This link cannot be used", "", new NoSuchLink())
                .withStatus(HttpStatus.NOT_FOUND.value());
    }

    /** The page has nothing of its own. */
    public record NoSuchLink() {}
}
