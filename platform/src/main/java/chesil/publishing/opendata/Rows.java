package chesil.publishing.opendata;

import chesil.releases.Figure;
import chesil.releases.Reading;
import chesil.releases.Series;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A dataset as rows: one an area, part and period. What is hidden has a row, and no number in it. */
final class Rows {
    private Rows() {}

    /**
     * One figure.
     *
     * @param part such as {@code grade=major}; empty for the whole
     * @param end the last day that it is about
     * @param status shown, suppressed, not-available or conflict
     * @param note marks and reasons, in words
     */
    record Row(
            String area,
            String areaName,
            String part,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable String value,
            @Nullable String lower,
            @Nullable String upper,
            @Nullable String numerator,
            @Nullable String denominator,
            String status,
            String note) {}

    static List<Row> of(Dataset dataset) {
        var rows = new LinkedHashSet<Row>();
        for (var reading : dataset.readings()) {
            series(reading)
                    .forEach(series -> series.figures().forEach(figure -> rows.add(row(dataset, series, figure))));
        }
        return new ArrayList<>(rows);
    }

    private static Stream<Series> series(Reading reading) {
        return Stream.of(List.of(reading.whole()), reading.parts(), reading.areas())
                .flatMap(List::stream);
    }

    private static Row row(Dataset dataset, Series series, Figure figure) {
        return switch (figure) {
            case Figure.Shown shown -> shown(dataset, series, shown);
            case Figure.Suppressed(var period) ->
                absent(dataset, series, period, "suppressed", "hidden to protect people; it is not zero");
            case Figure.NotAvailable(var period, var reason) ->
                absent(dataset, series, period, "not-available", reason);
            case Figure.NotForYou(var period, var _) ->
                absent(dataset, series, period, "not-available", "not published");
            case Figure.Conflict(var period, var one, var other) ->
                absent(dataset, series, period, "conflict", "two sources differ: " + one + " or " + other);
            case Figure.WorkingItOut(var old) -> row(dataset, series, old);
        };
    }

    private static Row shown(Dataset dataset, Series series, Figure.Shown shown) {
        var interval = shown.range().filter(range -> range.complete());
        var counts = shown.of();
        var denominator = counts == null ? null : counts.denominator();
        return new Row(
                series.area(),
                dataset.names().of(series.area()),
                series.part(),
                shown.period(),
                end(dataset, shown.period()),
                number(shown.value()),
                interval.map(range -> number(range.lower())).orElse(null),
                interval.map(range -> number(range.upper())).orElse(null),
                counts == null ? null : number(counts.numerator()),
                denominator == null ? null : number(denominator),
                "shown",
                shown.marks().stream().map(Figure.Mark::note).collect(Collectors.joining("; ")));
    }

    private static Row absent(Dataset dataset, Series series, @Nullable LocalDate period, String status, String note) {
        return new Row(
                series.area(),
                dataset.names().of(series.area()),
                series.part(),
                period,
                period == null ? null : end(dataset, period),
                null,
                null,
                null,
                null,
                null,
                status,
                note);
    }

    private static LocalDate end(Dataset dataset, LocalDate start) {
        return dataset.indicator().grain().plus(start, 1).minusDays(1);
    }

    /** As many digits as the number has and no exponent, so that every program reads it. */
    private static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
