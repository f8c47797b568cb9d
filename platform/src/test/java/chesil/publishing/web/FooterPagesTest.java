package chesil.publishing.web;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.testing.ApplicationTest;
import chesil.testing.Browser;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApplicationTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FooterPagesTest {
    @Autowired
    private ApplicationContext application;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/small-numbers, How we protect small numbers",
        "/accessibility, Accessibility statement",
        "/privacy, Privacy",
        "/words, Words we use",
        "/how-to-read, How to read the charts",
        "/help, Get help for yourself or someone else",
        "/search, Search",
        "/what-we-do, What we do",
        "/meetings, Meetings and papers"
    })
    void reads_before_any_partnership_is_loaded(String path, String heading) {
        try (var browser = Browser.of(application)) {
            var page = browser.open(path);
            page.picture("public" + path.replace('/', '-'));
            assertThat(page.heading()).isEqualTo(heading);
        }
    }
}
