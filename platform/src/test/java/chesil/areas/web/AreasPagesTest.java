package chesil.areas.web;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.areas.Areas;
import chesil.areas.DorsetAreas;
import chesil.testing.ApplicationTest;
import chesil.testing.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApplicationTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AreasPagesTest {
    @Autowired
    private ApplicationContext application;

    @Autowired
    private Areas areas;

    @BeforeEach
    void areas() {
        areas.load(DorsetAreas.holdings());
    }

    @Test
    void the_footprint_is_drawn_with_its_table_beside_it() {
        try (var browser = Browser.of(application)) {
            var page = browser.open("/areas");
            page.picture("areas");
            assertThat(page.heading()).isEqualTo("Areas");
            assertThat(page.find("svg[role=img]:visible").count()).isEqualTo(1);
            assertThat(page.find("#fifths tbody tr").first().innerText())
                    .contains("24")
                    .contains("9");
            assertThat(page.text())
                    .contains("33 of 463 small areas")
                    .contains("Police force areas, 43")
                    .contains("best fit");
        }
    }

    @Test
    void an_area_is_found_and_says_where_it_lies_and_who_lives_there() {
        try (var browser = Browser.withoutScripts(application)) {
            var found = browser.open("/areas")
                    .fill("Name or code of an area", "christchurch")
                    .press("Find");
            assertThat(found.heading()).isEqualTo("Areas called “christchurch”");
            var page = found.follow("Bournemouth, Christchurch and Poole");
            assertThat(page.text())
                    .contains("E06000058")
                    .contains("lies across 3 community safety partnerships")
                    .contains("NHS Dorset Integrated Care Board")
                    .contains("33 wards")
                    .contains("396,989")
                    .contains("1 April 2019");
        }
    }

    @Test
    void every_kind_of_area_has_a_page() {
        try (var browser = Browser.of(application)) {
            browser.open("/areas/E06000058").picture("area-bcp");
            browser.open("/areas/E23000039").picture("area-force");
            assertThat(browser.open("/areas/E12000009").text()).contains("5 police force areas");
            assertThat(browser.open("/areas/E05012649").text()).contains("that fit it best");
            assertThat(browser.open("/areas/E01034378").text()).contains("E01033154");
            assertThat(browser.open("/areas/E22000367").text()).contains("across 2 councils");
            assertThat(browser.open("/areas/E06000028").text()).contains("its last day was 31 March 2019");
            assertThat(browser.open("/areas?type=police-force-area").text()).contains("43 areas");
        }
    }

    @Test
    void an_area_that_we_do_not_hold_has_no_page() {
        try (var browser = Browser.of(application)) {
            assertThat(browser.open("/areas/E06999999").heading()).isEqualTo("Page not found");
            assertThat(browser.open("/areas/Dorset").heading()).isEqualTo("Page not found");
            assertThat(browser.open("/areas?q=nowhere").text()).contains("No area has this in its name");
        }
    }
}
