package chesil.returns.intake;

import chesil.returns.Fault;
import chesil.returns.RowOutcome.Rejected;
import chesil.returns.specification.Headings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * The rejected rows as a file: the columns as they were sent, and beside them the row, what is wrong and how to mend it. Mended,
 * it can be sent back as it is.
 */
public final class RejectedFile {
    private static final int IN_MEMORY = 200;
    private static final int LONGEST_CELL = 32_000;

    private final List<String> headings;
    private final List<Integer> kept;

    /** @param headings the first line of the file that was sent */
    public RejectedFile(List<String> headings) {
        this.headings = headings;
        // a file of rejected rows that has faults left gives a new one, and the old remarks go
        var remarks = headings.stream().map(Headings::plain).toList().containsAll(Header.OF_REJECTED_ROWS);
        kept = new ArrayList<>();
        for (var i = 0; i < headings.size(); i++) {
            if (!remarks || !Header.OF_REJECTED_ROWS.contains(Headings.plain(headings.get(i)))) kept.add(i);
        }
    }

    /** Writes CSV in UTF-8; what a spreadsheet would run as a formula gets an apostrophe before it. */
    public void csv(Iterator<Rejected> rows, OutputStream out) throws IOException {
        out.write(("\uFEFF" + Exports.csvLine(header())).getBytes(StandardCharsets.UTF_8));
        while (rows.hasNext()) out.write(Exports.csvLine(cells(rows.next())).getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a workbook, all cells as text. */
    public void xlsx(Iterator<Rejected> rows, OutputStream out) throws IOException {
        try (var workbook = new SXSSFWorkbook(IN_MEMORY)) {
            var plain = workbook.createCellStyle();
            plain.setDataFormat(workbook.createDataFormat().getFormat("@"));
            var quoted = workbook.createCellStyle();
            quoted.cloneStyleFrom(plain);
            quoted.setQuotePrefixed(true);
            var sheet = workbook.createSheet("Rows to mend");
            sheet.createFreezePane(0, 1);
            var line = 0;
            for (var cells = header(); ; cells = cells(rows.next())) {
                var row = sheet.createRow(line++);
                for (var i = 0; i < cells.size(); i++) {
                    var text = cells.get(i);
                    var cell = row.createCell(i);
                    cell.setCellValue(text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL));
                    cell.setCellStyle(text.equals(Exports.cell(text)) ? plain : quoted);
                }
                if (!rows.hasNext()) break;
            }
            workbook.write(out);
        }
    }

    private List<String> header() {
        var header = new ArrayList<>(kept.stream().map(headings::get).toList());
        header.addAll(Header.OF_REJECTED_ROWS);
        return header;
    }

    private List<String> cells(Rejected row) {
        var cells = new ArrayList<String>();
        for (var place : kept)
            cells.add(place < row.cells().size() ? row.cells().get(place) : "");
        cells.add(Long.toString(row.line()));
        cells.add(said(row.faults(), Fault::wrong));
        cells.add(said(row.faults(), Fault::mend));
        return cells;
    }

    private static String said(List<Fault> faults, Function<Fault, String> part) {
        var said = new ArrayList<String>();
        for (var fault : faults)
            said.add(fault.column().isEmpty() ? part.apply(fault) : fault.column() + ": " + part.apply(fault));
        return String.join(" ", said);
    }
}
