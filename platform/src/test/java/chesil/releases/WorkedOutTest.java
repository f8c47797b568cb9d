package chesil.releases;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.releases.SmallNumbers.Cell;
import chesil.releases.SmallNumbers.Sum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkedOutTest {
    /** Rows w to z by columns a to d: sdcTable's case, in which (w,b) follows from two rows and two columns together. */
    private static final long[][] COUNTS = {{30, 3, 64, 89}, {90, 124, 5, 31}, {92, 100, 59, 85}, {800, 991, 651, 685}};

    @Test
    void rows_and_columns_together_do_not_give_back_what_no_single_one_does() {
        var cells = new HashMap<String, Cell>();
        var sums = grid(cells);

        var hidden = WorkedOut.secure(List.copyOf(cells.values()), sums);

        assertThat(hidden).contains("0,1").containsAll(SmallNumbers.hidden(List.copyOf(cells.values()), sums));
        for (var sum : sums) {
            var all = new ArrayList<>(sum.parts());
            all.add(sum.total());
            assertThat(all.stream().filter(cell -> hidden.contains(cell.name())).count())
                    .isNotEqualTo(1);
        }
    }

    @Test
    void what_the_parts_leave_of_a_total_is_not_small() { // 63 less 20 and 40 is an area of 3 that is not shown
        var parts = List.of(cell("middle", 20), cell("large", 40));
        var total = cell("total", 63);
        var cells = new ArrayList<>(parts);
        cells.add(total);

        assertThat(SmallNumbers.hidden(cells, List.of(new Sum(total, parts)))).isEmpty();
        assertThat(WorkedOut.secure(cells, List.of(new Sum(total, parts)))).isNotEmpty();
    }

    @Test
    void nothing_is_hidden_where_nothing_is_small() {
        var parts = List.of(cell("middle", 23), cell("large", 40));
        var total = cell("total", 63);
        var cells = new ArrayList<>(parts);
        cells.add(total);

        assertThat(WorkedOut.secure(cells, List.of(new Sum(total, parts)))).isEmpty();
    }

    @Test
    void parts_that_overlap_are_not_taken_for_a_sum() {
        var parts = List.of(cell("one", 50), cell("other", 40));
        var total = cell("total", 63);
        var cells = new ArrayList<>(parts);
        cells.add(total);

        assertThat(WorkedOut.secure(cells, List.of(new Sum(total, parts)))).isEmpty();
    }

    private static List<Sum> grid(Map<String, Cell> cells) {
        var sums = new ArrayList<Sum>();
        long all = 0;
        for (var row = 0; row < 4; row++) {
            var parts = new ArrayList<Cell>();
            for (var column = 0; column < 4; column++) {
                parts.add(cells.computeIfAbsent(row + "," + column, name -> cell(name, countOf(name))));
                all += COUNTS[row][column];
            }
            sums.add(total(cells, row + ",t", parts));
        }
        for (var column = 0; column <= 4; column++) {
            var parts = new ArrayList<Cell>();
            for (var row = 0; row < 4; row++) parts.add(cells.get(row + "," + (column == 4 ? "t" : column)));
            sums.add(total(cells, "t," + (column == 4 ? "t" : column), parts));
        }
        assertThat(Objects.requireNonNull(cells.get("t,t")).counts()).containsExactly(all);
        return sums;
    }

    private static long countOf(String name) {
        return COUNTS[name.charAt(0) - '0'][name.charAt(2) - '0'];
    }

    private static Sum total(Map<String, Cell> cells, String name, List<Cell> parts) {
        var total = cell(
                name, parts.stream().mapToLong(part -> part.counts().getFirst()).sum());
        cells.put(name, total);
        return new Sum(total, parts);
    }

    private static Cell cell(String name, long count) {
        return new Cell(name, List.of(count));
    }
}
