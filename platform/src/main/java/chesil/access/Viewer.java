package chesil.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking. Controllers take it as an argument; every read and write is checked against it.
 *
 * @param user the user's id; 0 for nobody
 * @param name as shown, such as "J. Marlow"
 * @param organisation the id of the organisation that the user belongs to; null for nobody
 * @param roles none for nobody
 */
public record Viewer(long user, String name, @Nullable String organisation, Set<Role> roles) {
    private static final Viewer NOBODY = new Viewer(0, "Public", null, Set.of());

    public Viewer {
        roles = Set.copyOf(roles);
    }

    /** Somebody who has not signed in. */
    public static Viewer nobody() {
        return NOBODY;
    }

    public boolean signedIn() {
        return user != 0;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAny(Role... any) {
        for (var role : any) if (roles.contains(role)) return true;
        return false;
    }

    public boolean belongsTo(String another) {
        return another.equals(organisation);
    }

    /** The widest audience that this viewer belongs to. */
    public Audience audience() {
        if (isAny(Role.PARTNERSHIP_MANAGER, Role.ANALYST, Role.OPERATIONS_LEAD, Role.COMMISSIONER))
            return Audience.INSIDE;
        if (isAny(Role.SENIOR_RESPONSIBLE_OWNER, Role.BOARD_MEMBER, Role.GROUP_CHAIR)) return Audience.BOARD;
        if (isAny(Role.DATA_OFFICER)) return Audience.PARTNER;
        return Audience.PUBLIC;
    }
}
