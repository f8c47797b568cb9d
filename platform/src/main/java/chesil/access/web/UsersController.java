package chesil.access.web;

import chesil.access.Granting;
import chesil.access.Invitations;
import chesil.access.KnownOrganisations;
import chesil.access.Role;
import chesil.access.Tokens;
import chesil.access.User;
import chesil.access.Users;
import chesil.access.Viewer;
import chesil.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Who may sign in: invited, given roles, suspended. For administrators and partnership managers. */
@Controller
class UsersController {
    private final Users users;
    private final Invitations invitations;
    private final Tokens tokens;
    private final ObjectProvider<KnownOrganisations> organisations;
    private final Clock clock;

    UsersController(
            Users users,
            Invitations invitations,
            Tokens tokens,
            ObjectProvider<KnownOrganisations> organisations,
            Clock clock) {
        this.users = users;
        this.invitations = invitations;
        this.tokens = tokens;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping("/users")
    Page list() {
        var names = organisationNames();
        var lines =
                users.all().stream().map(user -> UsersPage.Line.of(user, names)).toList();
        return Page.of("access/users", "Users", "/users", new UsersPage(lines));
    }

    @GetMapping("/users/invite")
    Page inviteForm(Viewer viewer) {
        return invitePage(InviteForm.empty(offered(viewer), organisationNames()));
    }

    @PostMapping("/users/invite")
    Object invite(
            Viewer viewer,
            @RequestParam(defaultValue = "") String userName,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") List<String> role,
            HttpServletRequest request) {
        var roles = roles(role);
        var chosen = known(organisation);
        var form = InviteForm.filled(
                userName,
                name,
                organisation,
                roles,
                Granting.fault(viewer, roles, chosen).orElse(null),
                offered(viewer),
                organisationNames());
        if (form.faulty()) return invitePage(form).withStatus(HttpStatus.BAD_REQUEST.value());
        return switch (invitations.invite(viewer, userName, name, chosen, roles)) {
            case Invitations.Outcome.Taken(var _) ->
                invitePage(form.taken()).withStatus(HttpStatus.BAD_REQUEST.value());
            case Invitations.Outcome.Invited(var link) -> linkPage(link);
        };
    }

    @GetMapping("/users/{user}")
    Page user(Viewer viewer, @PathVariable long user) {
        return userPage(viewer, existing(user), null);
    }

    @PostMapping("/users/{user}/roles")
    Object changeRoles(
            Viewer viewer,
            @PathVariable long user,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") List<String> role) {
        var account = existing(user);
        var roles = roles(role);
        var chosen = known(organisation);
        var fault = Granting.fault(viewer, account).or(() -> Granting.fault(viewer, roles, chosen));
        if (fault.isPresent()) return refused(viewer, account, fault.get());
        users.changeRoles(viewer, user, chosen, roles);
        return SignInController.seeOther("/users/" + user);
    }

    @PostMapping("/users/{user}/suspend")
    Object suspend(Viewer viewer, @PathVariable long user) {
        var account = existing(user);
        var fault = Granting.fault(viewer, account);
        if (fault.isPresent()) return refused(viewer, account, fault.get());
        users.suspend(viewer, user);
        return SignInController.seeOther("/users/" + user);
    }

    @PostMapping("/users/{user}/reinstate")
    Object reinstate(Viewer viewer, @PathVariable long user) {
        var account = existing(user);
        var fault = Granting.fault(viewer, account);
        if (fault.isPresent()) return refused(viewer, account, fault.get());
        users.reinstate(viewer, user);
        return SignInController.seeOther("/users/" + user);
    }

    @PostMapping("/users/{user}/link")
    Object link(Viewer viewer, @PathVariable long user) {
        var account = existing(user);
        var fault = Granting.fault(viewer, account)
                .or(() -> account.state() == User.State.SUSPENDED
                        ? Optional.of("End the suspension before you make a link")
                        : Optional.empty());
        return fault.isPresent() ? refused(viewer, account, fault.get()) : linkPage(invitations.renew(viewer, account));
    }

    @PostMapping("/users/{user}/tokens/{token}/revoke")
    Object revoke(Viewer viewer, @PathVariable long user, @PathVariable long token) {
        var owned = tokens.find(token)
                .filter(found -> found.user() == user)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        tokens.revoke(viewer, owned.id());
        return SignInController.seeOther("/users/" + user);
    }

    private Page refused(Viewer viewer, User account, String why) {
        return userPage(viewer, account, why).withStatus(HttpStatus.BAD_REQUEST.value());
    }

    private Page userPage(Viewer viewer, User account, @Nullable String fault) {
        var model = UserPage.of(
                account,
                Granting.fault(viewer, account).orElse(null),
                fault,
                offered(viewer),
                organisationNames(),
                tokens.of(account.id()),
                clock.instant());
        return Page.of("access/user", (fault == null ? "" : "Error: ") + account.name(), "/users", model);
    }

    private static Page invitePage(InviteForm form) {
        return Page.of("access/invite", (form.faulty() ? "Error: " : "") + "Invite somebody", "/users", form);
    }

    private static Page linkPage(Invitations.Link link) {
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(link.path())
                .toUriString();
        var model = new LinkPage(link.user().name(), address, London.day(link.expiresAt()));
        return Page.of("access/link", "A link for " + link.user().name(), "/users", model);
    }

    private User existing(long id) {
        return users.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Set<Role> offered(Viewer viewer) {
        return viewer.is(Role.ADMINISTRATOR)
                ? EnumSet.allOf(Role.class)
                : EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR));
    }

    private SortedMap<String, String> organisationNames() {
        var known = organisations.getIfAvailable();
        return known == null ? new TreeMap<>() : known.names();
    }

    private @Nullable String known(String organisation) {
        return organisationNames().containsKey(organisation) ? organisation : null;
    }

    private static Set<Role> roles(List<String> ids) {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : Role.values()) if (ids.contains(role.id())) roles.add(role);
        return roles;
    }
}
