package chesil.linkage.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chesil.linkage.Column;
import chesil.linkage.Dataset;
import chesil.linkage.work.Cores;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EncoderTest {
    private static final Secret SECRET =
            Secret.of("a key for tests, which nobody uses.".getBytes(StandardCharsets.UTF_8));
    private static final Schema SCHEMA = Schema.of(Schema.fields("given=name,surname=name,born=date,nhs=nhs-number"));

    /** Each record as given name, surname, birth date and NHS number, with commas between. */
    private static Dataset people(String... records) {
        var cells = java.util.Arrays.stream(records)
                .map(each -> each.split(",", -1))
                .toList();
        var names = List.of("given", "surname", "born", "nhs");
        var columns = new java.util.ArrayList<Column>();
        for (int c = 0; c < names.size(); c++) {
            int at = c;
            columns.add(
                    Column.of(names.get(c), cells.stream().map(each -> each[at]).toList()));
        }
        return new Dataset("people", Dataset.Ids.counting(records.length), columns);
    }

    private static Encodings encoded(Schema schema, Secret secret, String... records) {
        return new Encoder(secret, schema, 2026).encode(people(records), new Cores(2));
    }

    private static double likeness(Schema schema, String one, String other) {
        return new Pool(List.of(encoded(schema, SECRET, one, other))).likeness(0, 1);
    }

    private static final String QUILL = "Ada,Quillfeather,1984-03-02,";

    @Test
    void the_same_person_written_differently_is_the_same_filter() {
        assertThat(likeness(SCHEMA, QUILL, " ada ,QUILLFEATHER,02/03/1984,")).isEqualTo(1);
    }

    @Test
    void one_wrong_letter_leaves_most_bits_and_another_person_shares_few() {
        assertThat(likeness(SCHEMA, QUILL, "Ada,Quilfeather,1984-03-02,")).isBetween(0.85, 0.999);
        assertThat(likeness(SCHEMA, QUILL, "Tobias,Marrow,1971-11-29,")).isLessThan(0.45);
    }

    @Test
    void names_that_changed_places_still_agree() {
        assertThat(likeness(SCHEMA, QUILL, "Quillfeather,Ada,1984-03-02,")).isEqualTo(1);
    }

    @Test
    void another_key_gives_filters_and_keys_that_have_nothing_in_common() {
        var other = Secret.of("another key for tests, used by nobody".getBytes(StandardCharsets.UTF_8));
        var one = encoded(SCHEMA, SECRET, QUILL);
        var two = encoded(SCHEMA, other, QUILL);
        assertThat(one.tag()).isNotEqualTo(two.tag());
        assertThat(new Pool(List.of(one, two)).likeness(0, 1)).isLessThan(0.5);
        for (int k = 0; k < one.keyNames().size(); k++)
            if (one.key(k, 0) != 0) assertThat(one.key(k, 0)).isNotEqualTo(two.key(k, 0));
    }

    @Test
    void does_not_depend_on_the_number_of_threads() {
        var people = people(QUILL, "Tobias,Marrow,1971-11-29,", "Bea,Holt,,9434765919");
        var one = new Encoder(SECRET, SCHEMA, 2026).encode(people, new Cores(1));
        var three = new Encoder(SECRET, SCHEMA, 2026).encode(people, new Cores(3));
        assertThat(one.filters()).isEqualTo(three.filters());
    }

    @Test
    void records_that_lack_a_part_have_no_key_and_those_that_share_both_have_the_same() {
        var made = encoded(SCHEMA, SECRET, QUILL, "Ann,Quillfeather,1984-03-02,", "Ada,Quillfeather,,");
        int initialAndDay = made.keyNames().indexOf("born + first(given, 1)");
        assertThat(made.key(initialAndDay, 0)).isNotZero().isEqualTo(made.key(initialAndDay, 1));
        assertThat(made.key(initialAndDay, 2)).isZero();
    }

    @Test
    void every_default_key_joins_two_fields_or_is_an_identifier() {
        assertThat(SCHEMA.block()).allMatch(rule -> rule.parts().size() == 2 || rule.uses("nhs"));
    }

    @Test
    void a_wrong_identifier_has_no_pseudonym() {
        var field = Field.of("nhs", chesil.linkage.Standard.NHS_NUMBER);
        var pseudonyms = new Encoder(SECRET, SCHEMA, 2026)
                .pseudonyms(people("A,B,,943 476 5919", "A,B,,9434765919", "A,B,,9434765918"), field);
        assertThat(pseudonyms.get(0)).hasSize(64).isEqualTo(pseudonyms.get(1));
        assertThat(pseudonyms.get(2)).isEmpty();
    }

    @Test
    void balanced_filters_all_have_half_their_bits_set() {
        var schema = SCHEMA.withHardening(EnumSet.of(Hardening.FOLD, Hardening.BALANCE));
        var pool = new Pool(List.of(encoded(schema, SECRET, QUILL, "Bea,Holt,1990-01-31,")));
        assertThat(pool.words).isEqualTo(32);
        assertThat(pool.ones).containsExactly(1024, 1024);
    }

    @Test
    void hardened_filters_still_tell_alike_from_unlike() {
        for (var hardening : List.of(Set.of(Hardening.FOLD), Set.of(Hardening.DIFFUSE), Set.of(Hardening.BALANCE))) {
            var schema = SCHEMA.withHardening(hardening);
            assertThat(likeness(schema, QUILL, "Ada,Quilfeather,1984-03-02,"))
                    .as("%s", hardening)
                    .isGreaterThan(0.1 + likeness(schema, QUILL, "Tobias,Marrow,1971-11-29,"));
        }
    }

    @Test
    void a_salted_name_has_another_encoding_in_each_year() {
        var salted = Schema.of(Schema.fields("surname=name,born=date")).withSalt("born");
        assertThat(likeness(salted, QUILL, "Ada,Quillfeather,1985-03-02,")).isLessThan(0.5);
        assertThat(likeness(salted, QUILL, "Ada,Quilfeather,1984-03-02,")).isGreaterThan(0.8);
    }

    @Test
    void a_file_reads_back_as_it_was_written() {
        var made = encoded(SCHEMA, SECRET, QUILL, "Bea,Holt,,");
        var text = EncodedFile.text(made, java.util.Map.of());
        var rows = text.lines().map(line -> List.of(line.split(",", -1))).toList();
        var columns = new java.util.ArrayList<Column>();
        for (int c = 1; c < rows.getFirst().size(); c++) {
            int at = c;
            columns.add(Column.of(
                    rows.getFirst().get(c),
                    rows.stream().skip(1).map(row -> row.get(at)).toList()));
        }
        var read = EncodedFile.of(new Dataset("people", made.ids(), columns), new Cores(1));
        assertThat(read.tag()).isEqualTo(made.tag());
        assertThat(read.filters()).isEqualTo(made.filters());
        for (int k = 0; k < made.keyNames().size(); k++)
            for (int record = 0; record < 2; record++)
                assertThat(read.key(k, record)).isEqualTo(made.key(k, record));
        assertThat(text).doesNotContainIgnoringCase("quill").doesNotContain("1984");
    }

    @Test
    void a_schema_says_what_is_wrong_with_it() {
        assertThatThrownBy(() -> Schema.fields("surname")).hasMessageContaining("write COLUMN=STANDARD");
        assertThatThrownBy(() -> Schema.fields("surname=nom")).hasMessageContaining("\"nom\" is no standard");
        assertThatThrownBy(() -> Schema.of(Schema.fields("a=name,a=date")))
                .hasMessageContaining("the column a is named twice");
    }
}
