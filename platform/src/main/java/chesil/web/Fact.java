package chesil.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A name and a value, one line of a summary list. */
public record Fact(String name, String value, @Nullable String more, List<Link> actions) {
    public Fact(String name, String value) {
        this(name, value, null, List.of());
    }

    public Fact(String name, String value, Link action) {
        this(name, value, null, List.of(action));
    }
}
