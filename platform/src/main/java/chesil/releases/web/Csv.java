package chesil.releases.web;

import chesil.releases.Figure;
import chesil.releases.Scorecard;
import chesil.releases.ScorecardRow;
import chesil.releases.Series;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Figures as CSV (RFC 4180, UTF-8): what the page shows and no more; an empty cell is "not available". */
final class Csv {
    private static final String HEADER =
            "indicator,code,area,part,period,status,value,lower95,upper95,numerator,denominator,heard,expected\r\n";

    private Csv() {}

    static ResponseEntity<byte[]> answer(String name, String text) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    static String scorecard(Scorecard scorecard) {
        var csv = new StringBuilder(HEADER);
        for (var row : scorecard.rows()) line(csv, row, scorecard.area(), "", row.latest());
        return csv.toString();
    }

    static String figures(ScorecardRow row, String area) {
        var csv = new StringBuilder(HEADER);
        var reading = row.reading();
        if (reading == null) {
            line(csv, row, area, "", row.latest());
            return csv.toString();
        }
        var all = new ArrayList<Series>(List.of(reading.whole()));
        all.addAll(reading.parts());
        all.addAll(reading.areas());
        for (var series : all) {
            for (var figure : series.figures()) line(csv, row, series.area(), series.part(), figure);
        }
        return csv.toString();
    }

    private static void line(StringBuilder csv, ScorecardRow row, String area, String part, Figure figure) {
        var cells = new ArrayList<String>(
                List.of(row.indicator().id().value(), row.indicator().code(), area, part, day(figure.period())));
        if (figure instanceof Figure.Shown shown) {
            var of = shown.of();
            cells.add("shown");
            cells.add(number(shown.value()));
            cells.add(shown.range().map(range -> number(range.lower())).orElse(""));
            cells.add(shown.range().map(range -> number(range.upper())).orElse(""));
            cells.add(of == null ? "" : number(of.numerator()));
            cells.add(of == null ? "" : number(of.denominator()));
            cells.add(shown.coverage().map(each -> "" + each.heard()).orElse(""));
            cells.add(shown.coverage().map(each -> "" + each.expected()).orElse(""));
        } else {
            cells.add(status(figure));
            cells.addAll(List.of("", "", "", "", "", "", ""));
        }
        csv.append(String.join(",", cells.stream().map(Csv::quoted).toList())).append("\r\n");
    }

    static String status(Figure figure) {
        return switch (figure) {
            case Figure.Shown _ -> "shown";
            case Figure.Suppressed _ -> "suppressed";
            case Figure.NotAvailable _ -> "not-available";
            case Figure.NotForYou _ -> "not-for-you";
            case Figure.Conflict _ -> "conflict";
            case Figure.WorkingItOut _ -> "working-it-out";
        };
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String number(@Nullable Double number) {
        if (number == null) return "";
        var whole = Math.rint(number);
        return whole == number && Math.abs(whole) < 1e15 ? Long.toString((long) whole) : Double.toString(number);
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") || cell.contains("\n")
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }
}
