package chesil.returns.web;

import chesil.web.Fact;
import chesil.web.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From what a submission was filled in.
 *
 * @param evidenceHref where what was attached is; null for nothing, or not for this reader
 * @param confirm whether this reader can say that it is right
 */
public record FilledInPage(
        List<Link> way,
        String heading,
        String lead,
        List<Fact> facts,
        @Nullable String evidenceHref,
        boolean confirm,
        String self,
        @Nullable String replaceHref) {}
