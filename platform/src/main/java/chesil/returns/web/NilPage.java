package chesil.returns.web;

import chesil.web.Faults;
import chesil.web.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a nil return will say, before it is sent.
 *
 * @param standing what it supersedes; null where nothing counts yet
 */
public record NilPage(
        List<Link> way,
        Faults faults,
        String heading,
        String says,
        @Nullable String standing,
        String action,
        String keyHref) {}
