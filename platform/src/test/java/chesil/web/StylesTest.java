package chesil.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StylesTest {
    private final String css = asset("chesil.css");

    @Test
    void no_rule_names_the_font_that_is_licensed_to_gov_uk_alone() {
        assertThat(css.toLowerCase(Locale.ROOT)).doesNotContain("gds transport", "@font-face");
    }

    @Test
    void nothing_is_fetched_from_elsewhere_or_from_a_file_that_we_do_not_have() {
        var addresses = java.util.regex.Pattern.compile("url\\(\"?([^\")]+)").matcher(css);
        assertThat(addresses.results().map(found -> found.group(1)).filter(url -> !url.startsWith("data:")))
                .allSatisfy(url -> assertThat(asset(url)).isNotEmpty());
    }

    @Test
    void colours_keep_their_contrast_on_white() {
        // pages.md: token and ratio, as computed there
        assertThat(contrast(0x1d70b8)).isBetween(5.16, 5.18);
        assertThat(css)
                .contains("#1d70b8", "#b7592a", "#6b6c6c", "#54319f", "#651b3e", "#158187", "#806f00", "#0f385c");
        for (var colour : new int[] {0x1d70b8, 0xb7592a, 0x6b6c6c, 0x54319f, 0x651b3e, 0x158187, 0x806f00, 0xca3535}) {
            assertThat(contrast(colour)).isGreaterThan(4.5);
        }
    }

    private static double contrast(int colour) {
        var light = 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
        return 1.05 / (light + 0.05);
    }

    private static double linear(int channel) {
        var share = (channel & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static String asset(String name) {
        try (var in = Objects.requireNonNull(StylesTest.class.getResourceAsStream("/static/assets/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new AssertionError(name, failed);
        }
    }
}
