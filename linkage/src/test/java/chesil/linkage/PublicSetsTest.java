package chesil.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicSetsTest {
    private static final String FEBRL = """
            chesil-linkage-model: 1
            standardise: {given_name: name, surname: name, date_of_birth: date, postcode: code, soc_sec_id: code}
            block:
              - [soc_sec_id]
              - [given_name, surname]
              - [date_of_birth]
              - [state, address_1]
              - [street_number, address_1]
              - [postcode, "first(surname, 1)"]
            compare:
              - {column: given_name, term-frequency: true, levels: [{when: exact}, {when: jaro-winkler 0.9}, {when: jaro-winkler 0.7}, {when: else}]}
              - {column: surname, term-frequency: true, levels: [{when: exact}, {when: jaro-winkler 0.9}, {when: jaro-winkler 0.7}, {when: else}]}
              - {column: date_of_birth, levels: [{when: exact}, {when: damerau 1}, {when: damerau 2}, {when: else}]}
              - {column: soc_sec_id, levels: [{when: exact}, {when: damerau 1}, {when: damerau 2}, {when: else}]}
              - {column: street_number, term-frequency: true, levels: [{when: exact}, {when: damerau 1}, {when: else}]}
              - {column: postcode, term-frequency: true, levels: [{when: exact}, {when: damerau 1}, {when: else}]}
            """;

    @Test
    void febrl4_with_the_number_is_linked() {
        var model = ModelFile.read("febrl.yaml", FEBRL);
        var linked = Linker.link(
                List.of(PublicSets.read("febrl4a.csv"), PublicSets.read("febrl4b.csv")),
                model,
                Settings.of(Records.Kind.LINK),
                Linker.Progress.NONE);
        var quality = PublicSets.quality(linked, Records.Kind.LINK);
        assertThat(quality.f1()).isGreaterThanOrEqualTo(0.999);
    }
}
