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
class StyleguideTest {
    @Autowired
    private ApplicationContext application;

    @Test
    void every_part_and_chart_passes_on_a_desk_and_on_a_phone() {
        try (var browser = Browser.of(application)) {
            var page = browser.open("/styleguide");
            page.picture("styleguide");
            assertThat(page.text()).contains("Too few points", "Hit and miss", "There is a problem");
        }
    }

    @Test
    void it_prints() {
        try (var browser = Browser.of(application)) {
            assertThat(browser.open("/styleguide").printed("styleguide")).hasSizeGreaterThan(20_000);
        }
    }

    @Test
    void marks_keep_their_words_where_their_pictures_cannot_be_seen() {
        try (var browser = Browser.withoutScripts(application)) {
            var page = browser.open("/styleguide");
            assertThat(page.find(".chesil-mark svg:not([aria-hidden=true])").count())
                    .isZero();
            assertThat(page.find(".chesil-mark").allInnerTexts()).noneMatch(String::isBlank);
        }
    }
}
