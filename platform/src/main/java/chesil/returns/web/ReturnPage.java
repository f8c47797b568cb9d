package chesil.returns.web;

import chesil.web.Fact;
import chesil.web.Link;
import chesil.web.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One return: what was sent for it, and what happened. */
public record ReturnPage(
        List<Link> way,
        String heading,
        String partner,
        String due,
        Tag state,
        @Nullable String sendHref,
        List<Link> ways,
        List<Line> submissions,
        List<Fact> history) {
    /** One submission. */
    public record Line(int number, String href, String when, String sender, String file, String rows, Tag state) {}
}
