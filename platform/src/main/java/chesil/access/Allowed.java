package chesil.access;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may use a route.
 *
 * @param everyone nobody need be signed in
 * @param anySignedIn whoever is signed in, whatever the role
 * @param roles with any of these, for every organisation
 * @param ownRoles with any of these, for items of their own organisation alone
 * @param item the path variable that names the item whose organisation counts; null where {@code ownRoles} is empty
 * @param fromThisMachine whoever asks from the machine itself
 * @param scope what a token must be good for; null on routes of pages
 */
public record Allowed(
        boolean everyone,
        boolean anySignedIn,
        Set<Role> roles,
        Set<Role> ownRoles,
        @Nullable String item,
        boolean fromThisMachine,
        @Nullable TokenScope scope) {
    public Allowed {
        roles = Set.copyOf(roles);
        ownRoles = Set.copyOf(ownRoles);
        if (ownRoles.isEmpty() != (item == null))
            throw new IllegalArgumentException(
                    "roles for their own organisation need a path variable, and it needs them");
    }

    static Allowed toEveryone() {
        return new Allowed(true, false, Set.of(), Set.of(), null, false, null);
    }

    static Allowed toSignedIn() {
        return new Allowed(false, true, Set.of(), Set.of(), null, false, null);
    }

    static Allowed toRoles(Role... roles) {
        return new Allowed(false, false, Set.of(roles), Set.of(), null, false, null);
    }

    /** And these roles, where the item named by the path variable belongs to their organisation: see {@link Ownership}. */
    Allowed orOwn(String pathVariable, Role... those) {
        return new Allowed(everyone, anySignedIn, roles, Set.of(those), pathVariable, fromThisMachine, scope);
    }

    /** And these roles too: for lists of roles that have a name. */
    Allowed and(Role... more) {
        var all = new LinkedHashSet<>(roles);
        all.addAll(Arrays.asList(more));
        return new Allowed(everyone, anySignedIn, all, ownRoles, item, fromThisMachine, scope);
    }

    Allowed orFromThisMachine() {
        return new Allowed(everyone, anySignedIn, roles, ownRoles, item, true, scope);
    }

    /** By a token that is good for this; where everyone may, a token that is given must be good for it all the same. */
    Allowed withToken(TokenScope needed) {
        return new Allowed(everyone, anySignedIn, roles, ownRoles, item, fromThisMachine, needed);
    }

    @Override
    public String toString() {
        var words = everyone ? "everyone" : anySignedIn ? "signed in" : named(roles);
        if (!ownRoles.isEmpty()) words += "; own " + item + ": " + named(ownRoles);
        if (fromThisMachine) words += "; from this machine";
        return scope == null ? words : words + "; token: " + scope.id();
    }

    private static String named(Set<Role> roles) {
        return roles.stream().sorted().map(Role::id).collect(Collectors.joining(", "));
    }
}
