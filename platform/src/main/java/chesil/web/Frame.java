package chesil.web;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param title of the page
 * @param partnership the partnership's name, beside Chesil's in the header
 * @param signedIn who is signed in, as the header says it; null for nobody
 * @param navigation the items that this reader may use, in order
 * @param strip the sentence that says what kind of data this is; null for none
 * @param section the path of the current navigation item
 * @param csrfName the form field that proves a form is ours
 * @param csrf gives its value, which is made when the first form asks: a page without a form sets no cookie
 * @param footer links at the foot of every page
 * @param assets where styles, scripts and pictures are, with a slash at its end
 */
public record Frame(
        String title,
        String partnership,
        @Nullable String signedIn,
        List<Item> navigation,
        @Nullable String strip,
        String section,
        String csrfName,
        Supplier<String> csrf,
        List<Link> footer,
        String assets) {
    /** The value of the form field {@code csrfName}. */
    public String csrfToken() {
        return csrf.get();
    }

    /** One item of the service navigation. */
    public record Item(String text, String path) {}
}
