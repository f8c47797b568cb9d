package chesil.returns.intake;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.returns.RowOutcome.Accepted;
import chesil.returns.intake.IntakeResult.Complete;
import chesil.returns.intake.IntakeResult.Unreadable;
import chesil.returns.specification.Specification;
import chesil.returns.specification.Specifications;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkbookTest {
    private static final Specifications BUILT_IN = Specifications.builtIn();
    private static final Specification SUSPENSIONS = BUILT_IN.get("school-suspensions");
    private static final List<Object> RIGHT =
            List.of(136410, "E06000058", "summer", LocalDate.of(2026, 7, 17), "DA", 1180, 4, 0);

    static Stream<Specification> specifications() {
        return BUILT_IN.all().stream();
    }

    @ParameterizedTest
    @MethodSource("specifications")
    void a_template_that_is_filled_in_is_read(Specification specification) throws IOException {
        var template = new ByteArrayOutputStream();
        Templates.xlsx(specification, template);
        var filled = change(template.toByteArray(), workbook -> {
            var row = workbook.getSheet("Return").createRow(1);
            for (var i = 0; i < specification.columns().size(); i++) {
                row.createCell(i).setCellValue(specification.columns().get(i).example());
            }
        });
        var kept = new Kept(specification);
        var result = kept.read(Expectation.NOTHING, Upload.of("filled.xlsx", filled));
        assertThat(result).isInstanceOfSatisfying(Complete.class, complete -> {
            assertThat(complete.rows()).isEqualTo(1);
            assertThat(complete.file().sheet()).isEqualTo("Return");
        });
    }

    @ParameterizedTest
    @MethodSource("specifications")
    void an_empty_template_has_no_rows(Specification specification) throws IOException {
        var template = new ByteArrayOutputStream();
        Templates.xlsx(specification, template);
        for (var file : List.of(template.toByteArray(), Templates.csv(specification))) {
            assertThat(new Kept(specification).read(Expectation.NOTHING, Upload.of("empty", file)))
                    .isInstanceOfSatisfying(
                            Unreadable.class,
                            none -> assertThat(none.reason()).isEqualTo("The file has a header and no rows"));
        }
    }

    @Test
    void numbers_days_and_formulas_come_as_what_they_say() throws IOException {
        var file = change(empty(), workbook -> {
            var sheet = workbook.createSheet("Data");
            fill(sheet.createRow(0), List.copyOf(SUSPENSIONS.headings()), workbook);
            fill(sheet.createRow(1), RIGHT, workbook);
            fill(sheet.createRow(2), RIGHT, workbook);
            var sum = sheet.getRow(2).getCell(6);
            sum.setCellFormula("2+3");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(sum);
            sheet.getRow(2).getCell(4).setCellValue("PP");
        });
        var kept = new Kept(SUSPENSIONS);
        kept.read(Expectation.NOTHING, Upload.of("data.xlsx", file));
        assertThat(kept.accepted)
                .containsExactly(
                        new Accepted(2, List.of("136410", "E06000058", "summer", "2026-07-17", "DA", "1180", "4", "0")),
                        new Accepted(
                                3, List.of("136410", "E06000058", "summer", "2026-07-17", "PP", "1180", "5", "0")));
    }

    @Test
    void the_sheet_with_the_header_is_found_below_titles_and_behind_other_sheets() throws IOException {
        var file = change(empty(), workbook -> {
            fill(workbook.createSheet("Cover").createRow(0), List.of("School suspensions", "Summer 2026"), workbook);
            var sheet = workbook.createSheet("Figures");
            fill(sheet.createRow(0), List.of("Suspensions in the summer term"), workbook);
            fill(sheet.createRow(3), List.copyOf(SUSPENSIONS.headings()), workbook);
            fill(sheet.createRow(4), RIGHT, workbook);
            workbook.createSheet("Notes");
        });
        var kept = new Kept(SUSPENSIONS);
        var result = (Complete) kept.read(Expectation.NOTHING, Upload.of("data.xlsx", file));
        assertThat(result.file().sheet()).isEqualTo("Figures");
        assertThat(kept.accepted).extracting(Accepted::line).containsExactly(5L);
    }

    @Test
    void many_rows_are_read_in_bounded_memory() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new SXSSFWorkbook(100)) {
            var sheet = workbook.createSheet("Return");
            var lines = BUILT_IN.get("county-lines").headings();
            for (var i = 0; i < lines.size(); i++) {
                if (i == 0) sheet.createRow(0);
                sheet.getRow(0).createCell(i).setCellValue(lines.get(i));
            }
            for (var line = 1; line <= 50_000; line++) {
                var row = sheet.createRow(line);
                row.createCell(0).setCellValue("2026-03");
                row.createCell(1).setCellValue("E23000039");
                row.createCell(2).setCellValue("external");
                for (var i = 3; i < lines.size(); i++) row.createCell(i).setCellValue(1);
            }
            workbook.write(out);
        }
        var result = (Complete) Intake.read(
                BUILT_IN.get("county-lines"),
                Expectation.NOTHING,
                Upload.of("big.xlsx", out.toByteArray()),
                1,
                IntakeSink.NONE);
        assertThat(result.rows()).isEqualTo(50_000);
        assertThat(result.accepted()).isEqualTo(1);
    }

    @Test
    void a_bomb_is_refused_before_it_bursts() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.setLevel(9);
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook><sheets/>".getBytes(StandardCharsets.UTF_8));
            var blanks = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
            for (var i = 0; i < 4_000; i++) zip.write(blanks);
            zip.write("</workbook>".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(reason(bomb.toByteArray())).startsWith("The workbook unpacks to more than it should");
    }

    @Test
    void a_sheet_that_is_one_endless_text_is_refused() throws IOException {
        var file = withSheet("<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"
                + "ab".repeat(3 << 20) + "</t></is></c></row></sheetData></worksheet>");
        assertThat(reason(file)).startsWith("The workbook unpacks to more than it should");
    }

    @Test
    void an_entity_is_not_fetched_and_not_expanded() throws IOException {
        var file = withSheet(
                "<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/hostname\"><!ENTITY a \"aaaa\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&e;&a;</v></c></row></sheetData></worksheet>");
        assertThat(reason(file)).isNotBlank();
    }

    @Test
    void archives_that_are_no_workbook_are_named() throws IOException {
        assertThat(reason(zip("content.xml", "<office/>"))).isEqualTo("The file is an OpenDocument file");
        assertThat(reason(zip("word/document.xml", "<w/>"))).isEqualTo("The file is a Word document");
        assertThat(reason(zip("2026-03-dorset-street.csv", "Crime ID\n")))
                .isEqualTo("The file is an archive (ZIP) and no workbook");
        assertThat(reason(zip("xl/workbook.bin", "x"))).isEqualTo("The file is a binary workbook (.xlsb)");
    }

    @Test
    void a_workbook_cut_short_is_refused() throws IOException {
        var whole = change(
                empty(),
                workbook ->
                        fill(workbook.createSheet("Data").createRow(0), List.copyOf(SUSPENSIONS.headings()), workbook));
        assertThat(reason(Arrays.copyOf(whole, whole.length / 3))).isEqualTo("The workbook is damaged, or not whole");
    }

    @Test
    void day_formats_are_told_from_others() {
        assertThat(Stream.of("dd/mm/yyyy", "mmm-yy", "[$-809]d mmmm yyyy;@", "hh:mm"))
                .allMatch(Workbook::isDateFormat);
        assertThat(Stream.of("General", "0.00", "#,##0", "\"days\" 0", "[Red]0", "@"))
                .noneMatch(Workbook::isDateFormat);
    }

    private static String reason(byte[] file) {
        return ((Unreadable) new Kept(SUSPENSIONS).read(Expectation.NOTHING, Upload.of("file.xlsx", file))).reason();
    }

    private static byte[] zip(String name, String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] empty() throws IOException {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] change(byte[] file, Consumer<XSSFWorkbook> change) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
                var out = new ByteArrayOutputStream()) {
            change.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(Row row, List<?> cells, XSSFWorkbook workbook) {
        var day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        for (var i = 0; i < cells.size(); i++) {
            var cell = row.createCell(i);
            switch (cells.get(i)) {
                case Integer number -> cell.setCellValue(number);
                case LocalDate date -> {
                    cell.setCellValue(date);
                    cell.setCellStyle(day);
                }
                case Object text -> cell.setCellValue(text.toString());
            }
        }
    }

    /** A workbook whose only sheet is this XML. */
    private static byte[] withSheet(String xml) throws IOException {
        var whole = change(
                empty(),
                workbook ->
                        workbook.createSheet("Data").createRow(0).createCell(0).setCellValue("x"));
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(whole));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(
                        entry.getName().contains("sheet1.xml")
                                ? xml.getBytes(StandardCharsets.UTF_8)
                                : in.readAllBytes());
            }
        }
        return out.toByteArray();
    }
}
