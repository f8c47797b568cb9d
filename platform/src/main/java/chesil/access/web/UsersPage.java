package chesil.access.web;

import chesil.access.Role;
import chesil.access.User;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Everyone who may sign in, or could. */
public record UsersPage(List<Line> users) {
    /** One of them in words. */
    public record Line(
            long id, String name, String userName, String organisation, String roles, String state, String signedIn) {
        static Line of(User user, Map<String, String> organisations) {
            var signedIn = user.signedInAt();
            return new Line(
                    user.id(),
                    user.name(),
                    user.userName(),
                    UsersPage.organisation(user, organisations),
                    user.roles().stream().sorted().map(Role::words).collect(Collectors.joining(", ")),
                    UsersPage.state(user),
                    signedIn == null ? "Never" : London.minute(signedIn));
        }
    }

    static String organisation(User user, Map<String, String> organisations) {
        var id = user.organisation();
        return id == null ? "None" : organisations.getOrDefault(id, id);
    }

    static String state(User user) {
        return switch (user.state()) {
            case INVITED -> "Invited";
            case ACTIVE -> "Active";
            case SUSPENDED -> "Suspended";
        };
    }
}
