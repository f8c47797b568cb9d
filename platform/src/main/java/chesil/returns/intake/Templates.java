package chesil.returns.intake;

import chesil.returns.specification.Column;
import chesil.returns.specification.Specification;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Empty files to fill in, made from a specification: what they offer is what the reader takes. */
public final class Templates {
    /** How far down a sheet the drop-downs go. */
    private static final int ROWS = 5_000;

    private static final int WIDTH_UNIT = 256;
    private static final int MOST_INPUT_TEXT = 250;

    private Templates() {}

    /** The header alone, as UTF-8 with a byte-order mark, so that a spreadsheet keeps letters as they are. */
    public static byte[] csv(Specification specification) {
        return ("\uFEFF" + Exports.csvLine(specification.headings())).getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook with a sheet to fill in, notes on each column, and the code lists that the drop-downs show. */
    public static void xlsx(Specification specification, OutputStream out) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var styles = new Styles(workbook);
            var rows = workbook.createSheet("Return");
            var notes = workbook.createSheet("Notes");
            var lists = workbook.createSheet("Lists");
            fillRows(specification, rows, styles);
            fillNotes(specification, notes, styles);
            fillLists(specification, rows, lists, styles);
            workbook.write(out);
        }
    }

    private static final class Styles {
        private final CellStyle heading;
        private final CellStyle optionalHeading;
        private final CellStyle wrapped;
        private final CellStyle text;
        private final CellStyle day;

        Styles(Workbook workbook) {
            var bold = workbook.createFont();
            bold.setBold(true);
            heading = workbook.createCellStyle();
            heading.setFont(bold);
            heading.setBorderBottom(BorderStyle.THIN);
            heading.setDataFormat(workbook.createDataFormat().getFormat("@"));
            var italic = workbook.createFont();
            italic.setItalic(true);
            optionalHeading = workbook.createCellStyle();
            optionalHeading.cloneStyleFrom(heading);
            optionalHeading.setFont(italic);
            wrapped = workbook.createCellStyle();
            wrapped.setWrapText(true);
            wrapped.setVerticalAlignment(VerticalAlignment.TOP);
            text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        }

        /** How the cells of a column look: text where a spreadsheet would make something else of it. */
        CellStyle of(Column column) {
            return switch (column.type()) {
                case DATE -> day;
                default -> text;
            };
        }

        boolean isNeeded(Column column) {
            return !column.type().isAmount();
        }
    }

    private static void fillRows(Specification specification, Sheet sheet, Styles styles) {
        var header = sheet.createRow(0);
        for (var i = 0; i < specification.columns().size(); i++) {
            var column = specification.columns().get(i);
            var cell = header.createCell(i);
            cell.setCellValue(column.heading());
            cell.setCellStyle(column.required() ? styles.heading : styles.optionalHeading);
            if (styles.isNeeded(column)) sheet.setDefaultColumnStyle(i, styles.of(column));
            sheet.setColumnWidth(i, Math.clamp(column.heading().length() + 4L, 12, 40) * WIDTH_UNIT);
            if (column.type().isAmount()) allowAmounts(sheet, i, column);
        }
        sheet.createFreezePane(0, 1);
    }

    private static void allowAmounts(Sheet sheet, int index, Column column) {
        var smallest = column.smallest();
        var largest = column.largest();
        if (smallest == null || largest == null) return;
        var helper = sheet.getDataValidationHelper();
        var constraint = helper.createDecimalConstraint(
                DataValidationConstraint.OperatorType.BETWEEN, smallest.toPlainString(), largest.toPlainString());
        add(
                sheet,
                helper,
                constraint,
                index,
                column,
                "From " + smallest.toPlainString() + " to " + largest.toPlainString() + ".");
    }

    private static void add(
            Sheet sheet,
            DataValidationHelper helper,
            DataValidationConstraint constraint,
            int index,
            Column column,
            String refusal) {
        var validation = helper.createValidation(constraint, new CellRangeAddressList(1, ROWS, index, index));
        validation.setEmptyCellAllowed(true);
        validation.setShowErrorBox(true);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.createErrorBox(cut(column.heading(), 30), cut(refusal, MOST_INPUT_TEXT));
        validation.setShowPromptBox(true);
        validation.createPromptBox(cut(column.heading(), 30), cut(column.about(), MOST_INPUT_TEXT));
        sheet.addValidationData(validation);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private static void fillNotes(Specification specification, Sheet sheet, Styles styles) {
        var line = 0;
        sheet.createRow(line++).createCell(0).setCellValue(specification.title());
        var about = sheet.createRow(line++).createCell(0);
        about.setCellValue(specification.about());
        line++;
        write(
                sheet,
                line++,
                styles.heading,
                List.of("Column", "What belongs in it", "What it is", "Needed?", "Example"));
        for (var column : specification.columns()) {
            write(
                    sheet,
                    line++,
                    styles.wrapped,
                    List.of(
                            column.heading(),
                            column.about(),
                            what(column),
                            column.required() ? "Yes" : "May be empty",
                            column.example()));
        }
        var widths = new int[] {26, 70, 40, 14, 30};
        for (var i = 0; i < widths.length; i++) sheet.setColumnWidth(i, widths[i] * WIDTH_UNIT);
    }

    /** The type of a column and its limits, in words. */
    static String what(Column column) {
        var words = new StringBuilder(column.type().words());
        if (column.form() != null) words.append(": ").append(column.form());
        if (column.smallest() != null)
            words.append(", from ").append(column.smallest().toPlainString());
        if (column.largest() != null)
            words.append(column.smallest() == null ? ", up to " : " to ")
                    .append(column.largest().toPlainString());
        if (!column.areas().isEmpty()) words.append(", beginning with ").append(String.join(" or ", column.areas()));
        return words.toString();
    }

    private static void write(Sheet sheet, int line, CellStyle style, List<String> texts) {
        var row = sheet.createRow(line);
        for (var i = 0; i < texts.size(); i++) {
            var cell = row.createCell(i);
            cell.setCellValue(texts.get(i));
            cell.setCellStyle(style);
        }
    }

    /** Lists each code with its meaning, and makes the codes the drop-down of their column. */
    private static void fillLists(Specification specification, Sheet rows, Sheet lists, Styles styles) {
        var place = 0;
        for (var i = 0; i < specification.columns().size(); i++) {
            var column = specification.columns().get(i);
            if (column.codes().isEmpty()) continue;
            put(lists, 0, place, column.heading(), styles.heading);
            put(lists, 0, place + 1, "What it means", styles.heading);
            for (var j = 0; j < column.codes().size(); j++) {
                put(lists, j + 1, place, column.codes().get(j).code(), styles.text);
                put(lists, j + 1, place + 1, column.codes().get(j).label(), styles.text);
            }
            lists.setColumnWidth(place, 30 * WIDTH_UNIT);
            lists.setColumnWidth(place + 1, 50 * WIDTH_UNIT);
            offer(rows, i, column, place);
            place += 2;
        }
    }

    private static void put(Sheet sheet, int line, int index, String text, CellStyle style) {
        var row = sheet.getRow(line) == null ? sheet.createRow(line) : sheet.getRow(line);
        var cell = row.createCell(index);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private static void offer(Sheet rows, int index, Column column, int place) {
        var letter = CellReference.convertNumToColString(place);
        var range =
                "Lists!$%s$2:$%s$%d".formatted(letter, letter, column.codes().size() + 1);
        var helper = rows.getDataValidationHelper();
        add(rows, helper, helper.createFormulaListConstraint(range), index, column, "Choose one of the list.");
    }
}
