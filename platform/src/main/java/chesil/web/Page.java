package chesil.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A page to be shown: a controller returns it, and the layout is put around it.
 *
 * @param template the JTE template without its ending, such as {@code returns/upload}; it takes {@code frame} (a {@link
 *     Frame}) and {@code page} (the {@code model})
 * @param title what stands in the browser's tab before "– Chesil"; errors and past dates are said there first
 * @param section the path of the navigation item that is current, such as {@code /returns}
 * @param model gives the record that the template shows
 * @param status the HTTP status
 * @param edition see {@link #kept}; null where the page is written anew for each reader
 */
public record Page(
        String template,
        String title,
        String section,
        Supplier<? extends Record> model,
        int status,
        @Nullable Object edition) {
    public static Page of(String template, String title, String section, Record model) {
        return new Page(template, title, section, () -> model, 200, null);
    }

    /**
     * A page that is written once for all readers around whom the same stands, and again when its edition is another.
     *
     * @param edition all that the model depends on, by value: what was asked for, who may see what, and the editions of what
     *     was read. It is taken before the model is made.
     */
    public static Page kept(
            String template, String title, String section, Object edition, Supplier<? extends Record> model) {
        return new Page(template, title, section, model, 200, edition);
    }

    public Page withStatus(int another) {
        return new Page(template, title, section, model, another, edition);
    }
}
