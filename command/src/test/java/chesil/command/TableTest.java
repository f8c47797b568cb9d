package chesil.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A CSV table as it was given. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TableTest {
    @TempDir
    Path folder;

    @Test
    void a_byte_order_mark_is_accepted() throws Exception {
        var file = folder.resolve("marked.csv");
        Files.writeString(file, "\uFEFFarea,count\nDorset,3\n");

        assertThat(Table.read(file.toString()).columns()).containsExactly("area", "count");
    }

    @Test
    void a_row_is_known_by_the_line_it_begins_on() {
        var table = Table.of("a.csv", "area,note\nDorset,\"two\nlines\"\n\nPoole,one\n");

        assertThat(table.size()).isEqualTo(2);
        assertThat(table.line(1)).isEqualTo(5);
        assertThat(table.text(0, "note")).isEqualTo("two\nlines");
    }

    @Test
    void every_ragged_row_and_doubled_column_is_named_at_once() {
        assertThatThrownBy(() -> Table.of("a.csv", "x,x\n1\n1,2\n1,2,3\n"))
                .isInstanceOf(WrongData.class)
                .hasMessage("""
                        a.csv:1 x "x": two columns have this name. Rename one of them.
                        a.csv:2: the row has 1 cells where the header has 2. Give it one for each column, empty where not available.
                        a.csv:4: the row has 3 cells where the header has 2. Give it one for each column, empty where not available.""");
    }

    @Test
    void a_file_in_another_encoding_is_refused() throws Exception {
        var file = folder.resolve("latin.csv");
        Files.write(file, "area\nDorchester\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> Table.read(file.toString()))
                .isInstanceOf(WrongData.class)
                .hasMessageContaining("not UTF-8");
    }

    @Test
    void an_empty_file_and_a_missing_one_are_told_apart() {
        assertThatThrownBy(() -> Table.of("a.csv", ""))
                .isInstanceOf(WrongData.class)
                .hasMessageContaining("a.csv:1: the file is empty");
        assertThatThrownBy(() -> Table.read(folder.resolve("none.csv").toString()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("There is no file");
    }

    @Test
    void a_huge_cell_is_named_with_its_place_and_not_shown_whole() {
        assertThatThrownBy(() -> Table.of("a.csv", "x\n" + "9".repeat(200_000) + "\n"))
                .isInstanceOf(WrongData.class)
                .hasMessageContaining("a.csv:2 x \"9999")
                .hasMessageContaining("the cell has 200,000 characters")
                .satisfies(failure -> assertThat(failure.getMessage()).hasSizeLessThan(300));
    }

    @Test
    void a_cell_of_a_hundred_megabytes_is_refused_without_reading_it_whole() throws Exception {
        var file = folder.resolve("huge.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("x\n");
            var piece = "9".repeat(1_000_000);
            for (int i = 0; i < 100; i++) out.write(piece);
        }

        assertThatThrownBy(() -> Table.read(file.toString()))
                .isInstanceOf(WrongData.class)
                .hasMessageContaining("row or cell of millions of characters");
    }

    @Test
    void rows_are_grouped_in_the_order_in_which_groups_are_seen() {
        var groups = Table.of("a.csv", "area,n\nPoole,1\nDorset,2\nPoole,3\n").groups(List.of("area"));

        assertThat(groups.keySet()).containsExactly(List.of("Poole"), List.of("Dorset"));
        assertThat(groups.get(List.of("Poole"))).containsExactly(0, 2);
    }
}
