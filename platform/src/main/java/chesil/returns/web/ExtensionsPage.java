package chesil.returns.web;

import chesil.web.Fact;
import chesil.web.Faults;
import chesil.web.Link;
import java.util.List;

/** Later days that the manager decides on. */
public record ExtensionsPage(List<Link> way, Faults faults, String heading, List<Asked> asked) {
    /** One that is asked for. */
    public record Asked(String id, String name, String href, String action, List<Fact> facts) {}
}
