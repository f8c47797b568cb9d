package chesil.access;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may give which roles to whom. Knows no database or page. */
public final class Granting {
    private Granting() {}

    /** Why somebody may not change an account at all, in words for them; empty if they may. */
    public static Optional<String> fault(Viewer by, User account) {
        if (account.id() == by.user())
            return Optional.of("You cannot change your own account here: ask another administrator");
        if (account.roles().contains(Role.ADMINISTRATOR) && !by.is(Role.ADMINISTRATOR))
            return Optional.of("Only an administrator can change an administrator’s account");
        return Optional.empty();
    }

    /** Why these roles cannot be given, in words for whoever would; empty if they can. */
    public static Optional<String> fault(Viewer by, Set<Role> roles, @Nullable String organisation) {
        if (roles.isEmpty()) return Optional.of("Select at least one role");
        if (roles.contains(Role.ADMINISTRATOR) && !by.is(Role.ADMINISTRATOR))
            return Optional.of("Only an administrator can make somebody an administrator");
        if (roles.contains(Role.DATA_OFFICER) && organisation == null)
            return Optional.of("A data officer sends for an organisation: select which");
        return Optional.empty();
    }
}
