package chesil.web;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.access.Role;
import chesil.testing.ApplicationTest;
import chesil.testing.Browser;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApplicationTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ErrorPagesTest {
    @Autowired
    private ApplicationContext application;

    @Test
    void a_page_that_is_not_there_offers_a_way_on() {
        try (var browser = Browser.of(application)) {
            var page = browser.open("/no-such-page");
            assertThat(page.heading()).isEqualTo("Page not found");
            assertThat(page.follow("Start again from the first page").address()).isEqualTo("/");
        }
    }

    @Test
    void a_page_that_is_not_for_this_role_says_so_and_whom_to_ask() {
        try (var browser = Browser.of(application).as(Role.DATA_OFFICER)) {
            var page = browser.open("/users");
            page.picture("not-for-your-role");
            assertThat(page.heading()).isEqualTo("This is not shown to your role");
            assertThat(page.text()).contains("ask your partnership manager");
        }
    }
}
