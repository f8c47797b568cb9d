package chesil.publishing.opendata;

import chesil.access.Viewer;
import chesil.areas.Area;
import chesil.areas.AreaCode;
import chesil.areas.Areas;
import chesil.measures.Indicators;
import chesil.partnership.PartnershipInfo;
import chesil.releases.Reading;
import chesil.releases.Release;
import chesil.releases.Releases;
import chesil.releases.Wording;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import chesil.web.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Open data. It is the public's: whoever asks gets what the public was given, and nothing else. */
@Controller
class OpenDataController {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final Releases releases;
    private final Indicators indicators;
    private final Items items;
    private final Areas areas;

    OpenDataController(Releases releases, Indicators indicators, Items items, Areas areas) {
        this.releases = releases;
        this.indicators = indicators;
        this.items = items;
        this.areas = areas;
    }

    @GetMapping("/open-data")
    Page page() {
        var all = released().stream().map(this::ofRelease).toList();
        return Page.of("publishing/open-data", "Open data", "/open-data", new OpenDataPage(publisher(), all));
    }

    @GetMapping("/open-data/catalogue.jsonld")
    ResponseEntity<byte[]> catalogue() {
        var site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        var datasets = released().stream()
                .flatMap(release -> datasets(release).stream())
                .toList();
        return ResponseEntity.ok()
                .contentType(JSON_LD)
                .cacheControl(CacheControl.noCache())
                .body(JSON.writeValueAsBytes(Catalogue.of(datasets, publisher(), site)));
    }

    @GetMapping("/open-data/{release}/all.csv")
    ResponseEntity<byte[]> wholeRelease(@PathVariable String release) {
        var found = release(release);
        return file(CSV, "chesil-release-" + found.number() + ".csv", Csv.of(datasets(found)));
    }

    @GetMapping("/open-data/{release}/{indicator}.csv")
    ResponseEntity<byte[]> csv(@PathVariable String release, @PathVariable String indicator) {
        var dataset = dataset(release, indicator);
        return file(CSV, indicator + "-release-" + dataset.release().number() + ".csv", Csv.of(List.of(dataset)));
    }

    @GetMapping("/open-data/{release}/{indicator}.json")
    ResponseEntity<byte[]> json(@PathVariable String release, @PathVariable String indicator) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(A_YEAR).cachePublic())
                .body(JSON.writeValueAsBytes(Json.of(dataset(release, indicator), publisher())));
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, String text) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .cacheControl(CacheControl.maxAge(A_YEAR).cachePublic())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    // --- what was released

    /** The latest first. */
    private List<Release> released() {
        return releases.all(Viewer.nobody());
    }

    private Release release(String number) {
        return released().stream()
                .filter(release -> number.equals(String.valueOf(release.number())))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Dataset dataset(String release, String indicator) {
        return datasets(release(release)).stream()
                .filter(dataset -> dataset.indicator().id().value().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<Dataset> datasets(Release release) {
        var byIndicator = releases.content(Viewer.nobody(), release.id()).stream()
                .collect(Collectors.groupingBy(Reading::indicator));
        return indicators.all().stream()
                .filter(indicator -> byIndicator.containsKey(indicator.id()))
                .map(indicator ->
                        new Dataset(release, indicator, footprintFirst(byIndicator, indicator.id()), this::areaName))
                .toList();
    }

    private static List<Reading> footprintFirst(
            Map<chesil.measures.IndicatorId, List<Reading>> readings, chesil.measures.IndicatorId id) {
        return Objects.requireNonNull(readings.get(id)).stream()
                .sorted(java.util.Comparator.comparing(
                        reading -> !reading.area().equals(Releases.FOOTPRINT)))
                .toList();
    }

    private String areaName(String code) {
        return AreaCode.isCode(code)
                ? areas.gazetteer().find(new AreaCode(code)).map(Area::name).orElse(code)
                : publisher();
    }

    private String publisher() {
        return items.of(PartnershipInfo.KIND).all(AsKnown.NOW).stream()
                .map(PartnershipInfo::name)
                .findFirst()
                .orElse("the partnership");
    }

    private OpenDataPage.OfRelease ofRelease(Release release) {
        return new OpenDataPage.OfRelease(
                Objects.requireNonNull(release.number()),
                release.title(),
                day(release.signedAt()),
                day(release.knownAt()),
                "/open-data/" + release.number() + "/all.csv",
                datasets(release).stream().map(OpenDataController::file).toList());
    }

    private static OpenDataPage.File file(Dataset dataset) {
        var indicator = dataset.indicator();
        var figures = dataset.readings().getFirst().whole().figures();
        var first = figures.isEmpty() ? null : figures.getFirst().period();
        var last = figures.isEmpty() ? null : figures.getLast().period();
        var period = first == null || last == null
                ? "No figure"
                : Wording.period(indicator, first) + " to " + Wording.period(indicator, last);
        return new OpenDataPage.File(
                indicator.code(), indicator.title(), period, dataset.path() + ".csv", dataset.path() + ".json");
    }

    private static String day(@Nullable Instant moment) {
        return moment == null ? "" : DAY.format(moment.atZone(ZoneId.of("Europe/London")));
    }
}
