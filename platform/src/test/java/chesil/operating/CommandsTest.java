package chesil.operating;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shell's first word: docs/commands.md. */
class CommandsTest {
    private static final String[] ALL = {
        "run", "backup", "restore", "partnership", "measures", "audit", "token", "statistics", "disclosure"
    };

    @Test
    void alone_it_lists_every_command() {
        assertThat(saidBy()).contains(ALL);
    }

    @Test
    void help_lists_every_command() {
        assertThat(saidBy("--help")).contains(ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"statistics", "disclosure", "partnership", "audit", "token"})
    void one_command_tells_of_its_own(String word) {
        assertThat(saidBy(word, "--help")).contains("Usage: chesil " + word);
    }

    @Test
    void a_word_that_is_none_ends_with_2() {
        assertThat(Commands.run(CommandsTest.class, "statistcs")).isEqualTo(2);
    }

    private static String saidBy(String... words) {
        var said = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(Commands.run(CommandsTest.class, words)).isZero();
        } finally {
            System.setOut(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
