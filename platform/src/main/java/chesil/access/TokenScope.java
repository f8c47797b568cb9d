package chesil.access;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a token may be used for; never more than its user may. */
public enum TokenScope {
    SUBMIT_RETURNS("submit-returns", "send returns and read what became of them"),
    READ_FIGURES("read-figures", "read figures"),
    READ_CALENDAR("read-calendar", "read your calendar");

    private final String id;
    private final String words;

    TokenScope(String id, String words) {
        this.id = id;
        this.words = words;
    }

    public String id() {
        return id;
    }

    public String words() {
        return words;
    }

    /** @throws IllegalArgumentException naming all scopes, if none has this id */
    public static TokenScope of(String id) {
        for (var scope : values()) if (scope.id.equals(id)) return scope;
        throw new IllegalArgumentException("no token is good for \"" + id + "\"; there are "
                + Arrays.stream(values()).map(TokenScope::id).collect(Collectors.joining(", ")));
    }
}
