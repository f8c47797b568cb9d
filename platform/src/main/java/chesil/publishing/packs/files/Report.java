package chesil.publishing.packs.files;

import chesil.publishing.packs.Leaf;
import chesil.publishing.packs.Leaf.Grid;
import chesil.publishing.packs.Leaf.Lines;
import chesil.publishing.packs.Leaf.Picture;
import chesil.publishing.packs.Pack;
import chesil.releases.Wording;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Objects;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * The twelve-month report as a Word document to go on writing in: real heading styles, tables whose heads are heads and come
 * again on each page, charts that Word can edit, with words for those who cannot see them.
 */
final class Report {
    /** A4 with margins of 20 mm, in twentieths of a point. */
    private static final int PAGE_WIDE = 11906, PAGE_HIGH = 16838, MARGIN = 1134;

    private static final int INSIDE = PAGE_WIDE - 2 * MARGIN;
    private static final int CHART_WIDE = Units.toEMU(INSIDE / 20.0), CHART_HIGH = Units.toEMU(235);

    private final Pack pack;
    private final XWPFDocument document = new XWPFDocument();

    private Report(Pack pack) {
        this.pack = pack;
    }

    static byte[] of(Pack pack) {
        var report = new Report(pack);
        try (var document = report.document) {
            report.write();
            return Ooxml.bytes(document, pack.cover().frozen());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write() {
        var cover = pack.cover();
        Ooxml.describe(document, cover, "Twelve-month progress report: " + cover.partnership());
        writeStyles();
        writePage();
        paragraph("Title", "Twelve-month progress report");
        paragraph("Subtitle", cover.partnership());
        paragraph(
                "Normal",
                "Release " + cover.release() + " for " + cover.audience() + ". Figures as known on "
                        + Wording.day(cover.known()) + ". Signed off by " + cover.signedBy() + " on "
                        + Wording.day(cover.frozen()) + ".");
        for (var leaf : pack.report()) writeLeaf(leaf);
        writeFoot();
    }

    private void writeStyles() {
        try (var styles = Objects.requireNonNull(Report.class.getResourceAsStream("report-styles.xml"))) {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(styles).getStyles());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (XmlException ours) {
            throw new IllegalStateException("report-styles.xml is no sheet of styles", ours);
        }
    }

    private void writePage() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDE));
        size.setH(BigInteger.valueOf(PAGE_HIGH));
        size.setOrient(STPageOrientation.PORTRAIT);
        var margin = section.addNewPgMar();
        var edge = BigInteger.valueOf(MARGIN);
        margin.setTop(edge);
        margin.setBottom(edge);
        margin.setLeft(edge);
        margin.setRight(edge);
        margin.setHeader(BigInteger.valueOf(567));
        margin.setFooter(BigInteger.valueOf(567));
        margin.setGutter(BigInteger.ZERO);
    }

    private void writeFoot() {
        var foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setStyle("Footer");
        foot.setAlignment(ParagraphAlignment.RIGHT);
        foot.createRun().setText(pack.cover().partnership() + " · page ");
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private XWPFParagraph paragraph(String style, String words) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(words);
        return paragraph;
    }

    private void writeLeaf(Leaf leaf) {
        paragraph("Heading1", leaf.title());
        if (!leaf.subtitle().isEmpty()) paragraph("Quiet", leaf.subtitle());
        for (var block : leaf.blocks()) {
            switch (block) {
                case Lines lines -> lines.lines().forEach(line -> paragraph(style(line), line));
                case Grid grid -> writeTable(grid);
                case Picture picture -> writeChart(picture);
            }
        }
        leaf.notes().forEach(note -> paragraph("Quiet", note));
    }

    /** What is left for people to write stands out. */
    private static String style(String line) {
        return line.startsWith("[To be written") ? "ToWrite" : "Normal";
    }

    private void writeChart(Picture picture) {
        var paragraph = document.createParagraph();
        paragraph.setStyle("Chart");
        var run = paragraph.createRun();
        try {
            NativeChart.fill(document.createChart(run, CHART_WIDE, CHART_HIGH), picture);
        } catch (InvalidFormatException | IOException impossible) {
            throw new IllegalStateException("a chart could not be put into the report", impossible);
        }
        var properties = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        properties.setDescr(picture.chart().label() + " " + picture.caption());
        paragraph("Quiet", picture.caption());
    }

    private void writeTable(Grid grid) {
        paragraph("Caption", grid.caption());
        var table = document.createTable(grid.rows().size() + 1, grid.columns().size());
        var shares = grid.columns().stream().mapToInt(Leaf.Column::share).sum();
        layOut(table, grid, shares);
        for (var i = 0; i < grid.columns().size(); i++) {
            var column = grid.columns().get(i);
            writeCell(table.getRow(0).getCell(i), Leaf.Cell.of(column.name()), column, shares, true);
        }
        table.getRow(0).setRepeatHeader(true);
        for (var row = 0; row < grid.rows().size(); row++) {
            table.getRow(row + 1).setCantSplitRow(true);
            for (var i = 0; i < grid.columns().size(); i++)
                writeCell(
                        table.getRow(row + 1).getCell(i),
                        grid.rows().get(row).get(i),
                        grid.columns().get(i),
                        shares,
                        i == 0 && grid.columns().size() > 1);
        }
        paragraph("Normal", "");
    }

    private static void layOut(XWPFTable table, Grid grid, int shares) {
        table.setWidth(INSIDE);
        var properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var borders = properties.isSetTblBorders() ? properties.getTblBorders() : properties.addNewTblBorders();
        for (var border : new org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder[] {
            borders.isSetLeft() ? borders.getLeft() : borders.addNewLeft(),
            borders.isSetRight() ? borders.getRight() : borders.addNewRight(),
            borders.isSetInsideV() ? borders.getInsideV() : borders.addNewInsideV()
        }) border.setVal(STBorder.NIL);
        var look = properties.isSetTblLook() ? properties.getTblLook() : properties.addNewTblLook();
        look.setFirstRow(true);
        look.setFirstColumn(true);
        look.setNoVBand(true);
        var widths = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (widths.sizeOfGridColArray() > 0) widths.removeGridCol(0);
        for (var column : grid.columns())
            widths.addNewGridCol().setW(BigInteger.valueOf((long) INSIDE * column.share() / shares));
    }

    private static void writeCell(XWPFTableCell cell, Leaf.Cell shown, Leaf.Column column, int shares, boolean strong) {
        cell.setWidth(String.valueOf(INSIDE * column.share() / shares));
        var paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle("TableText");
        if (column.number()) paragraph.setAlignment(ParagraphAlignment.RIGHT);
        var run = paragraph.createRun();
        run.setText(shown.text());
        run.setBold(strong);
        if (shown.tone() != null) {
            Color colour = Look.of(shown.tone());
            run.setColor(Look.hex(colour));
        }
    }
}
