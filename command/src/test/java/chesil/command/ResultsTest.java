package chesil.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command writes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResultsTest {
    @TempDir
    Path folder;

    @Test
    void columns_that_a_command_does_not_know_come_first_and_in_order() {
        var table = Table.of("a.csv", "note,count\n\"a, b\",3\n,4\n");

        var csv = Results.carrying(table)
                .with("value", new double[] {3, Double.NaN})
                .with("method", List.of("Exact", ""))
                .csv();

        assertThat(csv).isEqualTo("note,count,value,method\n\"a, b\",3,3,Exact\n,4,,\n");
    }

    @Test
    void a_column_computed_anew_takes_the_place_of_one_that_was_carried() {
        var table = Table.of("a.csv", "value,count\n9,3\n");

        assertThat(Results.carrying(table).with("value", new double[] {3}).csv())
                .isEqualTo("count,value\n3,3\n");
    }

    @Test
    void a_number_reads_back_as_the_same_double() {
        var random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (!Double.isFinite(value)) continue;
            assertThat(Double.parseDouble(Numbers.text(value)) == value)
                    .as("%s", value)
                    .isTrue();
        }
        assertThat(Numbers.text(1204)).isEqualTo("1204");
    }

    @Test
    void two_files_are_written_whole_or_neither_is() throws Exception {
        var first = folder.resolve("first.csv");
        var nowhere = folder.resolve("none").resolve("second.csv");

        assertThatThrownBy(() -> new Output()
                        .with(first.toString(), "a\n")
                        .with(nowhere.toString(), "b\n")
                        .write())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("there is no folder");

        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_file_that_was_there_stays_until_the_new_one_is_whole() throws Exception {
        var file = folder.resolve("out.csv");
        Files.writeString(file, "old\n");

        new Output().with(file.toString(), "new\n").write();

        assertThat(file).hasContent("new\n");
    }
}
