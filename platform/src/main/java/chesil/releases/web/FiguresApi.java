package chesil.releases.web;

import chesil.access.Viewer;
import chesil.measures.Indicator;
import chesil.measures.IndicatorId;
import chesil.measures.Indicators;
import chesil.releases.Figure;
import chesil.releases.ReadingMarks;
import chesil.releases.Releases;
import chesil.releases.ScorecardRow;
import chesil.releases.Series;
import chesil.versions.AsKnown;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Figures for programs: the same ones, for the audience that the token's user belongs to; without a token, the public's. */
@RestController
class FiguresApi {
    private final Releases releases;
    private final Indicators indicators;

    FiguresApi(Releases releases, Indicators indicators) {
        this.releases = releases;
        this.indicators = indicators;
    }

    /** An indicator and its latest figure. */
    record Summary(
            String id,
            String code,
            String title,
            String outcome,
            String unit,
            String grain,
            String good,
            Cell latest,
            String signal) {}

    /** An indicator with all its figures. */
    record Detail(
            Summary indicator,
            String question,
            String counts,
            @Nullable String outOf,
            String notCounted,
            String cannotSay,
            List<String> sources,
            String audience,
            @Nullable Integer release,
            LocalDate known,
            List<Line> series) {}

    /** One line of figures. */
    record Line(String area, String part, List<Cell> figures) {}

    /**
     * One figure; {@code value} is absent unless {@code status} is shown.
     *
     * @param heard of the {@code expected} returns that it should be made from, those that were in
     */
    record Cell(
            @Nullable LocalDate period,
            String status,
            @Nullable Double value,
            @Nullable Double lower95,
            @Nullable Double upper95,
            @Nullable Double numerator,
            @Nullable Double denominator,
            @Nullable Integer heard,
            @Nullable Integer expected) {}

    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(
            description = "The partnership as a whole, or a code of nine signs",
            schema =
                    @Schema(type = "string", defaultValue = Releases.FOOTPRINT, pattern = "^(footprint|[EW][0-9]{8})$"))
    private @interface AreaCodeOrFootprint {}

    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(description = "As known at the end of that day", schema = @Schema(type = "string", format = "date"))
    private @interface KnownOn {}

    @GetMapping("/api/v1/indicators")
    List<Summary> all(
            Viewer viewer,
            @RequestParam(defaultValue = Releases.FOOTPRINT) @AreaCodeOrFootprint String area,
            @RequestParam(required = false) @KnownOn @Nullable String known) {
        return releases.scorecard(viewer, area, asKnown(known)).rows().stream()
                .map(FiguresApi::summary)
                .toList();
    }

    @ApiResponse(responseCode = "200", description = "The indicator, with all its figures")
    @ApiResponse(responseCode = "404", description = "No such indicator", content = @Content)
    @GetMapping("/api/v1/indicators/{indicator}")
    Detail one(
            Viewer viewer,
            @PathVariable String indicator,
            @RequestParam(defaultValue = Releases.FOOTPRINT) @AreaCodeOrFootprint String area,
            @RequestParam(required = false) @KnownOn @Nullable String known) {
        var found = find(indicator);
        var scorecard = releases.indicator(viewer, found.id(), area, asKnown(known));
        var row = scorecard.rows().getFirst();
        var release = scorecard.release();
        var words = found.words();
        return new Detail(
                summary(row),
                found.question(),
                words.counts(),
                words.outOf(),
                words.notCounted(),
                words.cannotSay(),
                found.sources(),
                scorecard.shownTo().id(),
                release == null ? null : release.number(),
                scorecard.known(),
                series(row));
    }

    private Indicator find(String id) {
        try {
            return indicators
                    .find(new IndicatorId(id))
                    .orElseThrow(
                            () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no indicator is called that"));
        } catch (IllegalArgumentException notAnId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no indicator is called that", notAnId);
        }
    }

    private static AsKnown asKnown(@Nullable String known) {
        if (known == null) return AsKnown.NOW;
        try {
            return AsKnown.atTheEndOf(LocalDate.parse(known));
        } catch (DateTimeException notADay) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "known must be a day such as 2026-11-24", notADay);
        }
    }

    private static Summary summary(ScorecardRow row) {
        var indicator = row.indicator();
        var reading = row.reading();
        var signal = reading == null ? null : ReadingMarks.signal(indicator, reading);
        return new Summary(
                indicator.id().value(),
                indicator.code(),
                indicator.title(),
                indicator.outcome().id(),
                indicator.unit().many(),
                indicator.grain().id(),
                indicator.good().name().toLowerCase(java.util.Locale.ROOT),
                cell(row.latest()),
                signal == null ? "none" : (signal.words() + ", " + signal.more()));
    }

    private static List<Line> series(ScorecardRow row) {
        var reading = row.reading();
        if (reading == null) return List.of();
        var all = new ArrayList<Series>(List.of(reading.whole()));
        all.addAll(reading.parts());
        all.addAll(reading.areas());
        return all.stream()
                .map(each -> new Line(
                        each.area(),
                        each.part(),
                        each.figures().stream().map(FiguresApi::cell).toList()))
                .toList();
    }

    private static Cell cell(Figure figure) {
        if (!(figure instanceof Figure.Shown shown)) {
            return new Cell(figure.period(), Csv.status(figure), null, null, null, null, null, null, null);
        }
        var interval = shown.interval();
        var of = shown.of();
        return new Cell(
                shown.period(),
                "shown",
                shown.value(),
                interval == null ? null : interval.lower(),
                interval == null ? null : interval.upper(),
                of == null ? null : of.numerator(),
                of == null ? null : of.denominator(),
                shown.coverage().map(Figure.Coverage::heard).orElse(null),
                shown.coverage().map(Figure.Coverage::expected).orElse(null));
    }
}
