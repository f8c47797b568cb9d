package chesil.publishing.packs.files;

import chesil.publishing.packs.Leaf;
import chesil.publishing.packs.Leaf.Grid;
import chesil.publishing.packs.Leaf.Lines;
import chesil.publishing.packs.Leaf.Picture;
import chesil.publishing.packs.Pack;
import chesil.releases.Wording;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Collectors;

/**
 * The pack on paper: a tagged PDF (PDF/UA-1) with headings, tables with heads, words for each chart, bookmarks, title and
 * language, that prints on A4.
 *
 * @see <a href="https://www.iso.org/standard/64599.html">ISO 14289-1, PDF/UA-1</a>
 */
final class Paper {
    private static final int CHART = 860;

    private final Pack pack;
    private final StringBuilder html = new StringBuilder(1 << 16);

    private Paper(Pack pack) {
        this.pack = pack;
    }

    static byte[] of(Pack pack) {
        var html = new Paper(pack).write();
        try (var fonts = new PaperFonts()) {
            var builder = new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .withProducer("Chesil")
                    .useFont(PaperFonts::regular, "Liberation Sans", 400, PdfRendererBuilder.FontStyle.NORMAL, true)
                    .useFont(PaperFonts::bold, "Liberation Sans", 700, PdfRendererBuilder.FontStyle.NORMAL, true)
                    .useSVGDrawer(new ChartOnPaper(fonts))
                    // a paper is made of what is in it: it asks for nothing
                    .useExternalResourceAccessControl(
                            (_, _) -> false,
                            com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority
                                    .RUN_BEFORE_RESOLVING_URI)
                    .withHtmlContent(html, null);
            try (var renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
                return settled(renderer.getPdfDocument(), pack.cover());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The same paper gives the same bytes: its dates and its id are those of the release. */
    private static byte[] settled(org.apache.pdfbox.pdmodel.PDDocument paper, Pack.Cover cover) throws IOException {
        var frozen = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        frozen.setTimeInMillis(
                cover.frozen().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        paper.getDocumentInformation().setCreationDate(frozen);
        paper.getDocumentInformation().setModificationDate(frozen);
        paper.setDocumentId((long) cover.release());
        var bytes = new ByteArrayOutputStream();
        paper.save(bytes);
        return bytes.toByteArray();
    }

    private String write() {
        var cover = pack.cover();
        html.append("<!DOCTYPE html><html lang=\"en-GB\"><head><title>")
                .append(escaped(cover.title()))
                .append("</title><meta name=\"author\" content=\"")
                .append(escaped(cover.partnership()))
                .append("\"/><meta name=\"subject\" content=\"Release ")
                .append(cover.release())
                .append(" for ")
                .append(escaped(cover.audience()))
                .append(", figures as known on ")
                .append(Wording.day(cover.known()))
                .append("\"/><style>")
                .append(style())
                .append("</style><bookmarks>");
        for (var i = 0; i < pack.leaves().size(); i++) {
            html.append("<bookmark name=\"")
                    .append(escaped(pack.leaves().get(i).title()))
                    .append("\" href=\"#leaf-")
                    .append(i)
                    .append("\"/>");
        }
        html.append("</bookmarks></head><body>");
        writeCover(cover);
        for (var i = 0; i < pack.leaves().size(); i++) writeLeaf(pack.leaves().get(i), i);
        return html.append("</body></html>").toString();
    }

    private static String style() {
        try (var css = Objects.requireNonNull(Paper.class.getResourceAsStream("paper.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void writeCover(Pack.Cover cover) {
        html.append("<div class=\"cover\"><p class=\"partnership\">")
                .append(escaped(cover.partnership()))
                .append("</p><h1>")
                .append(escaped(cover.title()))
                .append("</h1><p>Release ")
                .append(cover.release())
                .append(" for ")
                .append(escaped(cover.audience()))
                .append(". Figures as known on ")
                .append(Wording.day(cover.known()))
                .append(".</p><p>Signed off by ")
                .append(escaped(cover.signedBy()))
                .append(" on ")
                .append(Wording.day(cover.frozen()))
                .append(".</p>");
        if (!cover.since().isEmpty())
            html.append("<p>Changes since ").append(escaped(cover.since())).append(".</p>");
        html.append("</div>");
    }

    private void writeLeaf(Leaf leaf, int number) {
        html.append("<div class=\"leaf")
                .append(leaf.theme() == null ? "" : " " + leaf.theme().wording())
                .append("\"><h2 id=\"leaf-")
                .append(number)
                .append("\">")
                .append(escaped(leaf.title()))
                .append("</h2>");
        if (!leaf.subtitle().isEmpty())
            html.append("<p class=\"subtitle\">")
                    .append(escaped(leaf.subtitle()))
                    .append("</p>");
        if (number == 0) writeContents();
        else leaf.blocks().forEach(this::write);
        if (!leaf.notes().isEmpty()) {
            html.append("<p class=\"notes\">")
                    .append(leaf.notes().stream().map(Paper::escaped).collect(Collectors.joining("<br/>")))
                    .append("</p>");
        }
        html.append("</div>");
    }

    /** The first leaf, as links. */
    private void writeContents() {
        html.append("<ol class=\"contents\">");
        for (var i = 1; i < pack.leaves().size(); i++) {
            html.append("<li><a href=\"#leaf-")
                    .append(i)
                    .append("\" title=\"To: ")
                    .append(escaped(pack.leaves().get(i).title()))
                    .append("\">")
                    .append(escaped(pack.leaves().get(i).title()))
                    .append("</a></li>");
        }
        html.append("</ol>");
    }

    private void write(Leaf.Block block) {
        switch (block) {
            case Lines lines ->
                lines.lines()
                        .forEach(
                                line -> html.append("<p>").append(escaped(line)).append("</p>"));
            case Grid grid -> writeTable(grid);
            case Picture picture -> writePicture(picture);
        }
    }

    private void writePicture(Picture picture) {
        var label = escaped(picture.chart().label() + " " + picture.caption());
        var svg = picture.chart().svg(CHART, "");
        html.append(svg.replaceFirst("<svg ", "<svg alt=\"" + java.util.regex.Matcher.quoteReplacement(label) + "\" "))
                .append("<p class=\"caption\">")
                .append(escaped(picture.caption()))
                .append("</p>");
    }

    private void writeTable(Grid grid) {
        var shares = grid.columns().stream().mapToInt(Leaf.Column::share).sum();
        html.append("<table title=\"")
                .append(escaped(grid.caption()))
                .append("\"><caption>")
                .append(escaped(grid.caption()))
                .append("</caption><thead><tr>");
        for (var column : grid.columns()) {
            html.append("<th scope=\"col\"")
                    .append(column.number() ? " class=\"number\"" : "")
                    .append(" style=\"width: ")
                    .append(String.format(Locale.ROOT, "%.1f%%", 100.0 * column.share() / shares))
                    .append("\">")
                    .append(escaped(column.name()))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (var row : grid.rows()) {
            html.append("<tr>");
            for (var i = 0; i < row.size(); i++) {
                var cell = row.get(i);
                var element = i == 0 && row.size() > 1 ? "th" : "td";
                html.append('<')
                        .append(element)
                        .append(element.equals("th") ? " scope=\"row\"" : "")
                        .append(" class=\"")
                        .append(grid.columns().get(i).number() ? "number" : "words")
                        .append(
                                cell.tone() == null
                                        ? ""
                                        : " " + cell.tone().name().toLowerCase(Locale.ROOT))
                        .append("\">")
                        .append(escaped(cell.text()))
                        .append("</")
                        .append(element)
                        .append('>');
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>");
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
