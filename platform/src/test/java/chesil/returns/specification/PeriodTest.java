package chesil.returns.specification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-03, 2026-03-01, 2026-03-31, March 2026",
        "QUARTER, 2026-Q1, 2026-01-01, 2026-03-31, January to March 2026",
        "YEAR, 2025-26, 2025-04-01, 2026-03-31, April 2025 to March 2026",
        "TERM, 2025-26-1-autumn, 2025-09-01, 2025-12-31, autumn term 2025 to 2026",
        "TERM, 2025-26-2-spring, 2026-01-01, 2026-04-30, spring term 2025 to 2026",
        "TERM, 2025-26-3-summer, 2026-05-01, 2026-08-31, summer term 2025 to 2026"
    })
    void has_a_key_days_and_a_name(PeriodKind kind, String key, LocalDate from, LocalDate to, String label) {
        var period = Period.parse(kind, key).orElseThrow();
        assertThat(period).isEqualTo(new Period(kind, from, to));
        assertThat(period.key()).isEqualTo(key);
        assertThat(period.label()).isEqualTo(label);
    }

    @ParameterizedTest
    @EnumSource
    void follow_each_other_without_a_gap(PeriodKind kind) {
        var period = Period.containing(kind, LocalDate.of(1999, 12, 31));
        for (var i = 0; i < 100; i++) {
            assertThat(period.next().from()).isEqualTo(period.to().plusDays(1));
            assertThat(period.next().previous()).isEqualTo(period);
            assertThat(Period.parse(kind, period.key())).contains(period);
            period = period.next();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-13",
        "MONTH, 2026-3",
        "QUARTER, 2026-Q5",
        "YEAR, 2025-27",
        "TERM, 2025-26-2-autumn",
        "MONTH, 2026-Q1",
        "YEAR, x"
    })
    void no_other_text_is_one(PeriodKind kind, String key) {
        assertThat(Period.parse(kind, key)).isEmpty();
    }

    @Test
    void holds_its_first_and_its_last_day() {
        var march = Period.month(YearMonth.of(2026, 3));
        assertThat(march.contains(LocalDate.of(2026, 3, 1))).isTrue();
        assertThat(march.contains(LocalDate.of(2026, 3, 31))).isTrue();
        assertThat(march.contains(LocalDate.of(2026, 4, 1))).isFalse();
    }
}
