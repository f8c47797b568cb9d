package chesil.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chesil.access.Role;
import chesil.testing.ApplicationTest;
import chesil.testing.Browser;
import chesil.testing.OpenPage;
import chesil.testing.Visitor;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangesTest {
    @Autowired
    private ApplicationContext application;

    @Autowired
    private Changes changes;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void an_open_page_updates_itself_and_keeps_the_focus() {
        try (var browser = Browser.of(application).as(Role.ANALYST)) {
            var page = following(browser);
            var before = page.find("#live strong").innerText();
            page.find("#live a").focus();
            transaction.executeWithoutResult(_ -> changes.announce("styleguide"));
            changedFrom(page, before);
            assertThat(page.find("#live a").evaluate("link => link === document.activeElement"))
                    .isEqualTo(true);
            assertThat(page.find("[role=status]").innerText()).isEqualTo("This page has been updated.");
        }
    }

    @Test
    void what_is_rolled_back_or_of_another_topic_is_not_told() throws InterruptedException {
        try (var browser = Browser.of(application).as(Role.ANALYST)) {
            var page = following(browser);
            var before = page.find("#live strong").innerText();
            transaction.executeWithoutResult(undone -> {
                changes.announce("styleguide");
                undone.setRollbackOnly();
            });
            changes.announce("another");
            Thread.sleep(2_500);
            assertThat(page.find("#live strong").innerText()).isEqualTo(before);
        }
    }

    @Test
    void updates_can_be_paused() throws InterruptedException {
        try (var browser = Browser.of(application).as(Role.ANALYST)) {
            var page = following(browser);
            page.find(".chesil-updates button").click();
            assertThat(page.find(".chesil-updates").innerText()).contains("Updates are paused.", "Resume updates");
            var before = page.find("#live strong").innerText();
            changes.announce("styleguide");
            Thread.sleep(2_500);
            assertThat(page.find("#live strong").innerText()).isEqualTo(before);
            page.find(".chesil-updates button").click();
            changedFrom(page, before);
        }
    }

    @Test
    void a_lost_connection_is_opened_again_and_pages_catch_up() {
        try (var browser = Browser.of(application).as(Role.ANALYST)) {
            var page = following(browser);
            var before = page.find("#live strong").innerText();
            var ended = jdbc.sql(
                            "select count(pg_terminate_backend(pid)) from pg_stat_activity where query ilike 'listen %' and datname = current_database()")
                    .query(Integer.class)
                    .single();
            assertThat(ended).isOne();
            changedFrom(page, before);
        }
    }

    @Test
    void only_who_is_signed_in_can_follow_and_only_topics() {
        assertThat(Visitor.of(application).get("/changes?topic=styleguide").statusCode())
                .isNotEqualTo(200);
        assertThat(Visitor.as(application, Role.ANALYST)
                        .get("/changes?topic=Not%20one")
                        .statusCode())
                .isEqualTo(400);
        assertThatThrownBy(() -> changes.announce("It's")).isInstanceOf(IllegalArgumentException.class);
    }

    private static OpenPage following(Browser browser) {
        var page = browser.open("/styleguide");
        page.find("[data-following]").waitFor();
        return page;
    }

    private static void changedFrom(OpenPage page, String before) {
        PlaywrightAssertions.assertThat(page.find("#live strong"))
                .not()
                .hasText(before, new HasTextOptions().setTimeout(15_000));
    }
}
