package chesil.access.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form with which an invited user sets a password. */
public record InvitationPage(
        String secret,
        String name,
        String userName,
        @Nullable String fault) {
    public Map<String, String> faults() {
        return fault == null ? Map.of() : Map.of("password", fault);
    }
}
