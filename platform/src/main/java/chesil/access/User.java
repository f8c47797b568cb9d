package chesil.access;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in, or could.
 *
 * @param userName in lower case; an e-mail address in earnest
 * @param name as shown, such as "J. Marlow"
 * @param organisation the id of the user's organisation; null for somebody who belongs to none, such as an administrator
 * @param failedAttempts wrong passwords since the last sign-in
 */
public record User(
        long id,
        String userName,
        String name,
        @Nullable String organisation,
        Set<Role> roles,
        State state,
        boolean demonstration,
        int failedAttempts,
        @Nullable Instant signedInAt) {
    public User {
        roles = Set.copyOf(roles);
    }

    /** Invited users have no password yet; suspended ones cannot sign in, and their sessions and tokens are dead. */
    public enum State {
        INVITED,
        ACTIVE,
        SUSPENDED;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    public Viewer asViewer() {
        return new Viewer(id, name, organisation, roles);
    }
}
