package chesil.web;

import org.jspecify.annotations.Nullable;

/** One of several things to choose from: an option, a radio button, a checkbox. */
public record Choice(String value, String text, @Nullable String hint) {
    public Choice(String value, String text) {
        this(value, text, null);
    }
}
