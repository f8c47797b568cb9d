package chesil.returns.intake;

import chesil.returns.specification.Specification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the one sheet of a workbook whose header matches, a row at a time. Dates come as days, formulas as what they were last
 * worked out to, numbers with the fifteen digits that Excel keeps.
 *
 * <p>Our own small reader over the JDK's ZIP and XML, because its memory and its work must be bounded whatever is sent: the
 * common ones hold all shared texts as strings, and trust the sizes that an archive claims.
 */
final class XlsxRows implements Rows {
    /** How far down a sheet a header is looked for: people put titles above it. */
    private static final int HEADER_WITHIN = 10;

    private static final int MOST_TEXT = 1 << 20;

    private final Workbook workbook;
    private final Workbook.Part part;
    private final XMLStreamReader xml;
    private final String sheet;
    private final long firstRow;
    private int width;
    private byte[] bytes = new byte[1 << 12];
    private int used;
    private long lastRow;

    private XlsxRows(Workbook workbook, Workbook.Part part, String sheet, long firstRow) throws XMLStreamException {
        this.workbook = workbook;
        this.part = part;
        this.xml = Workbook.xml(part.in());
        this.sheet = sheet;
        this.firstRow = firstRow;
    }

    static XlsxRows open(Upload upload, Specification specification) throws IOException, UnreadableException {
        try {
            var workbook = Workbook.read(upload);
            var best = bestSheet(upload, workbook, specification);
            return new XlsxRows(
                    workbook,
                    Workbook.part(upload, best.sheet().path()),
                    best.sheet().name(),
                    best.row());
        } catch (XMLStreamException | IOException | RuntimeException broken) {
            throw broken(broken);
        }
    }

    /** Where a header is: as many columns matched, in this row of this sheet. */
    private record Place(Workbook.Sheet sheet, long row, int matches) {}

    private static Place bestSheet(Upload upload, Workbook workbook, Specification specification)
            throws IOException, UnreadableException, XMLStreamException {
        Place best = null;
        for (var sheet : workbook.sheets()) {
            var place = header(upload, workbook, sheet, specification);
            if (place.row() > 0 && (best == null || place.matches() > best.matches())) best = place;
            if (best != null && best.matches() == specification.columns().size()) break;
        }
        if (best == null)
            throw new UnreadableException("The workbook's sheets are empty", "Send the workbook that holds the rows.");
        return best;
    }

    private static Place header(Upload upload, Workbook workbook, Workbook.Sheet sheet, Specification specification)
            throws IOException, UnreadableException, XMLStreamException {
        try (var part = Workbook.part(upload, sheet.path())) {
            var rows = new XlsxRows(workbook, part, sheet.name(), 1);
            var cells = new Cells();
            var best = new Place(sheet, 0, -1);
            for (var i = 0; i < HEADER_WITHIN && rows.next(cells); i++) {
                var matches = cells.isBlank() ? -1 : Header.matches(specification, cells.texts());
                if (matches > best.matches()) best = new Place(sheet, cells.line, matches);
            }
            return best;
        }
    }

    /** The result that a broken workbook gives; a broken disk stays an exception. */
    private static UnreadableException broken(Exception broken) throws IOException {
        if (broken instanceof UncheckedIOException disk) throw disk.getCause();
        if (broken instanceof Workbook.TooLargeException) {
            return new UnreadableException(
                    "The workbook unpacks to more than it should: " + broken.getMessage(),
                    "Send the rows as a CSV file.");
        }
        return new UnreadableException(
                "The workbook is damaged, or not whole",
                "Open it in Excel, save it again as an Excel workbook (.xlsx), and send that.");
    }

    @Override
    public boolean next(Cells cells) throws IOException, UnreadableException {
        try {
            while (true) {
                if (!findRow()) return false;
                row(cells);
                if (cells.line >= firstRow) break;
            }
        } catch (XMLStreamException | RuntimeException broken) {
            throw broken(broken);
        }
        if (width == 0) width = cells.count;
        // rows of a sheet end at their last filled cell
        while (cells.count < width) cells.add(used, used);
        cells.bytes = bytes;
        return true;
    }

    private boolean findRow() throws XMLStreamException {
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) return true;
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("sheetData")) return false;
        }
        return false;
    }

    private void row(Cells cells) throws XMLStreamException, UnreadableException {
        cells.count = 0;
        cells.misquoted = false;
        used = 0;
        var number = xml.getAttributeValue(null, "r");
        lastRow = number == null ? lastRow + 1 : Math.max(lastRow + 1, Long.parseLong(number));
        if (lastRow > Integer.MAX_VALUE) throw new NumberFormatException("row number");
        cells.line = lastRow;
        while (true) {
            var event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) return;
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) cell(cells);
        }
    }

    private void cell(Cells cells) throws XMLStreamException, UnreadableException {
        var place = xml.getAttributeValue(null, "r");
        var index = place == null ? cells.count : columnOf(place);
        if (index >= CsvRows.MOST_CELLS) {
            throw new UnreadableException(
                    "Row " + cells.line + " has more than 2,000 cells",
                    "Send a table with the columns of the template.");
        }
        var type = xml.getAttributeValue(null, "t");
        var style = xml.getAttributeValue(null, "s");
        var value = new StringBuilder();
        while (true) {
            var event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) break;
            if (event == XMLStreamConstants.START_ELEMENT && isValue(xml.getLocalName()))
                Workbook.text(xml, value, MOST_TEXT);
            else if (event == XMLStreamConstants.START_ELEMENT
                    && !xml.getLocalName().equals("is")) Workbook.skip(xml);
        }
        while (cells.count < index) cells.add(used, used);
        if (index < cells.count) return; // a second cell in one place: the first counts
        var from = used;
        put(type == null ? "n" : type, style, value);
        cells.add(from, used);
    }

    private static boolean isValue(String element) {
        return element.equals("v") || element.equals("t") || element.equals("r");
    }

    /** BC12 is column 54, counted from 0. */
    private static int columnOf(String place) {
        var column = 0;
        for (var i = 0; i < place.length() && i < 4; i++) {
            var c = place.charAt(i);
            if (c < 'A' || c > 'Z') break;
            column = column * 26 + (c - 'A' + 1);
        }
        return Math.max(0, column - 1);
    }

    private void put(String type, @Nullable String style, StringBuilder value) {
        if (value.isEmpty()) return;
        switch (type) {
            case "s" -> {
                var shared = workbook.shared();
                var index = Integer.parseInt(value.toString().strip());
                room(shared.length(index));
                used += shared.copy(index, bytes, used);
            }
            case "b" -> put(value.toString().strip().equals("1") ? "True" : "False");
            case "str", "inlineStr", "e", "d" -> put(value.toString());
            default -> put(number(value.toString().strip(), style));
        }
    }

    private void put(String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, used, utf8.length);
        used += utf8.length;
    }

    private void room(int more) {
        if (used + more > CsvRows.LONGEST_ROW * 2) throw new Workbook.TooLargeException("a row of more than 2 MB");
        if (used + more > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, used + more));
    }

    private String number(String value, @Nullable String style) {
        if (value.length() > 40) return value;
        BigDecimal number;
        try {
            number = new BigDecimal(value).round(new MathContext(15)).stripTrailingZeros();
        } catch (ArithmeticException | NumberFormatException _) {
            return value;
        }
        if (Math.abs((long) number.precision() - number.scale()) > 30) return value;
        if (style != null && workbook.isDate(style)) {
            var day = day(number);
            if (day != null) return day;
        }
        return number.toPlainString();
    }

    private @Nullable String day(BigDecimal serial) {
        var days = serial.doubleValue();
        if (days < 1 || days > 100_000) return null;
        // Excel believes in 29 February 1900, day 60
        var whole = (long) Math.floor(days);
        var first = workbook.from1904() ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, whole < 60 ? 31 : 30);
        var seconds = Math.round((days - whole) * 86_400);
        if (seconds == 0) return first.plusDays(whole).toString();
        return LocalDateTime.of(first.plusDays(whole), LocalTime.MIDNIGHT)
                .plusSeconds(seconds)
                .withNano(0)
                .toString();
    }

    @Override
    public String kind() {
        return "XLSX";
    }

    @Override
    public String sheet() {
        return sheet;
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
