package chesil.returns.web;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.access.Role;
import chesil.testing.ApplicationTest;
import chesil.testing.Browser;
import chesil.testing.OpenPage;
import chesil.testing.Shared;
import chesil.testing.Visitor;
import chesil.versions.Items;
import chesil.work.Work;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApplicationTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class UploadPageTest {
    private static final String SUSPENSIONS = """
            school_urn,local_authority,term,term_end,reason_code,pupils_on_roll,suspensions,permanent_exclusions
            136410,E06000058,summer,2026-07-17,DA,1180,4,0
            136411,E06000058,summer,2026-07-17,DA,900,-3,0
            136412,E06000058,summer,2026-07-17,Drugs,700,2,0
            136413,E06000058,summer,2026-07-17,Drugs,650,1,0
            13641,E06000058,summer,2026-07-17,PP,640,1,0
            136415,E06000058,summer,31/06/2026,PP,630,1,0
            136410,E06000058,summer,2026-07-17,DA,1180,4,0
            """;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Items items;

    @Autowired
    private Work work;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void partners() {
        Dorset.in(items);
    }

    @Test
    void a_data_officer_sends_a_real_month_and_accepts_it() throws Exception {
        var month = Shared.at("data/police/2025-08/2025-08-dorset-street.csv");
        try (var browser = Browser.of(application).as(Role.DATA_OFFICER, "dorset-police")) {
            var home = browser.open("/returns").picture("returns-home");
            assertThat(home.heading()).endsWith("need you");
            home.press("Send a file").follow("Police recorded crime of Dorset Police");
            var form = browser.open("/returns/recorded-crime/dorset-police/send?period=2025-08")
                    .picture("returns-send");
            form.attach("The file", month);
            var checked = whenChecked(browser, form, "Send and check");
            assertThat(checked.heading()).isEqualTo("5,009 rows are right");
            var preview = checked.picture("returns-ready").press("See what will move, and accept");
            assertThat(preview.text()).contains("Rows that count");
            var accepted = preview.picture("returns-accept").press("Accept 5,009 rows");
            assertThat(accepted.heading()).isEqualTo("5,009 rows count");
            var rows = accepted.follow("See its rows");
            assertThat(rows.text()).contains("5,009 rows were right.").contains("On or near");
            assertThat(browser.open(accepted.address().replace("/rows", "") + "?crime_type=Drugs")
                            .heading())
                    .isNotEmpty();
        }
    }

    @Test
    void a_broken_file_is_mended_on_the_page_without_scripts() throws Exception {
        var file = Files.writeString(folder.resolve("BCP-suspensions.csv"), SUSPENSIONS);
        try (var browser = Browser.withoutScripts(application).as(Role.DATA_OFFICER, "bcp-council")) {
            var form = browser.open("/returns/school-suspensions/bcp-council/send?period=2025-26-3-summer");
            form.attach("The file", file);
            var broken = whenChecked(browser, form, "Send and check");
            assertThat(broken.heading()).isEqualTo("6 of 7 rows need mending");
            assertThat(broken.text()).contains("Nothing counts until you accept the whole file");

            var better = whenChecked(browser, broken, "Change all 2 to DA");
            assertThat(better.heading()).isEqualTo("4 of 7 rows need mending");

            better.fill("New value of suspensions in row 3", "3")
                    .fill("New value of school_urn in row 6", "136414")
                    .fill("New value of term_end in row 7", "2026-07-17");
            var last = whenChecked(browser, better, "Save and check again");
            assertThat(last.heading()).isEqualTo("1 of 7 rows needs mending");
            last.find("main select").selectOption("out");
            assertThat(whenChecked(browser, last, "Save and check again").heading())
                    .isEqualTo("6 rows are right");
        }
    }

    @Test
    void the_page_of_a_broken_file_keeps_to_what_every_page_must() throws Exception {
        var file = Files.writeString(folder.resolve("BCP-suspensions.csv"), SUSPENSIONS);
        try (var browser = Browser.of(application).as(Role.PARTNERSHIP_MANAGER)) {
            var form = browser.open("/returns/school-suspensions/bcp-council/send?period=2025-26-2-spring");
            assertThat(form.text()).contains("on its behalf");
            form.press("Send and check");
            assertThat(browser.open("/returns/school-suspensions/bcp-council/send?period=2025-26-2-spring")
                            .problems())
                    .isEmpty();
            form.attach("The file", file);
            var broken = whenChecked(browser, form, "Send and check");
            broken.picture("returns-to-mend");
            assertThat(broken.text()).contains("Not in spring term 2025 to 2026");
            browser.open("/returns").picture("returns-home-manager");
            browser.open("/returns/school-suspensions").picture("returns-specification");
            browser.open("/returns/school-suspensions/bcp-council/2025-26-2-spring")
                    .picture("returns-return");
        }
    }

    @Test
    void a_newer_file_shows_what_it_changes_before_it_is_accepted_and_after() throws Exception {
        var first = SUSPENSIONS.lines().limit(2).collect(Collectors.joining("\n")) + "\n"
                + "136412,E06000058,summer,2026-07-17,DA,700,2,0\n";
        var period = "/returns/school-suspensions/bcp-council/send?period=2025-26-3-summer";
        try (var browser = Browser.of(application).as(Role.DATA_OFFICER, "bcp-council")) {
            var form = browser.open(period);
            form.attach("The file", Files.writeString(folder.resolve("first.csv"), first));
            whenChecked(browser, form, "Send and check")
                    .press("See what will move, and accept")
                    .press("Accept 2 rows");
            var again = browser.open(period);
            again.attach("The file", Files.writeString(folder.resolve("again.csv"), first.replace(",4,0", ",6,0")));
            var preview = whenChecked(browser, again, "Send and check")
                    .press("See what will move, and accept")
                    .picture("returns-accept-revision");
            assertThat(preview.text())
                    .contains("1 row changed; 1 row stays as it is")
                    .contains("4 became 6");
            preview.find("#finality-2").check();
            var accepted = preview.press("Accept 2 rows");
            assertThat(accepted.text()).contains("Provisional: its partner says");
            assertThat(accepted.press("Call these figures final").text()).contains("called final by");
            assertThat(work.untilIdle(Duration.ofSeconds(60))).isTrue();
            var page = browser.open(accepted.address()).picture("returns-went");
            assertThat(page.text()).contains("Where your figures went").contains("Not in a release yet");
            var changes = page.follow("What it changes in submission").picture("returns-changes");
            assertThat(changes.text()).contains("4 became 6");
            var path = changes.address();
            assertThat(browser.open(path + "?kind=gone").text()).doesNotContain("4 became 6");
            var visitor = Visitor.as(application, Role.DATA_OFFICER, "bcp-council");
            assertThat(visitor.get(path + ".csv").body())
                    .contains("changed,2,2,\"school_urn 136410")
                    .endsWith(",suspensions,4,6\r\n");
            assertThat(Visitor.as(application, Role.DATA_OFFICER, "dorset-police")
                            .get(path)
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void others_are_kept_out() {
        var other = Visitor.as(application, Role.DATA_OFFICER, "bcp-council");
        assertThat(other.get("/returns/recorded-crime/dorset-police/send").statusCode())
                .isEqualTo(403);
        assertThat(other.get("/returns/recorded-crime/dorset-police/2025-08").statusCode())
                .isEqualTo(403);
        assertThat(Visitor.as(application, Role.BOARD_MEMBER).get("/returns").statusCode())
                .isEqualTo(403);
        assertThat(other.get("/returns/submissions/99999999").statusCode()).isEqualTo(404);
        assertThat(other.get("/returns/submissions/x").statusCode()).isEqualTo(404);
        assertThat(other.get("/returns/no-such-thing").statusCode()).isEqualTo(404);
        assertThat(other.get("/returns/school-suspensions/template.csv").body()).contains("school_urn");
        assertThat(other.get("/returns/school-suspensions/template.xlsx").statusCode())
                .isEqualTo(200);
    }

    /** Presses a button that has a file checked, and opens its page again when that is done. */
    private OpenPage whenChecked(Browser browser, OpenPage page, String button) throws InterruptedException {
        page.find("main button:has-text('" + button + "')").first().click();
        page.find("h1").waitFor(); // the page that the form led to
        assertThat(work.untilIdle(Duration.ofSeconds(60))).isTrue();
        return browser.open(page.address());
    }
}
