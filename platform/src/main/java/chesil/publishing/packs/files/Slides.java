package chesil.publishing.packs.files;

import chesil.publishing.packs.Leaf;
import chesil.publishing.packs.Leaf.Cell;
import chesil.publishing.packs.Leaf.Grid;
import chesil.publishing.packs.Leaf.Lines;
import chesil.publishing.packs.Leaf.Picture;
import chesil.publishing.packs.Pack;
import chesil.releases.Wording;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.sl.usermodel.Insets2D;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.TableCell.BorderEdge;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.TextShape.TextAutofit;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSheet;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;

/**
 * The pack as slides, 16:9: a title in each title placeholder, charts and tables that PowerPoint itself can edit, words for those
 * who cannot see them, and an order of shapes that reads as the slide does.
 */
final class Slides {
    private static final int WIDE = 960, HIGH = 540, EDGE = 40, TOP = 112, FOOT = 500, GAP = 14;
    private static final int INSIDE = WIDE - 2 * EDGE;
    private static final double SUBTITLE = 14, BODY = 16, CONTENTS = 13, TABLE = 12, SMALL = 10.5;
    /** Where words under a leaf's blocks begin at the latest. */
    private static final int NOTES = 458;

    private final Pack pack;
    private final XMLSlideShow show = new XMLSlideShow();

    private Slides(Pack pack) {
        this.pack = pack;
    }

    static byte[] of(Pack pack) {
        var slides = new Slides(pack);
        try (var show = slides.show) {
            slides.write();
            return Ooxml.bytes(show, pack.cover().frozen());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write() {
        var cover = pack.cover();
        Ooxml.describe(show, cover, cover.title());
        SlideLook.give(show, WIDE, HIGH);
        writeCover();
        writeContents(pack.leaves().getFirst());
        for (var leaf : pack.leaves().subList(1, pack.leaves().size())) writeLeaf(leaf);
    }

    /** In two columns, so that they fit on one slide. */
    private void writeContents(Leaf leaf) {
        var slide = titled(leaf, "");
        var box = box(slide, new Rectangle2D.Double(EDGE, top(leaf), INSIDE, NOTES - top(leaf)), "Contents");
        var columns = box.getTextBody().getXmlObject().getBodyPr();
        columns.setNumCol(2);
        columns.setSpcCol(Units.toEMU(2 * GAP));
        for (var block : leaf.blocks()) {
            if (!(block instanceof Lines lines)) continue;
            for (var line : lines.lines())
                paragraph(box, line, CONTENTS, Look.TEXT, false).setSpaceAfter(-5.0);
        }
        writeFoot(slide);
    }

    private XSLFSlide slide(SlideLayout layout) {
        return show.createSlide(
                Optional.ofNullable(show.getSlideMasters().getFirst().getLayout(layout))
                        .orElseThrow());
    }

    private void writeCover() {
        var cover = pack.cover();
        var slide = slide(SlideLayout.TITLE);
        var title = slide.getPlaceholder(0);
        title.setText(cover.title());
        var under = slide.getPlaceholder(1);
        under.clearText();
        paragraph(under, cover.partnership(), 22, Color.WHITE, false);
        paragraph(
                under,
                "Release " + cover.release() + " for " + cover.audience() + ". Figures as known on "
                        + Wording.day(cover.known()) + ".",
                16,
                Color.WHITE,
                false);
        paragraph(
                under,
                "Signed off by " + cover.signedBy() + " on " + Wording.day(cover.frozen()) + "."
                        + (cover.since().isEmpty() ? "" : " Changes since " + cover.since() + "."),
                16,
                Color.WHITE,
                false);
    }

    // --- a leaf, on as many slides as it needs

    private void writeLeaf(Leaf leaf) {
        var picture = leaf.blocks().stream().filter(Picture.class::isInstance).findFirst();
        if (picture.isPresent()) {
            writeIndicator(leaf, (Picture) picture.get());
            return;
        }
        var sheets = sheets(leaf);
        for (var i = 0; i < sheets.size(); i++) {
            var slide = titled(leaf, sheets.size() == 1 ? "" : " (" + (i + 1) + " of " + sheets.size() + ")");
            double y = top(leaf);
            for (var block : sheets.get(i)) y = write(slide, leaf, block, y) + GAP;
            writeNotes(slide, leaf);
            writeFoot(slide);
        }
    }

    private static double top(Leaf leaf) {
        return leaf.subtitle().isEmpty() ? TOP - 10 : TOP + 8;
    }

    /** Blocks by slide: a table that is too long goes on on the next, under the same head. */
    private static List<List<Leaf.Block>> sheets(Leaf leaf) {
        var sheets = new ArrayList<List<Leaf.Block>>();
        List<Leaf.Block> here = new ArrayList<>();
        var room = NOTES - top(leaf);
        var left = room;
        for (var block : leaf.blocks()) {
            var parts = switch (block) {
                case Lines lines -> Fit.lines(lines, INSIDE, BODY, left, room);
                case Grid grid -> Fit.rows(grid, INSIDE, TABLE, left, room);
                case Picture _ -> throw new IllegalArgumentException("a chart has a slide of its own");
            };
            for (var part : parts) {
                if (part.startsAnew() && !here.isEmpty()) {
                    sheets.add(here);
                    here = new ArrayList<>();
                    left = room;
                }
                here.add(part.block());
                left -= part.height() + GAP;
            }
        }
        if (!here.isEmpty() || sheets.isEmpty()) sheets.add(here);
        return sheets;
    }

    private double write(XSLFSlide slide, Leaf leaf, Leaf.Block block, double y) {
        return switch (block) {
            case Lines lines -> {
                var height = Fit.height(lines, INSIDE, BODY);
                writeLines(slide, lines, new Rectangle2D.Double(EDGE, y, INSIDE, height), BODY);
                yield y + height;
            }
            case Grid grid -> {
                writeTable(slide, leaf, grid, EDGE, y, INSIDE);
                yield y + Fit.height(grid, INSIDE, TABLE);
            }
            case Picture _ -> y;
        };
    }

    /** Chart on the left, its figures on the right, what the rules and the owner say below. */
    private void writeIndicator(Leaf leaf, Picture picture) {
        var slide = titled(leaf, "");
        var wide = 590;
        var lines = leaf.blocks().stream()
                .filter(Lines.class::isInstance)
                .map(Lines.class::cast)
                .findFirst()
                .orElse(new Lines(List.of()));
        var top = top(leaf);
        var said = Fit.cut(lines, INSIDE, 13, 118);
        var saidHigh = Fit.height(said, INSIDE, 13);
        var bottom = NOTES - saidHigh - GAP;
        writeChart(slide, leaf, picture, new Rectangle2D.Double(EDGE, top, wide, bottom - top));
        leaf.blocks().stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .forEach(grid -> writeTable(slide, leaf, grid, EDGE + wide + 2 * GAP, top, INSIDE - wide - 2 * GAP));
        writeLines(slide, said, new Rectangle2D.Double(EDGE, bottom + GAP, INSIDE, saidHigh), 13);
        writeNotes(slide, leaf);
        writeFoot(slide);
    }

    private XSLFSlide titled(Leaf leaf, String part) {
        var slide = slide(SlideLayout.TITLE_ONLY);
        var title = slide.getPlaceholder(0);
        title.setText(leaf.title() + part);
        title.getTextParagraphs().getFirst().getTextRuns().getFirst().setFontColor(Look.of(leaf.theme()));
        if (!leaf.subtitle().isEmpty()) {
            var box = box(slide, new Rectangle2D.Double(EDGE, 82, INSIDE, 34), "Subtitle");
            paragraph(box, leaf.subtitle(), SUBTITLE, Look.QUIET, false);
        }
        return slide;
    }

    private void writeChart(XSLFSlide slide, Leaf leaf, Picture picture, Rectangle2D where) {
        var chart = show.createChart(slide);
        NativeChart.fill(chart, picture);
        slide.addChart(
                chart,
                new Rectangle2D.Double(
                        Units.toEMU(where.getX()),
                        Units.toEMU(where.getY()),
                        Units.toEMU(where.getWidth()),
                        Units.toEMU(where.getHeight())));
        var frames = slide.getXmlObject().getCSld().getSpTree();
        name(
                frames.getGraphicFrameArray(frames.sizeOfGraphicFrameArray() - 1),
                "Chart",
                leaf.title() + ". " + picture.chart().label() + " " + picture.caption());
    }

    private static void name(CTGraphicalObjectFrame frame, String name, String says) {
        var properties = frame.getNvGraphicFramePr().getCNvPr();
        properties.setName(name + " " + properties.getId());
        properties.setDescr(says);
    }

    private void writeTable(XSLFSlide slide, Leaf leaf, Grid grid, double x, double y, double wide) {
        var table = slide.createTable(grid.rows().size() + 1, grid.columns().size());
        table.setAnchor(new Rectangle2D.Double(x, y, wide, Fit.height(grid, wide, TABLE)));
        table.getCTTable().getTblPr().setFirstRow(true);
        name((CTGraphicalObjectFrame) table.getXmlObject(), "Table", grid.caption());
        var shares = grid.columns().stream().mapToInt(Leaf.Column::share).sum();
        for (var i = 0; i < grid.columns().size(); i++)
            table.setColumnWidth(i, wide * grid.columns().get(i).share() / shares);
        for (var i = 0; i < grid.columns().size(); i++) {
            var column = grid.columns().get(i);
            writeCell(table, 0, i, Cell.of(column.name()), column, true, Look.of(leaf.theme()));
        }
        table.setRowHeight(0, Fit.headHeight(grid, wide, TABLE));
        for (var row = 0; row < grid.rows().size(); row++) {
            table.setRowHeight(row + 1, Fit.rowHeight(grid, row, wide, TABLE));
            for (var i = 0; i < grid.columns().size(); i++)
                writeCell(
                        table,
                        row + 1,
                        i,
                        grid.rows().get(row).get(i),
                        grid.columns().get(i),
                        i == 0 && grid.columns().size() > 1,
                        Look.TEXT);
        }
    }

    private static void writeCell(
            XSLFTable table, int row, int at, Cell cell, Leaf.Column column, boolean strong, Color colour) {
        var shown = table.getCell(row, at);
        shown.setInsets(new Insets2D(3, 5, 3, 5));
        shown.setVerticalAlignment(VerticalAlignment.TOP);
        shown.clearText();
        var paragraph = shown.addNewTextParagraph();
        paragraph.setTextAlign(column.number() ? TextAlign.RIGHT : TextAlign.LEFT);
        var run = paragraph.addNewTextRun();
        run.setText(cell.text());
        run.setFontSize(TABLE);
        run.setBold(strong);
        run.setFontColor(cell.tone() == null ? colour : Look.of(cell.tone()));
        shown.setFillColor(row == 0 ? Look.BAND : null);
        shown.setBorderWidth(BorderEdge.bottom, row == 0 ? 1.5 : 0.5);
        shown.setBorderColor(BorderEdge.bottom, row == 0 ? colour : Look.LINE);
    }

    private static void writeLines(XSLFSlide slide, Lines lines, Rectangle2D where, double size) {
        var box = box(slide, where, "Text");
        for (var line : lines.lines()) {
            var paragraph = paragraph(box, line, size, Look.TEXT, false);
            paragraph.setSpaceAfter(-4.0);
        }
    }

    private static void writeNotes(XSLFSlide slide, Leaf leaf) {
        if (leaf.notes().isEmpty()) return;
        var box = box(slide, new Rectangle2D.Double(EDGE, NOTES + 2, INSIDE, FOOT - NOTES), "Definition and source");
        for (var note : leaf.notes()) paragraph(box, Fit.shortened(note, 2 * INSIDE, SMALL), SMALL, Look.QUIET, false);
    }

    private void writeFoot(XSLFSlide slide) {
        var cover = pack.cover();
        var foot = box(slide, new Rectangle2D.Double(EDGE, FOOT + 8, INSIDE - 80, 22), "Foot");
        paragraph(
                foot,
                cover.partnership() + " · " + cover.title() + " · as known on " + Wording.day(cover.known()),
                SMALL,
                Look.QUIET,
                false);
        var number = box(slide, new Rectangle2D.Double(WIDE - EDGE - 70, FOOT + 8, 70, 22), "Slide number");
        number.setPlaceholder(Placeholder.SLIDE_NUMBER);
        var paragraph = number.addNewTextParagraph();
        paragraph.setTextAlign(TextAlign.RIGHT);
        writeNumber(paragraph.getXmlObject(), slide.getSlideNumber());
    }

    private static void writeNumber(CTTextParagraph paragraph, int number) {
        var field = paragraph.addNewFld();
        field.setId("{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}");
        field.setType("slidenum");
        var look = field.addNewRPr();
        look.setLang("en-GB");
        look.setSz((int) (SMALL * 100));
        look.addNewSolidFill().addNewSrgbClr().setVal(Look.rgb(Look.QUIET));
        field.setT(String.valueOf(number));
    }

    private static XSLFTextBox box(XSLFSheet sheet, Rectangle2D where, String name) {
        var box = sheet instanceof XSLFSlide slide ? slide.createTextBox() : sheet.createTextBox();
        box.setAnchor(where);
        box.setInsets(new Insets2D(0, 0, 0, 0));
        box.setWordWrap(true);
        box.setTextAutofit(TextAutofit.NONE);
        box.clearText();
        var properties = ((org.openxmlformats.schemas.presentationml.x2006.main.CTShape) box.getXmlObject())
                .getNvSpPr()
                .getCNvPr();
        properties.setName(name + " " + properties.getId());
        return box;
    }

    private static XSLFTextParagraph paragraph(
            XSLFTextShape box, String words, double size, Color colour, boolean strong) {
        var paragraph = box.addNewTextParagraph();
        var run = paragraph.addNewTextRun();
        run.setText(words);
        run.setFontSize(size);
        run.setFontColor(colour);
        run.setBold(strong);
        return paragraph;
    }
}
