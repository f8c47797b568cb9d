package chesil.returns.web;

import chesil.web.Fact;
import chesil.web.Link;
import java.util.List;

/** A return specification, explained column by column; read from the specification itself. */
public record SpecificationPage(
        List<Link> way,
        String heading,
        String about,
        List<Fact> facts,
        List<ColumnLine> columns,
        List<String> rules,
        String csvHref,
        String xlsxHref,
        List<Link> senders) {
    /** One column. {@code codes} is empty where there is no code list. */
    public record ColumnLine(
            String heading, String about, String kind, boolean required, String example, List<String> codes) {}
}
