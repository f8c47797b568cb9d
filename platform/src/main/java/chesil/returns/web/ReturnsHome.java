package chesil.returns.web;

import chesil.web.Link;
import chesil.web.Tag;
import chesil.web.Task;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What needs sending or mending.
 *
 * @param more the tasks that are not among the first
 * @param partners how each partner stands, for who sees all; else empty
 * @param reliability the page of each partner whose sending the viewer may see
 * @param sendHref where a file can be sent; null for who may not
 */
public record ReturnsHome(
        String today,
        String heading,
        String lead,
        List<Task> tasks,
        List<Task> more,
        @Nullable String sendHref,
        List<Next> next,
        List<PartnerLine> partners,
        List<Sent> sent,
        List<Link> reliability,
        List<Link> help) {
    /** A return that will fall due. */
    public record Next(String due, String name, String href, String csvHref, String xlsxHref) {}

    /** How one partner's returns of a specification stand. */
    public record PartnerLine(
            String partner,
            String specification,
            String href,
            long in,
            long expected,
            @Nullable Tag state) {}

    /** Something that was sent. */
    public record Sent(String when, String name, String href, String file, Tag state) {}
}
