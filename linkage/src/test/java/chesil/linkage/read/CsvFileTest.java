package chesil.linkage.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chesil.linkage.Dataset;
import chesil.linkage.work.Cores;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CsvFileTest {
    @TempDir
    private Path folder;

    @Test
    void cells_lose_the_blanks_around_them_and_quotation_marks_hold_what_they_hold() throws IOException {
        var read = read("\ufeffid, name ,note\r\n1, Ann ,\"a, \"\"b\"\"\nc\"\r\n\r\n2,,\r\n");
        assertThat(read.size()).isEqualTo(2);
        assertThat(read.ids().text(1)).isEqualTo("2");
        assertThat(texts(read, "name")).containsExactly("Ann", "");
        assertThat(texts(read, "note")).containsExactly("a, \"b\"\nc", "");
    }

    @Test
    void a_file_that_numbers_nothing_is_numbered_by_its_lines() throws IOException {
        assertThat(read("name\nAnn\nBob").ids().text(1)).isEqualTo("3");
    }

    @Test
    void every_fault_has_its_line() {
        assertThat(faults("id,a\n1,x,y\n2\n3,z\n"))
                .containsExactly(
                        "f.csv:2: the row has 3 cells where the header has 2. Give it one for each column, empty where not available.",
                        "f.csv:3: the row has 1 cells where the header has 2. Give it one for each column, empty where not available.");
        assertThat(faults("id,a\n1,x\n1,y\n").getFirst())
                .contains("two records")
                .contains("--id");
        assertThat(faults("id,a\n,x\n").getFirst()).startsWith("f.csv:2 id \"\": the record number is empty");
        assertThat(faults("a,a\n").getFirst()).contains("two columns have this name");
        assertThat(faults("").getFirst()).contains("the file is empty");
        assertThat(faults("id,a\n1,\"x\n").getFirst()).contains("not closed");
    }

    @Test
    void a_cell_of_a_hundred_megabytes_is_refused_in_words_and_one_of_a_megabyte_too() {
        assertThat(faults("id,a\n1," + "x".repeat(1_000_000) + "\n2,y\n").getFirst())
                .startsWith("f.csv:2 a \"")
                .contains("100,000 are allowed");
        assertThat(faults("id,a\n1," + "x".repeat(100_000_000) + "\n").getFirst())
                .contains("has no end within");
    }

    @Test
    void text_that_is_not_UTF8_is_refused() throws IOException {
        Files.write(folder.resolve("f.csv"), "id,a\n1,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        var wrong = catchThrowableOfType(WrongFile.class, () -> at("f.csv", 1));
        assertThat(wrong.faults().getFirst()).contains("not UTF-8");
    }

    @Test
    void a_zipped_file_is_read_as_a_plain_one() throws IOException {
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("f.csv.gz")))) {
            out.write("id,a\n1,x\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(at("f.csv.gz", 2).name()).isEqualTo("f");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void what_was_written_is_read_on_any_number_of_threads(long seed) throws IOException {
        var random = new Random(seed);
        var cells = new ArrayList<String>();
        var text = new StringBuilder("id,a,b\n");
        boolean quoted = seed == 3;
        for (int row = 0; row < 400_000; row++) {
            var cell = cell(random, quoted);
            cells.add(cell.strip());
            text.append(row)
                    .append(',')
                    .append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                    .append(",constant\n");
        }
        Files.writeString(folder.resolve("f.csv"), text);
        for (int threads : new int[] {1, 2, 3}) {
            var read = at("f.csv", threads);
            assertThat(texts(read, "a")).isEqualTo(cells);
            assertThat(read.ids().text(399_999)).isEqualTo("399999");
            assertThat(read.column("b").orElseThrow().distinct()).isEqualTo(1);
        }
    }

    private static String cell(Random random, boolean quoted) {
        var cell = new StringBuilder();
        int length = random.nextInt(random.nextInt(50) == 0 ? 300 : 20);
        for (int i = 0; i < length; i++) cell.append((quoted ? "ab,\"\n é" : "abcdefgh éx").charAt(random.nextInt(7)));
        return cell.toString();
    }

    private Dataset read(String text) throws IOException {
        Files.writeString(folder.resolve("f.csv"), text);
        return at("f.csv", 1);
    }

    private Dataset at(String file, int threads) throws IOException {
        return CsvFile.read(folder.resolve(file).toString(), null, _ -> true, new Cores(threads));
    }

    private List<String> faults(String text) {
        return catchThrowableOfType(WrongFile.class, () -> read(text)).faults().stream()
                .map(each -> each.replace(folder + "/", ""))
                .toList();
    }

    private static List<String> texts(Dataset dataset, String column) {
        var texts = new ArrayList<String>();
        var of = dataset.column(column).orElseThrow();
        for (int row = 0; row < of.size(); row++) texts.add(of.text(row));
        return texts;
    }
}
