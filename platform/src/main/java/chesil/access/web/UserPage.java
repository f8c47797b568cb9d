package chesil.access.web;

import chesil.access.Role;
import chesil.access.Tokens;
import chesil.access.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One account.
 *
 * @param locked why the viewer may not change it; null if they may
 * @param fault what was wrong with what was just sent; null for nothing
 */
public record UserPage(
        UsersPage.Line user,
        String organisationId,
        boolean active,
        boolean suspended,
        int failedAttempts,
        Set<Role> roles,
        @Nullable String locked,
        @Nullable String fault,
        Set<Role> offered,
        Map<String, String> organisations,
        List<TokenLine> tokens) {
    static UserPage of(
            User user,
            @Nullable String locked,
            @Nullable String fault,
            Set<Role> offered,
            Map<String, String> organisations,
            List<Tokens.Token> tokens,
            Instant now) {
        var organisation = user.organisation();
        return new UserPage(
                UsersPage.Line.of(user, organisations),
                organisation == null ? "" : organisation,
                user.state() == User.State.ACTIVE,
                user.state() == User.State.SUSPENDED,
                user.failedAttempts(),
                user.roles(),
                locked,
                fault,
                offered,
                organisations,
                tokens.stream().map(token -> TokenLine.of(token, now)).toList());
    }

    public Map<String, String> faults() {
        return fault == null ? Map.of() : Map.of("role", fault);
    }
}
