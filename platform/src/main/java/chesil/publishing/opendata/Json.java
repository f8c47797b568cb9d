package chesil.publishing.opendata;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dataset as a tree of JSON: figures with the definition that they follow. */
final class Json {
    static final String LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

    private Json() {}

    static Map<String, Object> of(Dataset dataset, String publisher) {
        var indicator = dataset.indicator();
        var release = dataset.release();
        return object(
                "indicator", indicator.id().value(),
                "code", indicator.code(),
                "title", indicator.title(),
                "question", indicator.question(),
                "definition",
                        object(
                                "version", dataset.readings().getFirst().version(),
                                "counts", indicator.words().counts(),
                                "out_of", indicator.words().outOf(),
                                "not_counted", indicator.words().notCounted(),
                                "cannot_say", indicator.words().cannotSay(),
                                "kind", indicator.kind().id(),
                                "unit", Csv.unit(dataset),
                                "flow", indicator.flow().id(),
                                "grain", indicator.grain().id(),
                                "sources", indicator.sources()),
                "release",
                        object(
                                "number", release.number(),
                                "title", release.title(),
                                "signed_off_at", text(release.signedAt()),
                                "as_known_at", release.knownAt().toString(),
                                "audience", "public"),
                "publisher", publisher,
                "licence", LICENCE,
                "figures", Rows.of(dataset).stream().map(Json::figure).toList());
    }

    private static Map<String, Object> figure(Rows.Row row) {
        return object(
                "area_code", row.area(),
                "area_name", row.areaName(),
                "part", row.part().isEmpty() ? null : row.part(),
                "period_start", text(row.start()),
                "period_end", text(row.end()),
                "value", number(row.value()),
                "lower_95", number(row.lower()),
                "upper_95", number(row.upper()),
                "numerator", number(row.numerator()),
                "denominator", number(row.denominator()),
                "status", row.status(),
                "note", row.note().isEmpty() ? null : row.note());
    }

    /** Names and values by turns, in that order; what has no value is left out. */
    static Map<String, Object> object(@Nullable Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (var at = 0; at < namesAndValues.length; at += 2) {
            var value = namesAndValues[at + 1];
            if (value != null) object.put(String.valueOf(namesAndValues[at]), value);
        }
        return object;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static java.math.@Nullable BigDecimal number(@Nullable String number) {
        return number == null ? null : new java.math.BigDecimal(number);
    }
}
