package chesil.returns.history;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.returns.specification.Period;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReliabilityRuleTest {
    private static final Period FIRST = Period.quarter(2026, 1);

    @Test
    void the_manager_sees_a_quarter_once_the_partner_has_looked_after_its_end() {
        var today = LocalDate.of(2026, 4, 20);
        assertThat(Reliability.isForManager(FIRST, Optional.empty(), today)).isFalse();
        assertThat(Reliability.isForManager(FIRST, Optional.of(LocalDate.of(2026, 3, 20)), today))
                .isFalse();
        assertThat(Reliability.isForManager(FIRST, Optional.of(LocalDate.of(2026, 4, 3)), today))
                .isTrue();
    }

    @Test
    void or_when_the_next_quarter_is_over_too() {
        assertThat(Reliability.isForManager(FIRST, Optional.empty(), LocalDate.of(2026, 6, 30)))
                .isFalse();
        assertThat(Reliability.isForManager(FIRST, Optional.empty(), LocalDate.of(2026, 7, 1)))
                .isTrue();
    }
}
