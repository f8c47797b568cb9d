package chesil.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.access.Role;
import chesil.testing.ApplicationTest;
import chesil.testing.Browser;
import chesil.testing.Visitor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** The calendar's pages in a browser, of the partnership in Dorset. */
@ApplicationTest
@TestPropertySource(properties = "chesil.partnership=../partnerships/dorset")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendarPagesTest {
    @Autowired
    private ApplicationContext application;

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/calendar",
                "/calendar?from=2026&show=meeting",
                "/calendar/products",
                "/calendar/products/needs-assessment/change",
                "/calendar/rules",
                "/calendar/rules/board/change",
                "/calendar/reminder-rules/return/change",
                "/calendar/reminders",
                "/calendar/commentary",
                "/calendar/yours"
            })
    void every_page_holds_to_what_pages_hold_to(String path) {
        try (var browser = Browser.of(application).as(Role.PARTNERSHIP_MANAGER, "dorset-pcc")) {
            assertThat(browser.open(path)
                            .picture("calendar" + path.replaceAll("[^a-z]+", "-"))
                            .title())
                    .endsWith("– Chesil");
        }
    }

    @Test
    void the_year_has_meetings_their_cut_offs_and_what_the_guidance_asks_for() {
        try (var browser = Browser.of(application).as(Role.BOARD_MEMBER)) {
            var page = browser.open("/calendar?from=2026");
            assertThat(page.heading()).isEqualTo("The partnership’s year, April 2026 to March 2027");
            assertThat(page.text())
                    .contains("Partnership board")
                    .contains("Cut-off of figures")
                    .contains("Joint needs assessment")
                    .doesNotContain("returns are due");
            assertThat(browser.open("/calendar?from=2027&show=product").text())
                    .contains("12-month progress report")
                    .doesNotContain("Partnership board");
        }
    }

    @Test
    void a_manager_chases_a_late_return_by_one_press_without_scripts_too() {
        var officer = Visitor.as(application, Role.DATA_OFFICER, "dorset-police");
        try (var browser = Browser.withoutScripts(application).as(Role.PARTNERSHIP_MANAGER, "dorset-pcc")) {
            var page = browser.open("/calendar").follow("Rules of the calendar");
            assertThat(page.text()).contains("Figures are those known 9 days before a meeting");
            var chasing = browser.open("/calendar/chasing");
            assertThat(chasing.text())
                    .contains("Dorset Police")
                    .contains("late")
                    .contains("Never");
            assertThat(chasing.find("a[href^='mailto:']").first().getAttribute("href"))
                    .startsWith("mailto:data-officer@dorset-police?subject=");
            var after = chasing.press("Remind Dorset Police of");
            assertThat(after.text()).contains("Reminded. Dorset Police").contains("No mail server is named");
        }
        assertThat(officer.get("/calendar/yours").body()).contains("Asked for by Test partnership manager");
        var kept = Visitor.as(application, Role.ADMINISTRATOR).get("/post").body();
        assertThat(kept).contains("Reminder: ").contains("Kept, not sent").contains("No mail server is named");
    }

    @Test
    void the_post_and_the_preparation_of_a_meeting_hold_to_what_pages_hold_to() {
        try (var browser = Browser.of(application).as(Role.ADMINISTRATOR)) {
            assertThat(browser.open("/post").picture("post").heading()).isEqualTo("E-mail");
        }
        try (var browser = Browser.of(application).as(Role.PARTNERSHIP_MANAGER, "dorset-pcc")) {
            browser.open("/calendar/chasing").picture("calendar-chasing");
            var page = browser.open("/calendar/meetings/board-2026-11-26").picture("calendar-preparation");
            assertThat(page.heading()).isEqualTo("Preparing Partnership board, 26 Nov 2026");
            assertThat(page.text())
                    .contains("0 of ")
                    .contains("Draft the release")
                    .contains("Dorset Police");
        }
        try (var browser = Browser.of(application).as(Role.SENIOR_RESPONSIBLE_OWNER)) {
            assertThat(browser.open("/calendar/meetings/board-2026-11-26").text())
                    .contains("Signed off")
                    .doesNotContain("Draft the release");
        }
    }

    @Test
    void a_product_is_changed_on_its_form() {
        try (var browser = Browser.withoutScripts(application).as(Role.PARTNERSHIP_MANAGER, "dorset-pcc")) {
            var page = browser.open("/calendar/products/delivery-plan/change")
                    .choose("How far it is", "In draft")
                    .fill("Why are you changing this?", "It was begun")
                    .press("Save the change");
            assertThat(page.text()).contains("In draft").contains("Drugs strategy delivery plan");
        }
    }
}
