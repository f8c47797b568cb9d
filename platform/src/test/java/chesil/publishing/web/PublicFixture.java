package chesil.publishing.web;

import chesil.access.Audience;
import chesil.access.Role;
import chesil.access.Viewer;
import chesil.areas.AreaFiles;
import chesil.areas.Areas;
import chesil.folder.DefinedElsewhere;
import chesil.folder.FolderReader;
import chesil.folder.FolderReading;
import chesil.folder.PartnershipFolder;
import chesil.measures.IndicatorId;
import chesil.measures.Indicators;
import chesil.releases.Release;
import chesil.releases.Releases;
import chesil.versions.AsKnown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the Dorset folder and live figures into the register, and releases them. */
class PublicFixture {
    static final IndicatorId CARE = new IndicatorId("h10-continuity-of-care");
    static final IndicatorId CRIME = new IndicatorId("h4-neighbourhood-crime");
    static final Viewer MANAGER = new Viewer(1, "J. Marlow", "dorset-pcc", Set.of(Role.PARTNERSHIP_MANAGER));

    private static final Path DORSET = Path.of("../partnerships/dorset");

    private final JdbcClient jdbc;
    private final Releases releases;
    private final Indicators indicators;
    private final PartnershipFolder folder;
    private final Areas areas;

    PublicFixture(JdbcClient jdbc, Releases releases, Indicators indicators, PartnershipFolder folder, Areas areas) {
        this.jdbc = jdbc;
        this.releases = releases;
        this.indicators = indicators;
        this.folder = folder;
        this.areas = areas;
    }

    void dorset() {
        var national = AreaFiles.national();
        var holdings = national.and(AreaFiles.local(DORSET, national).holdings());
        areas.load(holdings);
        var elsewhere = new DefinedElsewhere(
                indicators.all().stream().map(each -> each.id().value()).collect(Collectors.toSet()),
                specifications(),
                holdings.areas().stream().map(area -> area.code().value()).collect(Collectors.toSet()));
        switch (FolderReader.read(DORSET, elsewhere)) {
            case FolderReading.Read(var contents) -> folder.seed(contents, "Test", "to show it");
            case FolderReading.Mistaken(var mistakes) -> throw new AssertionError(mistakes.toString());
        }
    }

    private static Set<String> specifications() {
        try (var files = Files.list(Path.of("src/main/resources/returns"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Live figures of the months before this one, the last given being the latest. */
    void live(IndicatorId id, String area, @Nullable Double of, double... values) {
        var first = LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1).minusMonths(values.length);
        for (var i = 0; i < values.length; i++) observe(id, area, first.plusMonths(i), of, values[i]);
    }

    private void observe(IndicatorId id, String area, LocalDate period, @Nullable Double of, double value) {
        var calculation = jdbc.sql(
                        "insert into measures.calculation (known_at, cause) values (:at, 'test') returning number")
                .param("at", Instant.now().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        var series = jdbc.sql("""
                        insert into measures.series (indicator, breakdown, area, area_vintage)
                        values (:indicator, '', :area, '2024')
                        on conflict (indicator, breakdown, area, area_vintage) do update set area = excluded.area
                        returning id
                        """)
                .param("indicator", id.value())
                .param("area", area)
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        update measures.observation set known_to = :calculation
                         where series = :series and period = :period and known_to is null
                        """)
                .param("calculation", calculation)
                .param("series", series)
                .param("period", period)
                .update();
        jdbc.sql("""
                        insert into measures.observation (series, period, known_from, definition_version, numerator,
                            denominator, value, method, status, heard, expected, submissions, rows_counted)
                        values (:series, :period, :calculation, 1, :numerator, :of, :value, 'none', 'final', 1, 1,
                            '{7}', '{1}')
                        """)
                .param("calculation", calculation)
                .param("series", series)
                .param("period", period)
                .param("numerator", of == null ? value : value * of / 100)
                .param("of", of, java.sql.Types.DOUBLE)
                .param("value", value)
                .update();
    }

    long draft(Audience audience, String title, IndicatorId... chosen) {
        return releases.draft(MANAGER, audience, title, List.of(chosen), AsKnown.NOW);
    }

    Release release(Audience audience, String title, IndicatorId... chosen) {
        return releases.signOff(MANAGER, draft(audience, title, chosen));
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
