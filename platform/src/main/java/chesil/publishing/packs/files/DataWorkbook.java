package chesil.publishing.packs.files;

import chesil.measures.Indicator;
import chesil.publishing.packs.Leaf;
import chesil.publishing.packs.Pack;
import chesil.releases.Figure;
import chesil.releases.Reading;
import chesil.releases.Series;
import chesil.releases.Wording;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a pack as a workbook: what it is, every definition, all figures in one tidy sheet, and a sheet an indicator. One
 * table a sheet, its head frozen, no cell merged, no number where a figure is hidden.
 */
final class DataWorkbook {
    private static final List<String> OF_ONE = List.of(
            "Area",
            "Part",
            "Period",
            "First day",
            "Last day",
            "Value",
            "Unit",
            "Lower 95%",
            "Upper 95%",
            "Numerator",
            "Denominator",
            "Status",
            "Note",
            "Coverage");

    /** Of all indicators: which one, and the same. */
    private static final List<String> TIDY = Stream.concat(
                    Stream.of("Indicator", "Code", "Title", "Area code"), OF_ONE.stream())
            .toList();

    private static final int ROWS_IN_MEMORY = 200;
    /** A column's width is given in 256ths of a letter. */
    private static final int LETTER = 256;

    private static final Set<String> WIDE = Set.of("Title", "Area", "Note", "Indicator", "Status");

    private final Pack pack;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final CellStyle title = style(true, 14, null);
    private final CellStyle head = style(true, 11, Look.BAND);
    private final CellStyle text = style(false, 11, null);
    private final CellStyle date = dated();
    private final Set<String> sheetNames = new HashSet<>();

    private DataWorkbook(Pack pack) {
        this.pack = pack;
    }

    static byte[] of(Pack pack) {
        var data = new DataWorkbook(pack);
        try (var workbook = data.workbook) {
            data.write();
            return Ooxml.bytes(workbook::write, pack.cover().frozen());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write() {
        var cover = pack.cover();
        Ooxml.describe(workbook.getXSSFWorkbook(), cover, cover.title() + ": figures");
        writeAbout();
        writeDefinitions();
        writeAll();
        for (var each : pack.data()) writeOne(each);
    }

    private void writeAbout() {
        var cover = pack.cover();
        var sheet = sheet("About");
        var lines = List.of(
                cover.title() + ": figures",
                cover.partnership(),
                "Release " + cover.release() + " for " + cover.audience() + ", signed off by " + cover.signedBy()
                        + " on " + Wording.day(cover.frozen()) + ".",
                "Figures as known on " + Wording.day(cover.known()) + ".",
                cover.since().isEmpty()
                        ? "It is the first release for this audience."
                        : "The one before it: " + cover.since() + ".",
                "Sheet \"Definitions\": what each indicator counts, its source and its coverage.",
                "Sheet \"All figures\": one row an indicator, area, part and period.",
                "Each further sheet: the figures of one indicator.",
                "A figure that is hidden to protect people has the status \"suppressed\" and no number. It is not zero.",
                "Status \"not-available\": there is no figure, and the note says why.",
                "Coverage: of the returns that a figure should be made from, those that were in.",
                "Note \"provisional\": late records may still change it. Note \"revised\": on which day, and from which value.");
        for (var i = 0; i < lines.size(); i++) put(sheet.createRow(i), 0, lines.get(i), i == 0 ? title : text);
        sheet.setColumnWidth(0, 110 * LETTER);
    }

    private void writeDefinitions() {
        var sheet = sheet("Definitions");
        var names = pack.data().stream()
                .flatMap(each -> each.words().about().stream())
                .map(fact -> fact.name())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var heads = new ArrayList<>(List.of("Code", "Title", "Signal", "What changed"));
        heads.addAll(names);
        writeHead(sheet, "What each indicator is", heads);
        var at = 2;
        for (var each : pack.data()) {
            var words = each.words();
            var row = sheet.createRow(at++);
            put(row, 0, words.indicator().code(), text);
            put(row, 1, words.indicator().title(), text);
            put(row, 2, Leaf.words(words.signal()), text);
            put(row, 3, words.changes().stream().map(change -> change.words()).collect(Collectors.joining(" ")), text);
            for (var fact : words.about()) put(row, heads.indexOf(fact.name()), fact.value(), text);
        }
        for (var i = 0; i < heads.size(); i++)
            sheet.setColumnWidth(i, (heads.get(i).startsWith("What") || i == 1 ? 44 : 22) * LETTER);
    }

    private void writeAll() {
        var sheet = sheet("All figures");
        writeHead(sheet, "All figures of the release", TIDY);
        var at = 2;
        for (var each : pack.data()) {
            for (var figure : figures(each)) {
                var row = sheet.createRow(at++);
                put(row, 0, each.words().indicator().id().value(), text);
                put(row, 1, each.words().indicator().code(), text);
                put(row, 2, each.words().indicator().title(), text);
                put(row, 3, figure.series().area(), text);
                writeFigure(row, 4, each, figure);
            }
        }
        sheet.setAutoFilter(new CellRangeAddress(1, Math.max(1, at - 1), 0, TIDY.size() - 1));
        widths(sheet, TIDY);
    }

    private void writeOne(Pack.Data data) {
        var indicator = data.words().indicator();
        var sheet = sheet(indicator.code());
        writeHead(
                sheet,
                indicator.code() + " " + indicator.title() + ". Source: "
                        + data.words().about().stream()
                                .filter(fact -> fact.name().equals("Source"))
                                .map(fact -> fact.value())
                                .findFirst()
                                .orElse("")
                        + ". As known on " + Wording.day(pack.cover().known()) + ".",
                OF_ONE);
        var at = 2;
        for (var figure : figures(data)) writeFigure(sheet.createRow(at++), 0, data, figure);
        widths(sheet, OF_ONE);
    }

    // --- figures

    private record Line(Series series, Figure figure) {}

    /** Every figure once: an area's own reading repeats what stands beside the footprint's. */
    private static List<Line> figures(Pack.Data data) {
        var lines = new LinkedHashSet<Line>();
        for (var reading : data.readings()) {
            series(reading)
                    .forEach(series -> series.figures().forEach(figure -> lines.add(new Line(bare(series), figure))));
        }
        return new ArrayList<>(lines);
    }

    private static Stream<Series> series(Reading reading) {
        return Stream.of(List.of(reading.whole()), reading.parts(), reading.areas())
                .flatMap(List::stream);
    }

    private static Series bare(Series series) {
        return new Series(series.area(), series.part(), List.of());
    }

    private void writeFigure(Row row, int from, Pack.Data data, Line line) {
        var indicator = data.words().indicator();
        var period = line.figure().period();
        put(row, from, data.names().of(line.series().area()), text);
        put(row, from + 1, line.series().part(), text);
        if (period != null) {
            put(row, from + 2, Wording.period(indicator, period), text);
            put(row, from + 3, period);
            put(row, from + 4, indicator.grain().plus(period, 1).minusDays(1));
        }
        put(row, from + 6, unit(indicator), text);
        if (line.figure() instanceof Figure.Shown shown) writeNumbers(row, from, shown);
        put(row, from + 11, status(line.figure()), text);
        put(row, from + 12, note(line.figure()), text);
        put(row, from + 13, coverage(line.figure()), text);
    }

    private void writeNumbers(Row row, int from, Figure.Shown shown) {
        put(row, from + 5, shown.value());
        shown.range().filter(range -> range.complete()).ifPresent(range -> {
            put(row, from + 7, range.lower());
            put(row, from + 8, range.upper());
        });
        var of = shown.of();
        if (of == null) return;
        put(row, from + 9, of.numerator());
        var denominator = of.denominator();
        if (denominator != null) put(row, from + 10, denominator);
    }

    private static String unit(Indicator indicator) {
        return switch (indicator.kind()) {
            case PROPORTION -> "%";
            case MONEY -> "GBP";
            case COUNT, RATE, KILOGRAMS, MODELLED -> indicator.unit().many();
        };
    }

    private static String status(Figure figure) {
        return switch (figure) {
            case Figure.Shown _ -> "shown";
            case Figure.Suppressed _ -> "suppressed";
            case Figure.NotAvailable _, Figure.NotForYou _ -> "not-available";
            case Figure.Conflict _ -> "conflict";
            case Figure.WorkingItOut(var old) -> status(old);
        };
    }

    private static String coverage(Figure figure) {
        return figure instanceof Figure.Shown shown
                ? shown.coverage().map(Figure.Coverage::words).orElse("")
                : "";
    }

    private static String note(Figure figure) {
        return switch (figure) {
            case Figure.Shown shown ->
                shown.marks().stream().map(Figure.Mark::note).collect(Collectors.joining("; "));
            case Figure.Suppressed _ -> "hidden to protect people; it is not zero";
            case Figure.NotAvailable(var _, var reason) -> reason;
            case Figure.NotForYou _ -> "not for this audience";
            case Figure.Conflict(var _, var one, var other) -> "two sources differ: " + one + " or " + other;
            case Figure.WorkingItOut(var old) -> note(old);
        };
    }

    // --- cells

    /** A sheet of that name, or of that name and a number where there is one already. */
    private Sheet sheet(String name) {
        var safe = WorkbookUtil.createSafeSheetName(name);
        var free = safe;
        for (var i = 2; !sheetNames.add(free.toLowerCase(Locale.ROOT)); i++) free = safe + " (" + i + ")";
        return workbook.createSheet(free);
    }

    private void writeHead(Sheet sheet, String says, List<String> names) {
        put(sheet.createRow(0), 0, says, title);
        var row = sheet.createRow(1);
        for (var i = 0; i < names.size(); i++) put(row, i, names.get(i), head);
        sheet.createFreezePane(0, 2);
        sheet.setRepeatingRows(new CellRangeAddress(1, 1, 0, names.size() - 1));
        sheet.getPrintSetup().setLandscape(true);
    }

    private static void widths(Sheet sheet, List<String> names) {
        for (var i = 0; i < names.size(); i++)
            sheet.setColumnWidth(i, (WIDE.contains(names.get(i)) ? 28 : 14) * LETTER);
    }

    private static void put(Row row, int at, String words, CellStyle style) {
        var cell = row.createCell(at);
        cell.setCellValue(words);
        cell.setCellStyle(style);
    }

    private void put(Row row, int at, LocalDate day) {
        var cell = row.createCell(at);
        cell.setCellValue(day);
        cell.setCellStyle(date);
    }

    private static void put(Row row, int at, double number) {
        if (!Double.isNaN(number)) row.createCell(at).setCellValue(number);
    }

    private CellStyle style(boolean strong, int size, @Nullable Color fill) {
        var font = workbook.createFont();
        font.setFontName(Look.FONT);
        font.setFontHeightInPoints((short) size);
        font.setBold(strong);
        var style = (XSSFCellStyle) workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (fill != null) {
            style.setFillForegroundColor(new XSSFColor(fill, null));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setBorderBottom(BorderStyle.MEDIUM);
        }
        return style;
    }

    private CellStyle dated() {
        var style = style(false, 11, null);
        style.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        return style;
    }
}
