package chesil.linkage.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chesil.linkage.Column;
import chesil.linkage.Dataset;
import chesil.linkage.Links;
import chesil.linkage.PublicSets;
import chesil.linkage.Records.Kind;
import chesil.linkage.work.Cores;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EncodedLinkerTest {
    private static final Secret SECRET =
            Secret.of("a key for tests, which nobody uses.".getBytes(StandardCharsets.UTF_8));
    private static final String LETTERS = "ABCDEFGHIJKLMNOPRSTUVW";

    private static Encodings encoded(String fields, Dataset dataset) {
        return new Encoder(SECRET, Schema.of(Schema.fields(fields)), 2026).encode(dataset, new Cores(2));
    }

    @Test
    void febrl_4_is_linked_without_the_number_as_well_as_with_names_in_the_clear() { // the contest asks for F1 0.9985
        var fields = "given_name=name,surname=name,date_of_birth=date,postcode=code,street_number=code,"
                + "address_1=text,address_2=text,suburb=text,state=code";
        var left = encoded(fields, PublicSets.read("febrl4a.csv"));
        var right = encoded(fields, PublicSets.read("febrl4b.csv"));
        var found = EncodedLinker.link(List.of(left, right), Kind.LINK, 0.5, new Cores(2));
        int correct = 0;
        for (int i = 0; i < found.links().size(); i++) {
            var one = left.ids().text(found.links().left(i)).split("-", -1)[1];
            var other = right.ids().text(found.links().right(i) - left.size()).split("-", -1)[1];
            if (one.equals(other)) correct++;
        }
        assertThat(2.0 * correct / (found.links().size() + 5000)).isGreaterThanOrEqualTo(0.9985);
    }

    /** Invented people; every {@code every}th surname has a letter changed. */
    private static Dataset people(String name, int size, int every, long seed) {
        var random = new Random(5); // who they are
        var errors = new Random(seed);
        var given = new ArrayList<String>();
        var surnames = new ArrayList<String>();
        var born = new ArrayList<String>();
        for (int i = 0; i < size; i++) {
            given.add(word(random, 4));
            var surname = word(random, 7);
            surnames.add(errors.nextInt(every) == 0 ? surname.replace(surname.charAt(3), 'X') : surname);
            born.add(java.time.LocalDate.of(1950, 1, 1)
                    .plusDays(random.nextInt(20_000))
                    .toString());
        }
        return new Dataset(
                name,
                Dataset.Ids.counting(size),
                List.of(Column.of("given", given), Column.of("surname", surnames), Column.of("born", born)));
    }

    private static String word(Random random, int length) {
        var word = new StringBuilder();
        for (int i = 0; i < length; i++) word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return word.toString();
    }

    private static final String FIELDS = "given=name,surname=name,born=date";

    @Test
    void by_keys_finds_the_same_as_by_all_pairs_and_looks_at_few() {
        // 7,000 by 7,000 are more than are all looked at
        var parties = List.of(encoded(FIELDS, people("a", 7000, 20, 1)), encoded(FIELDS, people("b", 7000, 5, 2)));
        assertThat(7000L * 7000).isGreaterThan(EncodedLinker.ALL_PAIRS);
        var found = EncodedLinker.link(parties, Kind.LINK, 0.5, new Cores(2));
        long correct = 0;
        for (int i = 0; i < found.links().size(); i++)
            if (found.links().left(i) == found.links().right(i) - 7000) correct++;
        assertThat(2.0 * correct / (found.links().size() + 7000)).isGreaterThan(0.999);
        assertThat(found.pairs()).isLessThan(200_000);
    }

    @Test
    void does_not_depend_on_the_number_of_threads() {
        var parties = List.of(encoded(FIELDS, people("a", 1500, 20, 1)), encoded(FIELDS, people("b", 1500, 5, 2)));
        var one = EncodedLinker.link(parties, Kind.LINK, 0.5, new Cores(1)).links();
        var three = EncodedLinker.link(parties, Kind.LINK, 0.5, new Cores(3)).links();
        assertThat(said(one)).isEqualTo(said(three));
    }

    private static List<String> said(Links links) {
        return java.util.stream.IntStream.range(0, links.size())
                .mapToObj(i -> links.left(i) + " " + links.right(i) + " " + links.weight(i))
                .toList();
    }

    @Test
    void strangers_are_not_linked_although_each_has_somebody_most_like_them() {
        var left = encoded(FIELDS, people("a", 1000, 20, 1));
        var all = people("b", 3000, 20, 2);
        var others = new ArrayList<Column>();
        for (var column : all.columns())
            others.add(Column.of(
                    column.name(),
                    java.util.stream.IntStream.range(2000, 3000)
                            .mapToObj(column::text)
                            .toList()));
        var right = encoded(FIELDS, new Dataset("b", Dataset.Ids.counting(1000), others));
        assertThat(EncodedLinker.link(List.of(left, right), Kind.LINK, 0.5, new Cores(2))
                        .links()
                        .size())
                .isLessThan(10);
    }

    @Test
    void one_file_is_deduplicated() {
        var people = people("a", 1000, 1000, 1);
        var twice = new ArrayList<Column>();
        for (var column : people.columns())
            twice.add(Column.of(
                    column.name(),
                    java.util.stream.IntStream.range(0, 1300)
                            .mapToObj(i -> column.text(i % 1000))
                            .toList()));
        var found = EncodedLinker.link(
                List.of(encoded(FIELDS, new Dataset("a", Dataset.Ids.counting(1300), twice))),
                Kind.DEDUPE,
                0.5,
                new Cores(2));
        assertThat(found.clusters().count()).isBetween(995, 1005);
    }

    @Test
    void refuses_encodings_of_different_schemas() {
        var one = encoded(FIELDS, people("a", 10, 20, 1));
        var other = encoded("surname=name,born=date", people("b", 10, 20, 1));
        assertThatThrownBy(() -> EncodedLinker.link(List.of(one, other), Kind.LINK, 0.5, new Cores(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("b was encoded with another key or schema");
    }
}
