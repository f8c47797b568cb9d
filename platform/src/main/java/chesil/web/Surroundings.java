package chesil.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the modules above put around every page; the application has exactly one. */
public interface Surroundings {
    String partnership();

    /** Name and role of who is signed in, such as "J. Marlow, partnership manager"; null for nobody. */
    @Nullable String signedIn(HttpServletRequest request);

    List<Frame.Item> navigation(HttpServletRequest request);

    /** Links at the foot of every page; none until the pages they lead to exist. */
    default List<Link> footer() {
        return List.of();
    }

    /** What kind of data this is, such as "Every figure on this page is invented unless a source is named."; null for none. */
    @Nullable String strip();
}
