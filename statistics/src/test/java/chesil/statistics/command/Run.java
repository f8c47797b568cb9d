package chesil.statistics.command;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.command.Shell;
import chesil.command.Table;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call of a method: what a person at the shell gets.
 *
 * @param said on standard error, with the input's file as {@code in.csv}
 * @param output null where none was written
 */
record Run(int exit, String said, @Nullable String output) {
    /** Runs {@code chesil statistics} with a table as its input. */
    static Run of(String csv, String... words) {
        try {
            var folder = Files.createTempDirectory("statistics");
            var input = folder.resolve("in.csv");
            var output = folder.resolve("out.csv");
            Files.writeString(input, csv);
            var all = new ArrayList<>(List.of(words));
            all.addAll(List.of("--input", input.toString(), "--output", output.toString()));
            var said = new StringWriter();
            int exit = Shell.of(new StatisticsCommand())
                    .setErr(new PrintWriter(said, true))
                    .execute(all.toArray(String[]::new));
            var written = Files.exists(output) ? Files.readString(output) : null;
            try (var left = Files.list(folder)) {
                assertThat(left.map(Path::getFileName).map(Path::toString)).isSubsetOf("in.csv", "out.csv");
            }
            Files.delete(input);
            Files.deleteIfExists(output);
            Files.delete(folder);
            return new Run(exit, said.toString().replace(input.toString(), "in.csv"), written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was written, where all went well. */
    Table table() {
        assertThat(exit).as(said).isZero();
        assertThat(output).isNotNull();
        return Table.of("out.csv", output == null ? "" : output);
    }

    /** The lines said of data that are wrong; nothing is written then. */
    List<String> faults() {
        assertThat(exit).as(said).isEqualTo(Shell.WRONG_DATA);
        assertThat(output).isNull();
        return said.lines().toList();
    }

    double number(int row, String column) {
        var text = table().text(row, column);
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    String text(int row, String column) {
        return table().text(row, column);
    }
}
