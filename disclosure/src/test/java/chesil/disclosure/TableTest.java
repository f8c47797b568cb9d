package chesil.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TableTest {
    private static final List<Hierarchy> AREA = List.of(Hierarchy.flat("area"));

    @Test
    void refuses_a_total_that_does_not_add_up_and_says_what_would() {
        assertThat(wrongOf(AREA, Cell.count(3, "West"), Cell.count(5, "East"), Cell.count(9, "Total")))
                .containsExactly("2 value: the total is not the sum of its parts by area, which is 8");
    }

    @Test
    void refuses_a_combination_that_is_there_twice() {
        assertThat(wrongOf(AREA, Cell.count(3, "West"), Cell.count(3, "West")))
                .containsExactly("1 area: the combination West is there twice");
    }

    @Test
    void refuses_a_count_below_zero() {
        assertThat(wrongOf(AREA, Cell.count(-3, "West"))).containsExactly("0 value: the value is below 0");
    }

    @Test
    void refuses_a_code_that_the_hierarchy_does_not_name() {
        var hierarchy = List.of(Hierarchy.of("area", Map.of("Poole", "Dorset", "Dorset", "Total")));
        assertThat(wrongOf(hierarchy, Cell.count(3, "Pole")))
                .containsExactly("0 area: the code is not in the hierarchy of area");
    }

    @Test
    void refuses_a_code_that_is_a_part_of_itself() {
        var hierarchy = List.of(Hierarchy.of("area", Map.of("a", "b", "b", "c", "c", "a")));
        assertThat(wrongOf(hierarchy, Cell.count(3, "a")))
                .containsExactly("-1 area: the code is a part of itself: a > b > c > a");
    }

    @Test
    void refuses_a_part_whose_total_has_no_line_where_others_have_one() {
        var table = List.of(Hierarchy.flat("area"), Hierarchy.flat("sex"));
        assertThat(wrongOf(
                        table, Cell.count(3, "West", "F"), Cell.count(4, "East", "F"), Cell.count(4, "East", "Total")))
                .anyMatch(each -> each.contains("none that West, F is a part of"));
    }

    @Test
    void takes_totals_over_levels_that_are_not_published() {
        var hierarchy = List.of(Hierarchy.of("area", Map.of("Hamworthy", "Poole", "Poole", "Total")));
        assertThat(wrongOf(hierarchy, Cell.count(3, "Hamworthy"), Cell.count(4, "Total")))
                .containsExactly("1 value: the total is not the sum of its parts by area, which is 3");
    }

    @Test
    void a_cell_has_a_code_for_each_dimension() {
        assertThatThrownBy(() -> Table.check(AREA, List.of(Cell.count(3, "West", "F"))))
                .hasMessage("cell 0 has 2 codes for 1 dimensions");
    }

    private static List<String> wrongOf(List<Hierarchy> dimensions, Cell... cells) {
        return switch (Table.check(dimensions, List.of(cells))) {
            case Table.Checked.Sound(var _) -> List.of();
            case Table.Checked.Unsound(var faults) ->
                faults.stream()
                        .map(fault -> fault.cell() + " " + fault.column() + ": " + fault.wrong())
                        .toList();
        };
    }
}
