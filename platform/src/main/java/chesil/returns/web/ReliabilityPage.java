package chesil.returns.web;

import chesil.web.Link;
import java.util.List;

/** How reliably a partner sends, quarter by quarter. */
public record ReliabilityPage(List<Link> way, String heading, String lead, List<Line> lines, List<Late> late) {
    /** A quarter. */
    public record Line(String quarter, long due, long in, long onTime, long firstTimeRight, long revised) {}

    /** A return that was not as it should be. */
    public record Late(String name, String href, String what) {}
}
