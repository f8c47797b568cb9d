package chesil.access;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the first person gets into a register without demonstration accounts: by a link that the shell prints. */
@Component
public class FirstAdministrator {
    private static final String USER_NAME = "administrator";

    private final Users users;
    private final Invitations invitations;

    FirstAdministrator(Users users, Invitations invitations) {
        this.users = users;
        this.invitations = invitations;
    }

    /**
     * The link to set the first administrator's password, a new one at each start until it was used; empty once somebody
     * can administer. Whoever can read what the shell prints can read the database's password too.
     */
    @Transactional
    public Optional<Invitations.Link> setUp() {
        var administered = users.all().stream()
                .anyMatch(user -> user.roles().contains(Role.ADMINISTRATOR) && user.state() == User.State.ACTIVE);
        if (administered) return Optional.empty();
        var nobody = Viewer.nobody();
        var user = users.named(USER_NAME)
                .orElseGet(() -> users.add(
                        nobody,
                        USER_NAME,
                        "Administrator",
                        null,
                        Set.of(Role.ADMINISTRATOR),
                        User.State.INVITED,
                        false));
        return user.state() == User.State.INVITED ? Optional.of(invitations.renew(nobody, user)) : Optional.empty();
    }
}
