package chesil.publishing.web;

import static chesil.publishing.web.PublicFixture.CARE;
import static chesil.publishing.web.PublicFixture.CRIME;
import static org.assertj.core.api.Assertions.assertThat;

import chesil.access.Audience;
import chesil.access.Role;
import chesil.testing.Browser;
import chesil.testing.Visitor;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

@chesil.testing.ApplicationTest
@TestPropertySource(properties = "chesil.tests.of=public pages")
@Import(PublicFixture.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicPagesTest {
    @Autowired
    private ApplicationContext application;

    @Autowired
    private PublicFixture fixture;

    @BeforeAll
    void release() {
        fixture.dorset();
        fixture.live(
                CARE,
                "footprint",
                50.0,
                DoubleStream.concat(
                                DoubleStream.iterate(46, share -> share == 46 ? 48 : 46)
                                        .limit(16),
                                DoubleStream.of(60, 62, 60, 62, 60, 62, 60, 62))
                        .toArray());
        fixture.live(
                CRIME,
                "footprint",
                null,
                DoubleStream.iterate(1_300, crimes -> crimes == 1_300 ? 1_340 : 1_300)
                        .limit(24)
                        .toArray());
        fixture.release(Audience.PUBLIC, "Autumn 2026", CARE, CRIME);
    }

    @Test
    void the_first_page_answers_the_public_s_questions_from_the_release() {
        try (var browser = Browser.of(application)) {
            var home = browser.open("/");
            home.picture("public-home");
            assertThat(home.text())
                    .contains(
                            "On one thing, yes. On others nothing has clearly changed.",
                            "Do people leaving prison start treatment?",
                            "62 in every 100 in",
                            "Improving",
                            "a real change",
                            "no clear change",
                            "Breaking drug supply chains",
                            "Nobody met me at the gate.",
                            "Not done. We will say here by 31 January.",
                            "Today that is the Police and Crime Commissioner.",
                            "Next meeting in public:");
            assertThat(home.find(".chesil-questions svg.chesil-spark").count()).isEqualTo(2);
        }
    }

    @Test
    void the_first_page_prints_on_two_pages() throws Exception {
        try (var browser = Browser.of(application)) {
            var pdf = browser.open("/").printed("public-home");
            assertThat(pages(pdf)).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void everything_on_it_works_without_scripts() {
        try (var browser = Browser.withoutScripts(application)) {
            var indicator = browser.open("/").follow("Do people leaving prison start treatment?");
            assertThat(indicator.heading()).isEqualTo("Do people leaving prison start treatment?");
            assertThat(indicator.text()).contains("What we count", "Autumn 2026", "What it cannot say");
            assertThat(indicator.find("#figures tbody tr").count()).isEqualTo(24);
        }
    }

    @Test
    void every_published_indicator_stands_under_its_outcome() {
        try (var browser = Browser.of(application)) {
            var all = browser.open("/are-we-getting-better");
            all.picture("public-getting-better");
            assertThat(all.text()).contains("Increase engagement in treatment", "Reduce drug-related crime");
            browser.open("/are-we-getting-better/" + CARE).picture("public-indicator");
            browser.open("/are-we-getting-better/h5-drug-misuse-deaths");
        }
    }

    @Test
    void what_the_partnership_is_and_does_is_there_for_anybody() {
        try (var browser = Browser.of(application)) {
            var work = browser.open("/what-we-do");
            work.picture("public-what-we-do");
            assertThat(work.text()).contains("A gap: nothing is done for this yet.", "Operation Viper");
            var scorpion = work.follow("Operation Scorpion");
            scorpion.picture("public-operation-scorpion");
            assertThat(scorpion.text())
                    .contains("We know how much was done, and not what it changed.", "at least £131,000");
            var who = browser.open("/who-we-are");
            who.picture("public-who-we-are");
            assertThat(who.text()).contains("Senior responsible owner", "Treatment and recovery", "Dorset Police");
            var meetings = browser.open("/meetings");
            meetings.picture("public-meetings");
            assertThat(meetings.text()).contains("Partnership board");
            assertThat(browser.open("/help").text()).contains("FRANK");
        }
    }

    @Test
    void what_does_not_exist_is_not_found() {
        var visitor = Visitor.of(application);
        assertThat(visitor.get("/are-we-getting-better/nonsense").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/are-we-getting-better/Not%20a%20key").statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/what-we-do/nonsense").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/open-data/1/nonsense.csv").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/open-data/99/" + CARE + ".json").statusCode()).isEqualTo(404);
    }

    @Test
    void open_data_has_each_figure_with_its_definition_and_a_catalogue() {
        try (var browser = Browser.of(application)) {
            var page = browser.open("/open-data");
            page.picture("public-open-data");
            assertThat(page.text()).contains("Release 1: Autumn 2026", "Open Government Licence v3.0");
        }
        var visitor = Visitor.of(application);
        var csv = visitor.get("/open-data/1/" + CARE + ".csv");
        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.body().lines().count()).isEqualTo(25);
        assertThat(visitor.get("/open-data/1/all.csv").body().lines().count()).isEqualTo(49);

        var json = JsonMapper.shared()
                .readTree(visitor.get("/open-data/1/" + CARE + ".json").body());
        assertThat(json.at("/definition/counts").asString()).isNotEmpty();
        assertThat(json.at("/figures").size()).isEqualTo(24);
        assertThat(json.at("/release/as_known_at").asString()).isNotEmpty();

        var catalogue = JsonMapper.shared()
                .readTree(visitor.get("/open-data/catalogue.jsonld").body());
        assertThat(catalogue.at("/@type").asString()).isEqualTo("dcat:Catalog");
        assertThat(catalogue.at("/dcat:dataset").size()).isEqualTo(2);
        assertThat(catalogue.at("/dcat:dataset/0/dcat:distribution").size()).isEqualTo(2);
    }

    @Test
    void the_search_finds_by_word_by_code_and_by_a_slip_of_the_pen() {
        try (var browser = Browser.of(application)) {
            var results = browser.open("/search?q=scorpion");
            results.picture("public-search");
            assertThat(results.text()).contains("Interventions", "Operation Scorpion");
            assertThat(browser.open("/search?q=naloxnoe").text()).contains("This was found for naloxone");
            assertThat(browser.open("/search?q=h10").text()).contains("Continuity of care");
            assertThat(browser.open("/search?q=zzzz").text()).contains("Nothing was found for “zzzz”");
            var typed = browser.open("/").fill("Search this site", "police").press("Search");
            assertThat(typed.text()).contains("Dorset Police");
        }
    }

    @Test
    void nobody_finds_what_they_may_not_open() {
        allOpen(Visitor.of(application), "nobody");
        for (var role : Role.values()) {
            allOpen(Visitor.as(application, role), role.id());
        }
    }

    private static void allOpen(Visitor visitor, String who) {
        var found = Pattern.compile("chesil-list__title\" href=\"([^\"#]+)")
                .matcher(visitor.get("/search?q=care").body());
        assertThat(found.find()).as("what " + who + " finds").isTrue();
        found.reset();
        while (found.find()) {
            assertThat(visitor.get(found.group(1)).statusCode())
                    .as(who + " opens " + found.group(1))
                    .isEqualTo(200);
        }
    }

    private static int pages(byte[] pdf) {
        var text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
        return text.split("/Type */Page[^s]", -1).length - 1;
    }
}
