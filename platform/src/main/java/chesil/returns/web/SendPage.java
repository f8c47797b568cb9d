package chesil.returns.web;

import chesil.web.Choice;
import chesil.web.Faults;
import chesil.web.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form that sends a file. */
public record SendPage(
        List<Link> way,
        Faults faults,
        String heading,
        String partner,
        boolean onBehalf,
        String action,
        List<Choice> periods,
        String period,
        String csvHref,
        String xlsxHref,
        String specificationHref,
        @Nullable String standing) {}
