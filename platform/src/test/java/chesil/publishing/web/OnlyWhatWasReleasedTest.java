package chesil.publishing.web;

import static chesil.publishing.web.PublicFixture.CARE;
import static chesil.publishing.web.PublicFixture.CRIME;
import static org.assertj.core.api.Assertions.assertThat;

import chesil.access.Audience;
import chesil.access.Role;
import chesil.access.Routes;
import chesil.testing.Browser;
import chesil.testing.Visitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;

/** One register from before the first release to after the second: a figure that was not released is on no public page. */
@OwnRegister
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OnlyWhatWasReleasedTest {
    /** A count that nothing else on a page looks like, as pages, files and shares of it would write it. */
    private static final double MARKED = 987_654;

    private static final double REVISED = 876_543;
    private static final List<String> AS_MARKED = List.of("987,654", "987654");
    private static final List<String> AS_REVISED = List.of("876,543", "876543");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private PublicFixture fixture;

    @Test
    @Order(1)
    void before_the_first_release_pages_say_so_and_when_it_is_due() {
        fixture.dorset();
        fixture.live(CRIME, "footprint", null, run(MARKED));
        try (var browser = Browser.of(application)) {
            var home = browser.open("/");
            home.picture("public-home-before");
            assertThat(home.heading()).isEqualTo("Less harm from drugs in Dorset");
            assertThat(home.text())
                    .contains("No figures have been published yet.", "when the board meets in public on");
            assertThat(browser.open("/are-we-getting-better").text()).contains("No figures have been published yet.");
            assertThat(browser.open("/open-data").text()).contains("Nothing has been released to the public yet.");
        }
    }

    @Test
    @Order(2)
    void live_figures_are_on_no_public_page() {
        assertThat(pagesThatHold(AS_MARKED)).isEmpty();
    }

    @Test
    @Order(3)
    void nor_are_those_of_a_draft_or_of_the_board() {
        fixture.draft(Audience.PUBLIC, "Not signed off", CRIME);
        fixture.release(Audience.BOARD, "For the board", CRIME);
        assertThat(pagesThatHold(AS_MARKED)).isEmpty();
    }

    @Test
    @Order(4)
    void what_is_signed_off_for_the_public_is_on_its_pages_and_in_its_files() {
        var release = fixture.release(Audience.PUBLIC, "First figures", CRIME);
        assertThat(pagesThatHold(AS_MARKED))
                .contains(
                        "/",
                        "/are-we-getting-better",
                        "/are-we-getting-better/" + CRIME,
                        "/open-data/" + release.number() + "/" + CRIME + ".csv",
                        "/open-data/" + release.number() + "/" + CRIME + ".json");
    }

    @Test
    @Order(5)
    void what_is_revised_later_waits_for_the_next_release() {
        fixture.live(CRIME, "footprint", null, run(REVISED));
        assertThat(pagesThatHold(AS_REVISED)).isEmpty();
        assertThat(pagesThatHold(AS_MARKED)).contains("/");

        fixture.release(Audience.PUBLIC, "Second figures", CRIME);
        assertThat(pagesThatHold(AS_REVISED)).contains("/");
    }

    @Test
    @Order(6)
    void a_release_that_was_given_stays_as_it_was() {
        var first = anybody().get("/open-data/2/" + CRIME + ".csv").body();
        assertThat(first).contains("987654").doesNotContain("876543");
    }

    @Test
    @Order(7)
    void a_small_count_of_people_has_a_row_and_no_number() {
        fixture.live(CARE, "footprint", 34.0, 50, 58, 61.8);
        fixture.live(CARE, "E06000058", 25.0, 50, 56, 72);
        fixture.live(CARE, "E06000059", 9.0, 50, 60, 33.3);
        var release = fixture.release(Audience.PUBLIC, "With small numbers", CARE, CRIME);
        var rows = anybody()
                .get("/open-data/" + release.number() + "/" + CARE + ".csv")
                .body();
        assertThat(rows.lines().filter(row -> row.contains("E06000059")))
                .isNotEmpty()
                .allMatch(row -> row.contains(",,%,,,,,suppressed,"));
    }

    @Test
    @Order(8)
    void who_is_signed_in_sees_the_same_on_the_pages_of_the_public() {
        fixture.live(CRIME, "footprint", null, run(765_432));
        var manager = Visitor.as(application, Role.PARTNERSHIP_MANAGER);
        for (var path : List.of("/are-we-getting-better", "/are-we-getting-better/" + CRIME, "/open-data")) {
            assertThat(manager.get(path).body()).as(path).doesNotContain("765,432", "765432");
        }
    }

    /** Twenty-four months, the marked one the latest. */
    private static double[] run(double last) {
        var run = new double[24];
        Arrays.setAll(run, i -> i == run.length - 1 ? last : 1_000 + i % 7);
        return run;
    }

    private Visitor anybody() {
        return Visitor.of(application);
    }

    private List<String> pagesThatHold(List<String> anyOf) {
        var holding = new ArrayList<String>();
        var visitor = anybody();
        for (var path : everyPublicAddress().toList()) {
            var answer = visitor.get(path);
            if (anyOf.stream().anyMatch(answer.body()::contains)) holding.add(path);
        }
        return holding;
    }

    /** Each line of the table of routes that is open to everyone, its variables filled with what there is. */
    private static Stream<String> everyPublicAddress() {
        return Routes.ours().lines().stream()
                .filter(route ->
                        route.method().equals(HttpMethod.GET) && route.allowed().everyone())
                .map(route -> route.path().getPatternString())
                .filter(path -> !path.contains("*") && !path.startsWith("/updates"))
                .flatMap(path -> path.contains("{release}")
                        ? Stream.of("1", "2", "3").map(n -> path.replace("{release}", n))
                        : Stream.of(path))
                .map(path -> path.replace("{indicator}", CRIME.value())
                        .replace("{intervention}", "operation-scorpion")
                        .replace("{code}", "E06000059")
                        .replaceAll("\\{[a-z]+}", "x"))
                .map(path -> path.equals("/search") ? "/search?q=crime" : path);
    }
}
