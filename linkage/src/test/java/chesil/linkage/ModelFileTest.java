package chesil.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ModelFileTest {
    private static final String MODEL = """
            chesil-linkage-model: 1
            prior: 0.000002   # two in a million
            standardise:
              surname: name
              "birth date": date
            block:
              - [surname, "birth date"]
              - [first(surname, 3), year(birth date)]
            compare:
              - column: surname
                term-frequency: true
                levels:
                  - {when: exact, m: 0.9, u: 0.003}
                  - {when: jaro-winkler 0.9}
                  - when: else
              - column: birth date
                separator: ";"
                levels: [{when: exact}, {when: damerau 1}, {when: same year}, {when: else}]
            """;

    @Test
    void a_model_reads_back_as_it_was_written() {
        var model = ModelFile.read("model.yaml", MODEL);
        assertThat(model.block()).hasSize(2);
        assertThat(model.comparisons().get(1).separator()).isEqualTo(";");
        assertThat(ModelFile.read("again.yaml", ModelFile.write(model))).isEqualTo(model);
    }

    @Test
    void every_fault_is_named_with_its_line_and_its_mend() {
        var wrong = MODEL.replace("surname: name", "surname: nam")
                .replace("jaro-winkler 0.9", "jaro 0.9")
                .replace("year(", "yeer(");
        var faults = catchThrowableOfType(WrongModel.class, () -> ModelFile.read("model.yaml", wrong))
                .faults();
        assertThat(faults).hasSize(3);
        assertThat(faults.getFirst()).startsWith("model.yaml:4: \"nam\" is no standard; there are ");
        assertThat(faults)
                .anyMatch(each -> each.startsWith("model.yaml:8: "))
                .anyMatch(each -> each.startsWith("model.yaml:14: "));
    }

    @Test
    void a_file_that_is_no_model_is_refused_in_words() {
        for (var text :
                new String[] {"", "a", "[1, 2", "a: b: c", "\tx: 1", "x: \"1", "- - - 1", "chesil-linkage-model: 2"})
            assertThat(catchThrowableOfType(WrongModel.class, () -> ModelFile.read("m.yaml", text))
                            .faults())
                    .as(text)
                    .isNotEmpty()
                    .allMatch(each -> each.startsWith("m.yaml:"));
    }
}
