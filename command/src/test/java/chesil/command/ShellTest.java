package chesil.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** How a command ends, by what was wrong. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShellTest {
    /** Sums a column by group. */
    @Command(name = "sum")
    static final class Sum extends TableCommand {
        @Mixin
        private final Grouping grouping = new Grouping();

        @Override
        protected Results compute(Table input, Output output) {
            var checks = new Checks(input);
            var numbers = checks.numbers("x", 0, 100);
            var groups = grouping.of(input, checks);
            checks.refuseIfWrong();
            if (input.size() == 3) throw new IllegalStateException("three");
            if (input.size() == 4) throw new Refusal("Four is too many.");
            var sums = groups.values().stream()
                    .mapToDouble(rows -> java.util.Arrays.stream(rows)
                            .mapToDouble(row -> numbers[row])
                            .sum())
                    .toArray();
            return Results.ofGroups(grouping.by(), java.util.List.copyOf(groups.keySet()))
                    .with("sum", sums);
        }
    }

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void what_is_done_is_0() {
        assertThat(sum("area,x\nPoole,1\nDorset,2\nPoole,3\nPoole,4\nPoole,0\n", "--group", "area"))
                .isEqualTo(0);
        assertThat(output()).hasContent("area,sum\nPoole,8\nDorset,2\n");
    }

    @Test
    void our_own_fault_is_1_and_a_wrong_call_2_and_wrong_data_3() {
        assertThat(sum("x\n1\n2\n3\n")).isEqualTo(1);
        assertThat(sum("x\n1\n2\n3\n4\n")).isEqualTo(2);
        assertThat(sum("x\n1\n", "--colour", "red")).isEqualTo(2);
        assertThat(sum("x\n1\n-2\n")).isEqualTo(3);
        assertThat(said.toString()).contains("Four is too many.", ":3 x \"-2\": this must be at least 0.");
        assertThat(output()).doesNotExist();
    }

    @Test
    void a_group_by_a_column_that_is_not_there_is_wrong_data() {
        assertThat(sum("x\n1\n", "--group", "area")).isEqualTo(3);
        assertThat(said.toString()).contains("area \"\": there is no such column; the file has x.");
    }

    private Path output() {
        return folder.resolve("out.csv");
    }

    private int sum(String csv, String... options) {
        var input = folder.resolve("in.csv");
        try {
            Files.writeString(input, csv);
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
        var words = new java.util.ArrayList<>(
                java.util.List.of("--input", input.toString(), "--output", output().toString()));
        words.addAll(java.util.List.of(options));
        return Shell.of(new Sum()).setErr(new PrintWriter(said, true)).execute(words.toArray(String[]::new));
    }
}
