package chesil.statistics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PanelTest {
    private static Panel.Row row(String unit, String period, double value, String first) {
        return new Panel.Row(unit, period, value, first);
    }

    @Test
    void rows_come_in_any_order() {
        var panel = Panel.of(List.of(
                row("b", "2002", 4, "2002"),
                row("a", "2002", 2, ""),
                row("b", "2001", 3, "2002"),
                row("a", "2001", 1, "0")));

        assertThat(panel.periods()).containsExactly("2001", "2002");
        assertThat(panel.value("b", "2001")).isEqualTo(3);
        assertThat(panel.start(panel.units().indexOf("b"))).contains("2002");
        assertThat(panel.start(panel.units().indexOf("a"))).isEmpty();
    }

    @Test
    void every_fault_is_named_at_once() {
        var faults = Panel.faults(List.of(
                row("a", "2001", 1, ""),
                row("a", "2001", 2, ""),
                row("b", "2001", Double.NaN, ""),
                row("b", "2002", 3, "")));

        assertThat(faults)
                .extracting(Panel.Fault::row, Panel.Fault::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "period"),
                        org.assertj.core.groups.Tuple.tuple(2, "value"),
                        org.assertj.core.groups.Tuple.tuple(0, "unit"));
        assertThat(faults.getLast().wrong()).isEqualTo("unit \"a\" has no row for 2002");
    }

    @Test
    void treatment_must_last() {
        var rows = List.of(
                new Panel.Flagged("a", "1", 1, false),
                new Panel.Flagged("a", "2", 1, true),
                new Panel.Flagged("a", "3", 1, false));

        assertThat(Panel.faultsOfFlagged(rows)).extracting(Panel.Fault::row).containsExactly(2);
        assertThatThrownBy(() -> Panel.ofFlagged(rows)).hasMessageContaining("row 3, treated");
    }

    @Test
    void a_unit_begins_once() {
        assertThatThrownBy(() -> Panel.of(List.of(row("a", "1", 1, "2"), row("a", "2", 1, "1"))))
                .hasMessageContaining("began in 2 in an earlier row");
    }

    @Test
    void a_start_after_the_last_period_is_never_within_the_panel() {
        assertThat(Panel.of(List.of(row("a", "2001", 1, "2009"))).start(0)).isEmpty();
    }

    @Test
    void no_rows_are_a_fault() {
        assertThat(Panel.faults(List.of())).hasSize(1);
    }

    @Test
    void periods_are_read_as_analysts_write_them() {
        assertThat(Periods.of(List.of("10", "9", "2.5")).texts()).containsExactly("2.5", "9", "10");
        assertThat(Periods.of(List.of("2005-10", "2005-09")).texts()).containsExactly("2005-09", "2005-10");
        assertThat(Periods.of(List.of("2005-Q4", "2006-Q1", "2005-Q1")).texts())
                .containsExactly("2005-Q1", "2005-Q4", "2006-Q1");
        assertThat(Periods.of(List.of("2023/24", "2022/23")).texts()).containsExactly("2022/23", "2023/24");
        assertThat(Periods.of(List.of("2005-03-01", "2005-02-28")).firstFrom("2005-03-01"))
                .isEqualTo(1);
    }

    @Test
    void text_that_only_sorts_is_refused() {
        assertThatThrownBy(() -> Periods.of(List.of("Q42010", "Q12011")))
                .hasMessageContaining("\"Q42010\" is not a period");
        assertThatThrownBy(() -> Periods.of(List.of("2005-01", "2005"))).hasMessageContaining("not the kind of period");
        assertThatThrownBy(() -> Periods.of(List.of("2005-Q1", "2005Q1"))).hasMessageContaining("the same period");
        assertThatThrownBy(() -> Periods.of(List.of("2005-02-30"))).hasMessageContaining("not a period");
    }

    @Test
    void a_gap_is_found() {
        assertThat(Periods.of(List.of("2004-11", "2004-12", "2005-02")).gap()).contains(List.of("2004-12", "2005-02"));
        assertThat(Periods.of(List.of("2004-12", "2005-01", "2005-02")).gap()).isEmpty();
        assertThat(Periods.of(List.of("2005-01-31", "2005-02-28", "2005-03-31")).gap())
                .isEmpty();
        assertThat(Periods.of(List.of("2005-01-03", "2005-01-10", "2005-01-24")).gap())
                .isPresent();
        assertThat(Periods.of(List.of("2020-W53", "2021-W01")).gap()).isEmpty();
        assertThat(Periods.of(List.of("2020-W52", "2020-W53", "2021-W01", "2021-W02"))
                        .gap())
                .isEmpty();
    }
}
