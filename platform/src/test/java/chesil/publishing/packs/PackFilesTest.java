package chesil.publishing.packs;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.access.Audience;
import chesil.publishing.packs.files.PackFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PackFilesTest {
    private static final Path KEPT = Path.of("target/packs");

    @ParameterizedTest
    @EnumSource(PackFormat.class)
    void the_same_release_gives_the_same_bytes(PackFormat format) throws IOException {
        var once = PackFiles.write(InventedRelease.of(7).pack(), format);
        Files.createDirectories(KEPT);
        Files.write(KEPT.resolve(format.fileName(4)), once); // for people to look at

        var again = PackFiles.write(InventedRelease.of(7).pack(), format);

        assertThat(PackStore.hex(PackStore.sha256(again))).isEqualTo(PackStore.hex(PackStore.sha256(once)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void no_file_has_what_the_release_hides_though_the_one_before_showed_it(long seed) throws IOException {
        var pack = InventedRelease.of(seed).hiding(0.3).markingWhatIsHidden().pack();

        for (var format : PackFormat.values()) {
            assertThat(everyWord(format, PackFiles.write(pack, format)))
                    .as(format.name())
                    .doesNotContain("73190264")
                    .doesNotContain("73,190,264")
                    .contains(pack.cover().partnership());
        }
    }

    @Test
    void a_pack_for_the_public_has_no_action_risk_challenge_or_commentary() throws IOException {
        var pack = InventedRelease.of(5).forThe(Audience.PUBLIC).pack();

        for (var format : PackFormat.values()) {
            assertThat(everyWord(format, PackFiles.write(pack, format)))
                    .as(format.name())
                    .doesNotContain(
                            "Ask the coroner",
                            "The grant for treatment ends",
                            "Two large operations fell into the period",
                            "stand in the way");
        }
    }

    @Test
    void every_slide_has_a_title_and_every_chart_and_table_says_what_it_is() throws IOException {
        try (var show = new XMLSlideShow(new ByteArrayInputStream(slides()))) {
            var ids = new ArrayList<String>();
            for (var slide : show.getSlides()) {
                assertThat(title(slide)).isNotBlank();
                for (var frame : slide.getXmlObject().getCSld().getSpTree().getGraphicFrameList()) {
                    assertThat(frame.getNvGraphicFramePr().getCNvPr().getDescr())
                            .as(slide.getTitle())
                            .isNotBlank();
                    ids.add(slide.getSlideNumber() + "/"
                            + frame.getNvGraphicFramePr().getCNvPr().getId());
                }
                slide.getShapes().forEach(shape -> {
                    if (!(shape instanceof org.apache.poi.xslf.usermodel.XSLFGraphicFrame))
                        ids.add(slide.getSlideNumber() + "/" + shape.getShapeId());
                });
            }
            assertThat(ids).as("each shape of a slide has a number of its own").doesNotHaveDuplicates();
            assertThat(show.getCharts())
                    .isNotEmpty()
                    .allSatisfy(chart -> assertThat(
                                    chart.getWorkbook().getSheetAt(0).getLastRowNum())
                            .isGreaterThan(5));
        }
    }

    @Test
    void no_words_run_out_of_a_slide() throws IOException {
        try (var show = new XMLSlideShow(new ByteArrayInputStream(slides()))) {
            var page = show.getPageSize();
            for (var slide : show.getSlides()) {
                for (var shape : slide.getShapes()) {
                    var place = shape.getAnchor();
                    assertThat(place.getMaxX()).as(slide.getTitle()).isLessThanOrEqualTo(page.getWidth());
                    assertThat(place.getMaxY()).as(slide.getTitle()).isLessThanOrEqualTo(page.getHeight());
                }
            }
        }
    }

    @Test
    void the_workbook_has_one_table_a_sheet_with_its_head_frozen_and_no_cell_merged() throws IOException {
        var pack = InventedRelease.of(7).pack();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(PackFiles.write(pack, PackFormat.DATA)))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3 + pack.data().size());
            for (var sheet : workbook) {
                assertThat(sheet.getNumMergedRegions()).isZero();
                if (sheet.getSheetName().equals("About")) continue;
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                        .isEqualTo((short) 2);
            }
            hiddenFiguresHaveNoNumber(workbook.getSheet("All figures"));
        }
    }

    private static void hiddenFiguresHaveNoNumber(Sheet all) {
        var hidden = 0;
        for (var row : all) {
            if (row.getRowNum() < 2 || !row.getCell(15).getStringCellValue().equals("suppressed")) continue;
            hidden++;
            for (var at : List.of(9, 11, 12, 13, 14)) {
                var cell = row.getCell(at);
                assertThat(cell == null || cell.getCellType() == CellType.BLANK).isTrue();
            }
        }
        assertThat(hidden).isPositive();
    }

    @Test
    void the_report_has_headings_and_heads_that_come_again_on_each_page() throws IOException {
        var bytes = PackFiles.write(InventedRelease.of(7).pack(), PackFormat.REPORT);
        try (var report = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(report.getParagraphs())
                    .filteredOn(each -> "Heading1".equals(each.getStyle()))
                    .extracting(each -> each.getText())
                    .contains(
                            "Summary",
                            "The partnership",
                            "Delivery plan",
                            "National outcome: reduce drug supply",
                            "Whom we heard",
                            "Funding",
                            "The next twelve months",
                            "How the figures were made");
            assertThat(report.getTables())
                    .isNotEmpty()
                    .allMatch(table -> table.getRow(0).isRepeatHeader());
            assertThat(report.getParagraphs())
                    .flatExtracting(each -> each.getRuns())
                    .flatExtracting(run -> run.getCTR().getDrawingList())
                    .isNotEmpty()
                    .allSatisfy(drawing -> assertThat(
                                    drawing.getInlineArray(0).getDocPr().getDescr())
                            .isNotBlank());
        }
    }

    @Test
    void the_paper_is_tagged_titled_and_in_a_language() throws IOException {
        try (var paper = Loader.loadPDF(PackFiles.write(InventedRelease.of(7).pack(), PackFormat.PAPER))) {
            var catalogue = paper.getDocumentCatalog();
            assertThat(catalogue.getLanguage()).isEqualTo("en-GB");
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(catalogue.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(paper.getDocumentInformation().getTitle()).isEqualTo("November board");
            assertThat(catalogue.getDocumentOutline().children()).hasSizeGreaterThan(5);
            assertThat(new String(catalogue.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid:part");

            var kinds = new ArrayList<String>();
            var unsaid = new ArrayList<String>();
            walk(catalogue.getStructureTreeRoot(), kinds, unsaid);
            assertThat(kinds).contains("H1", "H2", "P", "Table", "TH", "TD", "Figure", "L", "Link");
            assertThat(unsaid).as("charts without words").isEmpty();
        }
    }

    private static void walk(PDStructureNode node, List<String> kinds, List<String> unsaid) {
        for (var kid : node.getKids()) {
            if (!(kid instanceof PDStructureElement element)) continue;
            kinds.add(element.getStructureType());
            var alternate = element.getAlternateDescription();
            if (element.getStructureType().equals("Figure") && (alternate == null || alternate.isBlank()))
                unsaid.add(element.toString());
            walk(element, kinds, unsaid);
        }
    }

    @ParameterizedTest
    @EnumSource(PackFormat.class)
    void LibreOffice_opens_it(PackFormat format, @TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/soffice")),
                "skipped: LibreOffice is absent; install libreoffice-impress, -calc and -writer");
        Assumptions.assumeTrue(format != PackFormat.PAPER, "skipped: a PDF is no document of an office program");
        var file = folder.resolve(format.fileName(4));
        Files.write(file, PackFiles.write(InventedRelease.of(7).pack(), format));

        var process = new ProcessBuilder(
                        "/usr/bin/soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();

        assertThat(said.toLowerCase(Locale.ROOT)).doesNotContain("error");
        var shown = folder.resolve(file.getFileName().toString().replaceFirst("\\.[a-z]+$", ".pdf"));
        try (var pdf = Loader.loadPDF(shown.toFile())) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(5);
            assertThat(new PDFTextStripper().getText(pdf)).contains("Dorset and BCP Combating Drugs Partnership");
        }
    }

    /** The words in the title's placeholder, that of the cover included. */
    private static String title(XSLFSlide slide) {
        return slide.getPlaceholders().length == 0
                ? ""
                : slide.getPlaceholder(0).getText();
    }

    private static byte[] slides() {
        return PackFiles.write(InventedRelease.of(7).pack(), PackFormat.SLIDES);
    }

    /** All that a file says, its charts' workbooks included. */
    private static String everyWord(PackFormat format, byte[] file) throws IOException {
        if (format == PackFormat.PAPER) {
            try (var paper = Loader.loadPDF(file)) {
                return new PDFTextStripper().getText(paper);
            }
        }
        var words = new StringBuilder();
        try (var archive = ZipFile.builder().setByteArray(file).get()) {
            for (var entries = archive.getEntries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var content = archive.getInputStream(entry).readAllBytes();
                words.append(
                        entry.getName().endsWith(".xlsx")
                                ? everyWord(PackFormat.DATA, content)
                                : new String(content, StandardCharsets.UTF_8));
            }
        }
        return words.toString();
    }
}
