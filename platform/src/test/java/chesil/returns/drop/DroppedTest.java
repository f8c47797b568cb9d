package chesil.returns.drop;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.returns.specification.Period;
import chesil.returns.specification.PeriodKind;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DroppedTest {
    @Test
    void a_name_says_its_period_once_or_not_at_all() {
        assertThat(Dropped.period(PeriodKind.MONTH, "lines 2026-03 v2.csv"))
                .contains(Period.month(YearMonth.of(2026, 3)));
        assertThat(Dropped.period(PeriodKind.QUARTER, "treatment_2026-q1.xlsx")).contains(Period.quarter(2026, 1));
        assertThat(Dropped.period(PeriodKind.YEAR, "2025-26.csv")).contains(Period.year(2025));
        assertThat(Dropped.period(PeriodKind.TERM, "2025-26-2-spring.csv")).contains(Period.term(2025, 2));
        assertThat(Dropped.period(PeriodKind.MONTH, "march.csv")).isEmpty();
        assertThat(Dropped.period(PeriodKind.MONTH, "2026-02 to 2026-03.csv")).isEmpty();
        assertThat(Dropped.period(PeriodKind.MONTH, "2026-13.csv")).isEmpty();
    }

    @Test
    void receipts_marks_and_files_still_being_written_are_not_sent() {
        for (var name : new String[] {
            "a.csv.receipt.txt", "a.csv.done", ".a.csv", "~$a.xlsx", "a.csv.part", "a.tmp", ".receipt123.tmp"
        }) assertThat(Dropped.isToBeSent(name)).as(name).isFalse();
        assertThat(Dropped.isToBeSent("a.csv")).isTrue();
    }
}
