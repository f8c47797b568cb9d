package chesil.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeptPagesTest {
    private record Marked(String get) implements Supplier<String> {}

    private final KeptPages pages = new KeptPages();

    @Test
    void each_reader_gets_a_token_of_their_own_wherever_the_page_has_one() throws IOException {
        var page = KeptPages.Written.of("MARK<a>MARKMARK</a>é".getBytes(UTF_8), "MARK".getBytes(UTF_8));
        assertThat(page.hasToken()).isTrue();
        assertThat(sent(page, "mine")).isEqualTo("mine<a>minemine</a>é");
        assertThat(sent(page, "another")).isEqualTo("another<a>anotheranother</a>é");
    }

    @Test
    void a_page_without_a_form_asks_for_no_token() throws IOException {
        var page = KeptPages.Written.of("<p>MAR</p>".getBytes(UTF_8), "MARK".getBytes(UTF_8));
        assertThat(page.hasToken()).isFalse();
        assertThat(sent(page, "")).isEqualTo("<p>MAR</p>");
    }

    @Test
    void another_edition_or_another_reader_is_another_page() {
        pages.put(asked("1", "Analyst"), page(10));
        assertThat(pages.get(asked("1", "Analyst"))).isPresent();
        assertThat(pages.get(asked("2", "Analyst"))).isEmpty();
        assertThat(pages.get(asked("1", "Board member"))).isEmpty();
    }

    @Test
    void those_not_read_for_longest_are_let_go() {
        for (var i = 0; i < 1000; i++) {
            pages.put(asked(Integer.toString(i), "Analyst"), page(100_000));
            assertThat(pages.get(asked("0", "Analyst"))).isPresent();
        }
        assertThat(pages.get(asked("1", "Analyst"))).isEmpty();
        assertThat(pages.get(asked("999", "Analyst"))).isPresent();
    }

    private static String sent(KeptPages.Written page, String token) throws IOException {
        var out = new ByteArrayOutputStream();
        page.writeTo(out, token.getBytes(UTF_8));
        assertThat(page.length(token.getBytes(UTF_8))).isEqualTo(out.size());
        return out.toString(UTF_8);
    }

    private static KeptPages.Written page(int bytes) {
        return KeptPages.Written.of(new byte[bytes], "MARK".getBytes(UTF_8));
    }

    private static KeptPages.Asked asked(String edition, String reader) {
        var frame = new Frame(
                "Scorecard",
                "Dorset",
                reader,
                List.of(),
                null,
                "/scorecard",
                "_csrf",
                new Marked("MARK"),
                List.of(),
                "/assets/");
        return new KeptPages.Asked(edition, "releases/scorecard", frame);
    }
}
