package chesil.access.web;

import chesil.access.TokenScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One's own account.
 *
 * @param freshToken the text of a token that was just made, shown this once; null for none
 */
public record AccountPage(
        String name,
        String userName,
        String roles,
        List<TokenLine> tokens,
        Sent sent,
        @Nullable String freshToken,
        boolean passwordChanged) {
    /**
     * What was just sent and what is wrong with it.
     *
     * @param faults sentences by the id of the box that they are about
     */
    public record Sent(String tokenName, Set<TokenScope> scopes, Map<String, String> faults) {
        static Sent nothing() {
            return new Sent("", Set.of(), Map.of());
        }

        static Sent password(String box, String fault) {
            return new Sent("", Set.of(), Map.of(box, fault));
        }

        static Sent token(String name, Set<TokenScope> scopes) {
            var faults = new LinkedHashMap<String, String>();
            if (name.isBlank() || name.length() > 100)
                faults.put("token-name", "Enter a name for the token, in 100 characters or fewer");
            if (scopes.isEmpty()) faults.put("scope", "Select what the token is good for");
            return new Sent(name, scopes, faults);
        }

        public boolean faulty() {
            return !faults.isEmpty();
        }

        public @Nullable String fault(String box) {
            return faults.get(box);
        }
    }
}
