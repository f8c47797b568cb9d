package chesil.editing;

import org.jspecify.annotations.Nullable;

/** What the reader of a page may do with an item on it: paths of forms, null where they may not. */
public record Offered(@Nullable String change, @Nullable String end) {
    public static final Offered NOTHING = new Offered(null, null);

    public boolean any() {
        return change != null || end != null;
    }
}
