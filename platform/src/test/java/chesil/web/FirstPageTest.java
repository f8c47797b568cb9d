package chesil.web;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.testing.ApplicationTest;
import chesil.testing.Browser;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApplicationTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FirstPageTest {
    @Autowired
    private ApplicationContext application;

    @Test
    void anyone_can_read_the_first_page() {
        try (var browser = Browser.of(application)) {
            var page = browser.open("/");
            page.picture("first-page");
            assertThat(page.heading()).startsWith("Less harm from drugs in ");
        }
    }

    @Test
    void it_reads_the_same_without_scripts() {
        try (var browser = Browser.withoutScripts(application)) {
            assertThat(browser.open("/").heading()).startsWith("Less harm from drugs in ");
        }
    }
}
