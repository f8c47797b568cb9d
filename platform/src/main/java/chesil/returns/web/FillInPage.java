package chesil.returns.web;

import chesil.web.Choice;
import chesil.web.Faults;
import chesil.web.Link;
import java.util.List;

/** The form with which the manager fills a return in for a partner. */
public record FillInPage(
        List<Link> way,
        Faults faults,
        String heading,
        String partner,
        String action,
        List<Choice> kinds,
        String kind,
        String day,
        String month,
        String year) {}
