package chesil.publishing.opendata;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A dataset as CSV, after RFC 4180: UTF-8, one header, dates as ISO 8601. */
final class Csv {
    private static final List<String> HEADER = List.of(
            "release",
            "indicator",
            "area_code",
            "area_name",
            "part",
            "period_start",
            "period_end",
            "value",
            "unit",
            "lower_95",
            "upper_95",
            "numerator",
            "denominator",
            "status",
            "note");

    private Csv() {}

    /** @param datasets of one release */
    static String of(List<Dataset> datasets) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(HEADER);
            for (var dataset : datasets) write(csv, dataset);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void write(CsvWriter csv, Dataset dataset) {
        var unit = unit(dataset);
        for (var row : Rows.of(dataset)) {
            csv.writeRecord(Stream.of(
                            String.valueOf(dataset.release().number()),
                            dataset.indicator().id().value(),
                            row.area(),
                            row.areaName(),
                            row.part(),
                            text(row.start()),
                            text(row.end()),
                            text(row.value()),
                            unit,
                            text(row.lower()),
                            text(row.upper()),
                            text(row.numerator()),
                            text(row.denominator()),
                            row.status(),
                            row.note())
                    .map(Csv::harmless)
                    .toList());
        }
    }

    /** The unit in the words of the field: "%", "GBP", "crimes", "per 10,000 pupils". */
    static String unit(Dataset dataset) {
        var indicator = dataset.indicator();
        return switch (indicator.kind()) {
            case PROPORTION -> "%";
            case MONEY -> "GBP";
            case COUNT, RATE, KILOGRAMS, MODELLED -> indicator.unit().many();
        };
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** A cell that a spreadsheet would take for a formula gets a quote before it; a negative number is none. */
    static String harmless(String cell) {
        var formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
        return formula && !cell.matches("-[0-9.]+") ? "'" + cell : cell;
    }
}
