package chesil.returns.keying;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.returns.SpecificationId;
import chesil.returns.specification.Period;
import chesil.returns.specification.Specification;
import chesil.returns.specification.Specifications;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KnownRowsTest {
    private static final List<String> POLICE = List.of("dorset-police", "Dorset Police", "E23000039");
    private static final Period MARCH = Period.month(YearMonth.of(2026, 3));
    private static final Period FEBRUARY = Period.month(YearMonth.of(2026, 2));

    @Test
    void month_and_sender_are_known_of_every_row() {
        assertThat(of("county-lines").ofEveryRow())
                .containsOnly(Map.entry("month", "2026-03"), Map.entry("force", "E23000039"));
    }

    @Test
    void a_row_is_laid_out_for_each_code() {
        assertThat(of("county-lines").ofEveryCode())
                .extracting(row -> row.get("line_kind"))
                .containsExactly("external", "internal", "not-known");
    }

    @Test
    void nothing_is_laid_out_where_the_codes_multiply_or_the_key_is_free_text() {
        assertThat(of("supply-disruptions").ofEveryCode()).isEmpty(); // 5 grades x 5 strands x 4 targets
        assertThat(of("seizures").ofEveryCode()).isEmpty();
    }

    @Test
    void earlier_rows_come_with_their_keys_in_this_month_and_with_figures_only_when_asked() {
        var earlier = List.of(List.of("2026-02", "E23000039", "internal", "14", "2", "1", "1", "0", "9"));
        assertThat(of("county-lines").ofEarlier(FEBRUARY, earlier, false))
                .containsExactly(Map.of("month", "2026-03", "force", "E23000039", "line_kind", "internal"));
        assertThat(of("county-lines").ofEarlier(FEBRUARY, earlier, true))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("month", "2026-03")
                        .containsEntry("lines_known", "14")
                        .containsEntry("lines_active", "9"));
    }

    @Test
    void the_last_day_of_a_quarter_becomes_that_of_the_next() {
        var known = new KnownRows(specification("adult-treatment"), Period.quarter(2026, 1), List.of("E06000058"));
        var columns = specification("adult-treatment").columns();
        var values = columns.stream()
                .map(column -> switch (column.name()) {
                    case "quarter_ends" -> "2025-12-31";
                    case "local_authority" -> "E06000058";
                    case "substance_group" -> "opiate";
                    default -> "";
                })
                .toList();
        assertThat(known.ofEarlier(Period.quarter(2025, 4), List.of(values), false))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("quarter_ends", "2026-03-31"));
    }

    @Test
    void zeros_fill_what_must_be_there_and_is_no_key() {
        var zeros = of("county-lines").zeros(List.of(Map.of("line_kind", "external")));
        assertThat(zeros.getFirst())
                .containsEntry("line_kind", "external")
                .containsEntry("lines_active", "0")
                .doesNotContainKey("month");
    }

    private static KnownRows of(String specification) {
        return new KnownRows(specification(specification), MARCH, POLICE);
    }

    private static Specification specification(String id) {
        return Specifications.builtIn().get(new SpecificationId(id).value());
    }
}
