package chesil.statistics.command;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.command.Shell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The example of each method's help, taken from the screen and pasted into a shell. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExamplesTest {
    /** Stands where ./chesil does: keeps the words and the standard input that the shell gives it. */
    private static final String STANDS_IN = "#!/bin/sh\nprintf '%s\\n' \"$@\" > words\ncat > stdin\n";

    @TempDir
    Path folder;

    static Stream<String> methods() {
        return new CommandLine(new StatisticsCommand()).getSubcommands().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void says_columns_and_source(String method) {
        var help = help(method);
        assertThat(help).contains("Reads", "Source:", "--input", "--output").containsAnyOf("Adds:", "Writes");
        assertThat(help.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void works_when_pasted(String method) throws Exception {
        var words = paste(example(help(method)));
        assertThat(words).startsWith("statistics", method);
        assertThat(run(words.subList(1, words.size())).lines()).hasSizeGreaterThan(1);
    }

    private static String help(String method) {
        var command = new CommandLine(new StatisticsCommand()).getSubcommands().get(method);
        return Objects.requireNonNull(command).getUsageMessage(CommandLine.Help.Ansi.OFF);
    }

    private static String example(String help) {
        int from = help.indexOf("Example:") + "Example:".length();
        return help.substring(from, help.indexOf("\n\n", from));
    }

    /** The words that ./chesil would get. */
    private List<String> paste(String example) throws IOException, InterruptedException {
        var chesil = Files.writeString(folder.resolve("chesil"), STANDS_IN);
        Files.setPosixFilePermissions(chesil, PosixFilePermissions.fromString("rwxr-xr-x"));
        var shell = new ProcessBuilder("/bin/sh", "-e", "-c", example)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        shell.getOutputStream().close();
        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(shell.waitFor()).isZero();
        return Files.readAllLines(folder.resolve("words")).stream()
                .map(word -> Files.exists(folder.resolve(word))
                        ? folder.resolve(word).toString()
                        : word)
                .toList();
    }

    private String run(List<String> words) throws IOException {
        var in = System.in;
        var out = System.out;
        var written = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream(Files.readAllBytes(folder.resolve("stdin"))));
            System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
            assertThat(Shell.run(new StatisticsCommand(), words.toArray(String[]::new)))
                    .isZero();
        } finally {
            System.setIn(in);
            System.setOut(out);
        }
        return written.toString(StandardCharsets.UTF_8);
    }
}
