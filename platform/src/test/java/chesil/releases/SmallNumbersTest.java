package chesil.releases;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.releases.SmallNumbers.Cell;
import chesil.releases.SmallNumbers.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SmallNumbersTest {
    @Test
    void one_to_four_are_hidden_and_zero_and_five_are_not() {
        var cells = LongStream.rangeClosed(0, 6)
                .mapToObj(count -> cell("n" + count, count))
                .toList();

        assertThat(SmallNumbers.hidden(cells, List.of())).containsExactlyInAnyOrder("n1", "n2", "n3", "n4");
    }

    @Test
    void a_share_is_hidden_when_those_who_did_not_are_few() {
        assertThat(SmallNumbers.hidden(List.of(new Cell("share", List.of(33L, 34L, 1L))), List.of()))
                .containsExactly("share");
    }

    @Test
    void what_would_give_it_back_is_hidden_too() {
        var parts = List.of(cell("small", 3), cell("middle", 20), cell("large", 40));
        var total = cell("total", 63);

        assertThat(hidden(total, parts)).containsExactlyInAnyOrder("small", "middle");
    }

    @Test
    void hidden_parts_do_not_come_to_one_to_four_together() {
        var parts = List.of(cell("one", 1), cell("two", 2), cell("large", 40));

        assertThat(hidden(cell("total", 43), parts)).containsExactlyInAnyOrder("one", "two", "large");
    }

    @Test
    void where_no_part_is_left_the_total_is_hidden() {
        assertThat(hidden(cell("total", 3), List.of(cell("only", 3)))).containsExactlyInAnyOrder("total", "only");
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_sum_of_a_table_gives_back_what_is_hidden(long seed) {
        var table = Table.random(new Random(seed));

        var hidden = SmallNumbers.hidden(table.cells(), table.sums());

        assertThat(table.cells()).allSatisfy(cell -> {
            if (cell.small()) assertThat(hidden).contains(cell.name());
        });
        for (var sum : table.sums()) {
            var parts = sum.parts().stream()
                    .filter(part -> hidden.contains(part.name()))
                    .toList();
            if (hidden.contains(sum.total().name())) {
                assertThat(parts)
                        .as("the parts would add up to the hidden total")
                        .isNotEmpty();
            } else if (!parts.isEmpty()) {
                assertThat(parts)
                        .as("the total would give back the only hidden part")
                        .hasSizeGreaterThan(1);
                var together = parts.stream()
                        .mapToLong(part -> part.counts().getFirst())
                        .sum();
                assertThat(SmallNumbers.isSmall(together))
                        .as("hidden parts come to %s", together)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_same_table_gives_the_same_answer_in_any_order(long seed) {
        var table = Table.random(new Random(seed));
        var cells = new ArrayList<>(table.cells());
        java.util.Collections.shuffle(cells, new Random(seed));

        assertThat(SmallNumbers.hidden(cells, table.sums()))
                .isEqualTo(SmallNumbers.hidden(table.cells(), table.sums()));
    }

    private static Set<String> hidden(Cell total, List<Cell> parts) {
        var cells = new ArrayList<>(parts);
        cells.add(total);
        return SmallNumbers.hidden(cells, List.of(new Sum(total, parts)));
    }

    private static Cell cell(String name, long count) {
        return new Cell(name, List.of(count));
    }

    /** Areas by parts, with totals of rows and columns. */
    private record Table(List<Cell> cells, List<Sum> sums) {
        static Table random(Random random) {
            var rows = random.nextInt(2, 5);
            var columns = random.nextInt(2, 6);
            var counts = new long[rows + 1][columns + 1];
            for (var row = 0; row < rows; row++) {
                for (var column = 0; column < columns; column++) {
                    var count = random.nextInt(4) == 0 ? random.nextLong(5) : random.nextLong(60);
                    counts[row][column] = count;
                    counts[row][columns] += count;
                    counts[rows][column] += count;
                    counts[rows][columns] += count;
                }
            }
            var grid = new ArrayList<List<Cell>>();
            for (var row = 0; row <= rows; row++) {
                var line = new ArrayList<Cell>();
                for (var column = 0; column <= columns; column++)
                    line.add(cell(row + "," + column, counts[row][column]));
                grid.add(line);
            }
            var sums = new ArrayList<Sum>();
            for (var line : grid) sums.add(new Sum(line.getLast(), line.subList(0, columns)));
            for (var column = 0; column <= columns; column++) {
                var at = column;
                var all = grid.stream().map(line -> line.get(at)).toList();
                sums.add(new Sum(all.getLast(), all.subList(0, rows)));
            }
            return new Table(grid.stream().flatMap(List::stream).toList(), sums);
        }
    }
}
