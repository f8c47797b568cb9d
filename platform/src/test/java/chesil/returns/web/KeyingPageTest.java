package chesil.returns.web;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.access.Role;
import chesil.partnership.OrganisationId;
import chesil.returns.ExpectedReturn;
import chesil.returns.SpecificationId;
import chesil.testing.ApplicationTest;
import chesil.testing.Browser;
import chesil.testing.OpenPage;
import chesil.testing.Visitor;
import chesil.versions.Items;
import chesil.versions.PartialDate;
import chesil.work.Work;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApplicationTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyingPageTest {
    private static final String LINES = "/returns/county-lines/dorset-police/";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Items items;

    @Autowired
    private Work work;

    @BeforeEach
    void partners() {
        Dorset.in(items);
        var expected = items.of(ExpectedReturn.KIND);
        if (expected.history("county-lines/dorset-police").isEmpty())
            expected.put(
                    new ExpectedReturn(
                            new SpecificationId("county-lines"),
                            new OrganisationId("dorset-police"),
                            new PartialDate("2026-01"),
                            null),
                    0,
                    "test",
                    "a fixture");
    }

    @Test
    void a_return_is_keyed_in_on_a_phone_without_scripts() throws Exception {
        try (var browser = Browser.withoutScripts(application)
                .as(Role.DATA_OFFICER, "dorset-police")
                .onPhone()) {
            var start = browser.open(LINES + "2026-03").follow("key it in");
            assertThat(start.heading()).isEqualTo("Key in county lines, March 2026");
            start.find("input[value=codes]").check();
            var rows = start.press("Start");
            assertThat(rows.find("tbody tr").count()).isEqualTo(3);
            fill(rows, 1, "14", "2", "9");
            var faulty = rows.fill(label("Lines known", "it starts and ends in the force's area"), "many")
                    .press("Check and send");
            assertThat(faulty.title()).startsWith("Error: ");
            assertThat(faulty.problems()).contains("lines known: Not a number. Write a whole number, such as 14.");
            assertThat(faulty.find("#cell-1-lines_active").inputValue()).isEqualTo("9"); // it was saved

            faulty.find("th a").nth(1).click();
            var one = new OpenPage(browser);
            assertThat(one.heading()).isEqualTo("Row 2 of 3");
            one.fill("Lines known", "3").fill("Lines opened", "4");
            var still = one.press("Save and next row");
            assertThat(still.problems()).contains("Lines opened: More than lines_known. Correct one of the two.");
            var back = still.press("Mend it later");
            assertThat(back.text()).contains("Saved. Nothing is sent yet.");
            var fewer = back.press("Take out not known").press("Take out it starts and ends in the force's area");
            assertThat(fewer.find("tbody tr").count()).isEqualTo(1);
            fewer.press("Check and send");
            assertThat(work.untilIdle(Duration.ofSeconds(60))).isTrue();
            var sent = browser.open(fewer.address());
            assertThat(sent.heading()).isEqualTo("1 row is right");
            var counts = sent.press("See what will move, and accept").press("Accept 1 row");
            assertThat(counts.heading()).isEqualTo("1 row counts");
            assertThat(counts.text()).contains("keyed in on a page");
        }
    }

    private static String label(String column, String row) {
        return column + ", " + row;
    }

    private static void fill(OpenPage page, int row, String known, String opened, String active) {
        for (var cell : Map.of(
                        "lines_known",
                        known,
                        "lines_opened",
                        opened,
                        "lines_closed_type_1",
                        "1",
                        "lines_closed_type_2",
                        "0",
                        "lines_re_emerged",
                        "0",
                        "lines_active",
                        active)
                .entrySet()) page.find("#cell-" + row + "-" + cell.getKey()).fill(cell.getValue());
    }

    @Test
    void its_pages_keep_to_what_every_page_must() {
        try (var browser = Browser.of(application).as(Role.DATA_OFFICER, "dorset-police")) {
            var start = browser.open(LINES + "2026-02/key").picture("returns-key-start");
            start.find("input[value=codes]").check();
            var rows = start.press("Start").picture("returns-key");
            rows.press("Check and send").picture("returns-key-faults");
            browser.open(LINES + "2026-02/key/rows/1")
                    .picture("returns-key-row")
                    .press("Save and next row");
            browser.open(LINES + "2026-01/nil").picture("returns-nil");
            browser.open(LINES + "2026-02/extension")
                    .picture("returns-extension")
                    .press("Ask for this day");
        }
        try (var browser = Browser.of(application).as(Role.PARTNERSHIP_MANAGER)) {
            assertThat(browser.open("/returns/seizures/dorset-police/2026-02/key")
                            .text())
                    .contains("on its behalf");
            browser.open("/returns/extensions");
        }
    }

    @Test
    void a_nil_return_is_one_press_and_its_confirmation() {
        try (var browser = Browser.withoutScripts(application).as(Role.DATA_OFFICER, "dorset-police")) {
            var ask = browser.open(LINES + "2028-02").follow("send a nil return");
            assertThat(ask.text()).contains("observed zero in February 2028:", "of zeros, one for each");
            var counts = ask.press("Confirm and send a nil return");
            assertThat(counts.heading()).matches("\\d+ rows? counts?");
            assertThat(counts.text()).contains("a nil return");

            var nothing = browser.open("/returns/roadside-drug-tests/dorset-police/2026-04/nil");
            assertThat(nothing.text()).contains("nothing to report");
            var heard = nothing.press("Confirm and send a nil return");
            assertThat(heard.heading()).isEqualTo("A nil return, and it counts");
            assertThat(heard.text()).contains("a nil return");
        }
    }

    @Test
    void a_later_day_is_asked_for_and_granted() {
        try (var officer = Browser.withoutScripts(application).as(Role.DATA_OFFICER, "dorset-police");
                var manager = Browser.withoutScripts(application).as(Role.PARTNERSHIP_MANAGER)) {
            var form = officer.open("/returns/recorded-crime/dorset-police/2027-12")
                    .follow("ask for a later day");
            form.fill("Day", "31").fill("Month", "5").fill("Year", "2028").fill("Why will it be late?", "A new system");
            var asked = form.press("Ask for this day");
            assertThat(asked.heading()).contains("recorded crime").contains("December 2027");
            var list = manager.open("/returns/extensions");
            assertThat(list.text()).contains("A new system").contains("31 May 2028");
            assertThat(list.press("Refuse").problems()).isEqualTo("Say why it is refused");
            manager.open("/returns/extensions").press("Grant");
            assertThat(officer.open("/returns/recorded-crime/dorset-police/2027-12")
                            .text())
                    .contains("Due 31 May 2028");
        }
    }

    @Test
    void others_are_kept_out() {
        var other = Visitor.as(application, Role.DATA_OFFICER, "bcp-council");
        for (var path : new String[] {"key", "nil", "extension", "key/rows/1"})
            assertThat(other.get(LINES + "2026-03/" + path).statusCode())
                    .as(path)
                    .isEqualTo(403);
        for (var path : new String[] {"key", "key/start", "key/drop", "nil", "extension", "key/rows/1"})
            assertThat(other.post(LINES + "2026-03/" + path, Map.of()).statusCode())
                    .as(path)
                    .isEqualTo(403);
        assertThat(other.get("/returns/extensions").statusCode()).isEqualTo(403);
        assertThat(Visitor.as(application, Role.PARTNERSHIP_MANAGER)
                        .get(LINES + "nonsense/key")
                        .statusCode())
                .isEqualTo(404);
    }
}
