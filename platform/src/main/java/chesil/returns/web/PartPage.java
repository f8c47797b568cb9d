package chesil.returns.web;

import chesil.web.Faults;
import chesil.web.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a return, as the colleague who has it sees it. */
public record PartPage(
        List<Link> way,
        Faults faults,
        String heading,
        String lead,
        String note,
        @Nullable String done,
        boolean open,
        String action,
        List<KeyPage.Head> columns,
        List<KeyPage.Line> rows,
        List<KeyPage.About> help) {}
