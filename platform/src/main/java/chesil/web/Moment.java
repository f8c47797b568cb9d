package chesil.web;

import org.jspecify.annotations.Nullable;

/** One point of a timeline. */
public record Moment(String title, @Nullable String href, String more) {
    public Moment(String title, String more) {
        this(title, null, more);
    }
}
