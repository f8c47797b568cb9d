package chesil.returns.web;

import chesil.web.Link;
import java.util.List;

/** Which return a file is for. */
public record ChooseReturn(List<Link> way, List<Group> partners) {
    /** What one partner sends. */
    public record Group(String partner, List<Link> returns) {}
}
