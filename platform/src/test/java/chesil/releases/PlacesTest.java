package chesil.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chesil.access.Audience;
import chesil.access.Role;
import chesil.areas.Area;
import chesil.areas.AreaType;
import chesil.areas.Areas;
import chesil.areas.DorsetAreas;
import chesil.measures.IndicatorId;
import chesil.measures.Indicators;
import chesil.testing.ApplicationTest;
import chesil.testing.Browser;
import chesil.testing.Visitor;
import chesil.versions.AsKnown;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wards in a funnel, and people by how deprived the place is where they live. */
@ApplicationTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlacesTest {
    private static final LocalDate MONTH = LocalDate.of(2026, 9, 1);
    private static final String PAGE = "/indicators/recorded-drug-offences/places";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Areas areas;

    @Autowired
    private ReadingPlaces places;

    @Autowired
    private Indicators indicators;

    private List<Area> wards = List.of();

    @BeforeEach
    void one_offence_a_hundred_residents_but_in_one_ward_ten_times_as_many() {
        jdbc.sql("truncate measures.observation, measures.series, measures.calculation restart identity")
                .update();
        areas.load(DorsetAreas.holdings());
        wards = inside(AreaType.WARD);
        var observed = new Observed(jdbc);
        observed.of("recorded-drug-offences", "footprint", "", MONTH, 9_000, null, 9_000);
        for (var ward : wards) of(observed, ward, ward.equals(wards.getFirst()) ? 10 : 1);
        for (var small : inside(AreaType.LSOA)) of(observed, small, mostDeprived(small) ? 2 : 1);
    }

    @Test
    void a_ward_that_differs_by_more_than_chance_and_the_usual_spread_is_named() {
        var found = places.of(indicators.get(new IndicatorId("recorded-drug-offences")), MONTH, AsKnown.NOW)
                .orElseThrow();

        assertThat(found.wards()).hasSameSizeAs(wards);
        assertThat(found.wards())
                .filteredOn(ward -> ward.significance().side() > 0)
                .singleElement()
                .satisfies(ward ->
                        assertThat(ward.name()).isEqualTo(wards.getFirst().name()))
                .satisfies(ward -> assertThat(ward.rate()).isCloseTo(100, within(1.0)));
    }

    @Test
    void twice_as_many_where_people_are_poorest_is_a_gap_along_deprivation() {
        var found = places.of(indicators.get(new IndicatorId("recorded-drug-offences")), MONTH, AsKnown.NOW)
                .orElseThrow();

        assertThat(found.fifths()).hasSize(5);
        assertThat(found.fifths().getFirst().rate()).isCloseTo(20, within(0.5));
        assertThat(found.fifths().getLast().rate()).isCloseTo(10, within(0.5));
        assertThat(found.inequality().orElseThrow().slope95().upper())
                .as("fewer in the least deprived places, beyond chance")
                .isLessThan(0);
    }

    @Test
    void the_page_keeps_to_what_every_page_must() {
        try (var browser = Browser.of(application).as(Role.ANALYST)) {
            assertThat(browser.open(PAGE).heading())
                    .isEqualTo("Drug offences recorded by police: places beside each other");
        }
        assertThat(Visitor.as(application, Role.ANALYST).get(PAGE).body())
                .contains("Higher (99.8%)")
                .contains("slope index of inequality");
    }

    @Test
    void live_figures_of_places_are_for_those_inside() {
        for (var role : Role.values()) {
            var status = Visitor.as(application, role).get(PAGE).statusCode();
            assertThat(status).as("%s", role).isEqualTo(audience(role) == Audience.INSIDE ? 200 : 403);
        }
    }

    private static Audience audience(Role role) {
        return switch (role) {
            case PARTNERSHIP_MANAGER, ANALYST, OPERATIONS_LEAD, COMMISSIONER -> Audience.INSIDE;
            default -> Audience.PUBLIC;
        };
    }

    private List<Area> inside(AreaType type) {
        var gazetteer = areas.gazetteer();
        return gazetteer.mappedAuthorities().stream()
                .flatMap(authority -> gazetteer.within(authority.code(), type, MONTH).stream())
                .distinct()
                .toList();
    }

    private void of(Observed observed, Area area, int perHundred) {
        var residents =
                areas.gazetteer().population(area.code(), MONTH).orElseThrow().total();
        var events = residents * perHundred / 100;
        double counted = events;
        observed.of("recorded-drug-offences", area.code().value(), "", MONTH, counted, null, counted);
    }

    private boolean mostDeprived(Area area) {
        return areas.gazetteer().deprivation(area.code()).orElseThrow().quintile() == 1;
    }
}
