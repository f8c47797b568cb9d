package chesil.returns.web;

import chesil.web.Fact;
import chesil.web.Faults;
import chesil.web.Link;
import java.util.List;

/** A later day for a return: the form that asks, and what was asked before. */
public record ExtensionPage(
        List<Link> way,
        Faults faults,
        String heading,
        String due,
        String action,
        boolean open,
        String day,
        String month,
        String year,
        String reason,
        List<Fact> earlier) {}
