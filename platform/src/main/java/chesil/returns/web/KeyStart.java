package chesil.returns.web;

import chesil.web.Choice;
import chesil.web.Faults;
import chesil.web.Link;
import java.util.List;

/** How to begin keying a return. */
public record KeyStart(
        List<Link> way,
        Faults faults,
        String heading,
        String partner,
        boolean onBehalf,
        String about,
        String action,
        List<Choice> beginnings,
        String beginning,
        String sendHref,
        String nilHref) {}
