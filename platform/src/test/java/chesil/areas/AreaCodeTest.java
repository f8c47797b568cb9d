package chesil.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AreaCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"Dorset", "", "E0600005", "E060000580", "e06000058", "E06 00058", "x99999999"})
    void a_name_or_a_mistyped_code_is_refused(String text) {
        assertThat(AreaCode.isCode(text)).isFalse();
        assertThatThrownBy(() -> new AreaCode(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("such as E06000058");
    }

    @ParameterizedTest
    @CsvSource({
        "E06000058, local-authority",
        "E07000223, local-authority",
        "E10000008, county",
        "E23000039, police-force-area",
        "W15000004, police-force-area",
        "E22000367, community-safety-partnership",
        "E54000041, integrated-care-board",
        "E05012649, ward",
        "E02007006, msoa",
        "E01015416, lsoa",
        "E12000009, region",
        "W92000004, country"
    })
    void the_first_characters_say_what_kind_of_area_it_is(String code, String type) {
        assertThat(AreaType.of(new AreaCode(code))).map(AreaType::id).contains(type);
    }

    @Test
    void a_kind_that_we_do_not_hold_has_no_type() {
        assertThat(AreaType.of(new AreaCode("E14000622"))).isEmpty(); // a parliamentary constituency
    }
}
