package chesil.linkage.standardise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chesil.linkage.Standard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StandardiserTest {
    @ParameterizedTest
    @CsvSource({
        "O'Neill, ONEILL",
        "Smith-Jones, SMITHJONES",
        "Smith Jones, SMITHJONES",
        "Zoë, ZOE",
        "Mrs Ann, ANN",
        "Dean, DEAN",
        "Łukasz, LUKASZ",
        "unknown,",
        "Baby Of,",
        "N/A,",
        "'  ',",
        "SMITH Jr, SMITH",
        "Na, NA"
    })
    void names_lose_what_says_more_of_who_typed_than_of_who_it_is(String given, String expected) {
        assertThat(new Standardiser(Standard.NAME, 2026).apply(given)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1984-03-02, 1984-03-02", "02/03/1984, 1984-03-02", "2.3.1984, 1984-03-02", "19840302, 1984-03-02",
                "2 Mar 1984, 1984-03-02",
        "2nd of March 1984, 1984-03-02", "02-MAR-84, 1984-03-02", "03/25/1984, 1984-03-25", "02/03/26, 2026-03-02",
                "02/03/27, 1927-03-02",
        "1984-03-02T00:00:00, 1984-03-02", "31/02/1984, 31/02/1984", "195-01-07, 195-01-07", "01/01/1900,",
                "9999-12-31,"
    })
    void days_are_read_however_they_are_written(String given, String expected) {
        assertThat(new Standardiser(Standard.DATE, 2026).apply(given)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"dt1 1xj, DT1 1XJ", "DT11XJ, DT1 1XJ", "sw1a-1aa, SW1A 1AA", "zz99 3vz,", "2602, 2602"})
    void postcodes_have_one_blank_and_those_of_no_place_are_missing(String given, String expected) {
        assertThat(new Standardiser(Standard.POSTCODE, 2026).apply(given)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"943-476-5919, true", "1111111111, false", "9434765918, false", "5990128088, false"})
    void an_NHS_number_that_fails_its_check_or_lies_where_none_is_issued_is_not_matched_on(String given, boolean kept) {
        var standardiser = new Standardiser(Standard.NHS_NUMBER, 2026);
        assertThat(standardiser.apply(given) != null).isEqualTo(kept);
        assertThat(standardiser.isWrong(given)).isEqualTo(!kept);
    }

    @Test
    void bob_and_robert_are_forms_of_one_name_and_ann_is_not() {
        var nicknames = Nicknames.read();
        assertThat(nicknames.related("BOB", "ROBERT")).isTrue();
        assertThat(nicknames.related("BOB", "ROB")).isTrue();
        assertThat(nicknames.related("BOB", "ANN")).isFalse();
    }

    @Test
    void worked_numbers_keep_their_check_letters() { // ministryofjustice/hmpps-person-record, PNCIdentifierTest,
        // CROIdentifierTest; HESA C17051
        assertThat(PoliceNumbers.pnc("81/34U", 2026)).contains("1981/0000034U");
        assertThat(PoliceNumbers.pnc("20120052494O", 2026)).isEmpty();
        assertThat(PoliceNumbers.cro("SF05/482703J")).contains("SF05/482703J");
        assertThat(Codes.uln("9276308686")).contains("9276308686");
        assertThat(Codes.uln("9276308685")).isEmpty();
    }

    @Test
    void every_case_of_the_identifiers_fixture_is_met() throws IOException {
        var shared = Path.of(Objects.requireNonNullElse(System.getenv("CHESIL_SHARED"), "../../shared"));
        var file = shared.resolve("standards/fixtures/linkage/identifiers.csv");
        assumeTrue(Files.exists(file), "the cases of identifiers are not at hand: " + file);
        var cases = Files.readAllLines(file);
        for (var each : cases.subList(1, cases.size())) {
            var cells = each.split(",", 5);
            var made = switch (cells[0]) {
                case "NHS" -> NhsNumber.parse(cells[1]);
                case "PNC" -> PoliceNumbers.pnc(Text.capitals(cells[1]), 2026);
                case "CRO" -> PoliceNumbers.cro(Text.capitals(cells[1]));
                case "NOMIS" -> Codes.prisonNumber(Text.capitals(cells[1]));
                case "ULN" -> Codes.uln(Text.capitals(cells[1]));
                default -> throw new IllegalStateException("no rule for " + cells[0]);
            };
            assertThat(made.orElse("")).as(each).isEqualTo(cells[2]);
        }
        assertThat(cases).hasSizeGreaterThan(40);
    }
}
