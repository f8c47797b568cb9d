package chesil.interventions;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.areas.AreaCode;
import chesil.versions.PartialDate;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PhaseComparisonTest {
    private static final AreaCode REGION = new AreaCode("E12000009");
    private static final AreaCode DORSET = new AreaCode("E23000039");

    @Test
    void counts_in_one_unit_stand_side_by_side() {
        var compared = PhaseComparison.of(
                List.of(
                        phase("Phase 7", "2024-03-04", "2024-03-10", result("arrests", 126, "arrests", null)),
                        phase("Phase 8", "2024-06-10", "2024-06-16", result("arrests", 64, "arrests", null))),
                REGION);

        assertThat(compared.apart()).isEmpty();
        var arrests = compared.comparable().getFirst();
        assertThat(arrests.byPhase())
                .extracting(each -> each.orElseThrow().value().intValue())
                .containsExactly(126, 64);
        assertThat(arrests.care()).isEmpty();
    }

    @Test
    void what_is_not_exact_or_of_another_length_is_compared_with_care() {
        var compared = PhaseComparison.of(
                List.of(
                        phase(
                                "Phase 7",
                                "2024-03-04",
                                "2024-03-10",
                                result("cash-seized", 95000, "GBP", Qualifier.AT_LEAST)),
                        phase("Phase 5", "2023-06-01", "2023-06-30", result("cash-seized", 47863, "GBP", null))),
                REGION);

        assertThat(compared.comparable().getFirst().care())
                .containsExactly("One figure is not exact.", "The phases differ in length.");
    }

    @Test
    void pounds_and_plants_are_kept_apart_with_the_reason() {
        var compared = PhaseComparison.of(
                List.of(
                        phase("Phase 7", "2024-03-04", "2024-03-10", result("drugs-seized", 814000, "GBP", null)),
                        phase("Phase 10", "2024-11-25", "2024-12-01", result("drugs-seized", 564, "plants", null))),
                REGION);

        assertThat(compared.comparable()).isEmpty();
        assertThat(compared.apart().getFirst().why())
                .isEqualTo("It is given in GBP and in plants, which do not add up.");
    }

    @Test
    void two_sources_that_differ_are_both_kept_and_not_compared() {
        var compared = PhaseComparison.of(
                List.of(
                        phase(
                                "Phase 5",
                                "2023-06-01",
                                "2023-06-30",
                                result("cannabis", 6_500_000, "GBP", null),
                                result("cannabis", 6_800_000, "GBP", null)),
                        phase("Phase 7", "2024-03-04", "2024-03-10", result("cannabis", 100_000, "GBP", null))),
                REGION);

        assertThat(compared.apart().getFirst().published()).hasSize(3);
        assertThat(compared.apart().getFirst().why())
                .isEqualTo("Two sources give different figures for Phase 5; both are kept.");
    }

    @Test
    void another_area_s_results_are_another_comparison() {
        var phases = List.of(phase("Phase 7", "2024-03-04", "2024-03-10", result("arrests", 126, "arrests", null)));

        assertThat(PhaseComparison.of(phases, DORSET).comparable()).isEmpty();
        assertThat(PhaseComparison.areas(phases)).containsExactly(REGION);
        assertThat(PhaseComparison.of(phases, REGION).apart().getFirst().why()).isEqualTo("Only Phase 7 gives it.");
    }

    private static Phase phase(String name, String from, String to, TypedResult... results) {
        return new Phase(
                name, new PartialDate(from), new PartialDate(to), "Street dealing", null, List.of(), List.of(results));
    }

    private static TypedResult result(String what, long value, String unit, @Nullable Qualifier qualifier) {
        return new TypedResult(
                what, null, BigDecimal.valueOf(value), qualifier, unit, REGION, null, null, null, null, null);
    }
}
