package chesil.returns.intake;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.returns.intake.IntakeResult.Personal;
import chesil.returns.intake.IntakeResult.Quarantined;
import chesil.returns.specification.Specification;
import chesil.returns.specification.Specifications;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All people here are invented; the NHS numbers lie in the range that is never issued (999). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonalDataTest {
    private static final Specification NALOXONE = Specifications.builtIn().get("naloxone");

    @Test
    void an_nhs_number_in_a_further_column_quarantines_the_file() {
        assertThat(findings("Reference", "9990000018", "9990000026")).containsExactly(Personal.NHS_NUMBER);
        assertThat(findings("NHS no", "999 000 0018")).containsExactly(Personal.NHS_NUMBER);
        assertThat(findings("Note", "given to 999 000 0018 on Monday")).containsExactly(Personal.NHS_NUMBER);
    }

    @Test
    void other_numbers_of_ten_digits_do_not() {
        assertThat(findings("Order", "9990000011", "9990000012", "9990000013", "9990000014"))
                .isEmpty();
        assertThat(findings("Barcode", "50123456789012", "50123456789029")).isEmpty();
    }

    @Test
    void dates_of_birth_quarantine_the_file() {
        assertThat(findings("DOB", "14/03/1987")).containsExactly(Personal.BIRTH_DATE);
        assertThat(findings("Date", "14/03/1987", "02/11/1990", "23/07/1979")).containsExactly(Personal.BIRTH_DATE);
        assertThat(findings("Note", "seen, dob 14/03/87")).containsExactly(Personal.BIRTH_DATE);
        assertThat(findings("Updated", "14/03/2026", "14/03/2026", "14/03/2026"))
                .isEmpty();
    }

    @Test
    void names_quarantine_the_file() {
        assertThat(findings("Client name", "Tess Marlow")).containsExactly(Personal.NAME);
        assertThat(findings("Surname", "Marlow")).containsExactly(Personal.NAME);
        assertThat(findings("Who", "David Marlow", "Sarah Purbeck", "Purbeck, John"))
                .containsExactly(Personal.NAME);
        assertThat(findings("Worker", "Team A", "Team B", "Night Shift", "Main Road"))
                .isEmpty();
    }

    @Test
    void a_wrong_cell_is_looked_at_too() {
        var row = "2026-03,E06000058,999 000 0018,1,1,,,,,\n";
        var result = new Kept(NALOXONE).read(Exports.csvLine(NALOXONE.headings()) + row);
        assertThat(result).isInstanceOf(Quarantined.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9990000018", "9990000026", "4505577104"})
    void the_check_digit_tells_an_nhs_number(String number) {
        assertThat(PersonalData.isNhsNumber(number)).isTrue();
        var last = number.charAt(9) == '9' ? '0' : (char) (number.charAt(9) + 1);
        assertThat(PersonalData.isNhsNumber(number.substring(0, 9) + last)).isFalse();
    }

    private static List<Personal> findings(String heading, String... cells) {
        var csv = new StringBuilder(Exports.csvLine(NALOXONE.headings()).strip() + "," + heading + "\n");
        for (var i = 0; i < cells.length; i++) {
            csv.append("2026-0")
                    .append(i + 1)
                    .append(",E06000058,pharmacy,1,1,,,,,,")
                    .append('"')
                    .append(cells[i])
                    .append("\"\n");
        }
        return new Kept(NALOXONE).read(csv.toString()) instanceof Quarantined quarantined
                ? quarantined.findings().stream()
                        .map(IntakeResult.Finding::kind)
                        .toList()
                : List.of();
    }
}
