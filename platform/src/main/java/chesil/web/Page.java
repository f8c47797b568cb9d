package chesil.web;

/**
 * A page to be shown: a controller returns it, and the layout is put around it.
 *
 * @param template the JTE template without its ending, such as {@code returns/upload}; it takes {@code frame} (a {@link
 *     Frame}) and {@code page} (this {@code model})
 * @param title what stands in the browser's tab before "– Chesil"; errors and past dates are said there first
 * @param section the path of the navigation item that is current, such as {@code /returns}
 * @param model the record that the template shows
 * @param status the HTTP status
 */
public record Page(String template, String title, String section, Record model, int status) {
    public static Page of(String template, String title, String section, Record model) {
        return new Page(template, title, section, model, 200);
    }

    public Page withStatus(int another) {
        return new Page(template, title, section, model, another);
    }
}
