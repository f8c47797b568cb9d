package chesil.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LinkerTest {
    private static final String FIXED = """
            chesil-linkage-model: 1
            prior: 0.01
            block: [[surname], [town]]
            compare:
              - column: surname
                term-frequency: true
                levels: [{when: exact, m: 0.8, u: 0.1}, {when: jaro-winkler 0.9, m: 0.15, u: 0.05}, {when: else, m: 0.05, u: 0.85}]
              - column: town
                levels: [{when: exact, m: 0.7, u: 0.2}, {when: else, m: 0.3, u: 0.8}]
            """;

    /** log2(0.01/0.99) + log2(0.8/0.1) + log2(0.1/(3/5)) + log2(0.7/0.2), worked by hand: Splink's formula in linkage.md, section 2. */
    @Test
    void a_fixed_model_gives_the_weights_that_are_worked_by_hand() {
        var linked = Linker.link(
                List.of(people()), ModelFile.read("m", FIXED), all(Records.Kind.DEDUPE), Linker.Progress.NONE);
        // SMITH is held by 3 of the 5 who have a surname
        assertThat(weight(linked, "1", "2")).isCloseTo(-6.629357 + 3 - 2.584963 + 1.807355, within(1e-6));
        // SMITH and SMYTH: Jaro-Winkler 0.893 is below 0.9, so else; the town agrees
        assertThat(weight(linked, "1", "4"))
                .isCloseTo(-6.629357 + Math.log(0.05 / 0.85) / Math.log(2) + 1.807355, within(1e-6));
        // a missing surname adds nothing
        assertThat(weight(linked, "1", "6")).isCloseTo(-6.629357 + 1.807355, within(1e-6));
        assertThat(Links.probabilityOf(-6.629357 + 1.807355)).isCloseTo(0.034146, within(1e-6));
    }

    @ParameterizedTest
    @EnumSource(Records.Kind.class)
    void each_pair_counts_once_and_is_what_the_slow_way_finds(Records.Kind kind) {
        var datasets = List.of(drawn("a", 60, 1), drawn("b", 50, 2), drawn("c", 40, 3));
        var linked = Linker.link(datasets, ModelFile.read("m", FIXED), all(kind), Linker.Progress.NONE);
        var found = new HashSet<List<Integer>>();
        for (int i = 0; i < linked.links().size(); i++)
            assertThat(found.add(List.of(linked.links().left(i), linked.links().right(i))))
                    .isTrue();
        assertThat(found).isEqualTo(slow(linked.records(), kind)).hasSize((int) linked.pairs());
    }

    private static Set<List<Integer>> slow(Records records, Records.Kind kind) {
        var pairs = new HashSet<List<Integer>>();
        for (int left = 0; left < records.size(); left++) {
            for (int right = left + 1; right < records.size(); right++) {
                boolean within = records.datasetOf(left) == records.datasetOf(right);
                if (kind != Records.Kind.BOTH && within != (kind == Records.Kind.DEDUPE)) continue;
                if (agree(records.column("surname"), left, right) || agree(records.column("town"), left, right))
                    pairs.add(List.of(left, right));
            }
        }
        return pairs;
    }

    private static boolean agree(Column column, int left, int right) {
        return column.code(left) != 0 && column.code(left) == column.code(right);
    }

    @Test
    void the_result_is_the_same_on_any_number_of_threads() {
        var datasets = List.of(drawn("a", 900, 1), drawn("b", 900, 1));
        var model = ModelFile.read(
                "m", FIXED.replaceAll(", m: [0-9.]+, u: [0-9.]+", "").replace("prior: 0.01\n", ""));
        var one = Linker.link(datasets, model, all(Records.Kind.LINK).withThreads(1), Linker.Progress.NONE);
        for (int threads : new int[] {2, 3, 7}) {
            var other = Linker.link(datasets, model, all(Records.Kind.LINK).withThreads(threads), Linker.Progress.NONE);
            assertThat(other.training().model()).isEqualTo(one.training().model());
            assertThat(other.links().size()).isEqualTo(one.links().size());
            for (int i = 0; i < one.links().size(); i++) {
                assertThat(other.links().right(i)).isEqualTo(one.links().right(i));
                assertThat(other.links().weight(i)).isEqualTo(one.links().weight(i));
            }
        }
    }

    @Test
    void columns_that_are_all_missing_or_all_equal_give_an_answer() {
        var missing = dataset("a", List.of("1", "2", "3"), List.of("", "", ""), List.of("", "", ""));
        var equal = dataset("b", List.of("1", "2", "3"), List.of("X", "X", "X"), List.of("Y", "Y", "Y"));
        var model = ModelFile.read(
                "m", FIXED.replaceAll(", m: [0-9.]+, u: [0-9.]+", "").replace("prior: 0.01\n", ""));
        for (var each : List.of(missing, equal)) {
            var linked = Linker.link(List.of(each), model, all(Records.Kind.DEDUPE), Linker.Progress.NONE);
            assertThat(linked.clusters().size()).isEqualTo(3);
            assertThat(linked.training().model().isTrained()).isTrue();
        }
    }

    @Test
    void letters_beyond_the_plain_ones_are_compared_as_any() {
        var people = dataset("a", List.of("1", "2", "3"), List.of("🦊🦊山田", "🦊🦊山田", "Ω"), List.of("Y", "Y", "Z"));
        var linked = Linker.link(
                List.of(people), ModelFile.read("m", FIXED), all(Records.Kind.DEDUPE), Linker.Progress.NONE);
        assertThat(linked.links().size()).isEqualTo(1);
    }

    @Test
    void linking_one_file_is_refused_in_words() {
        assertThatThrownBy(() -> Linker.link(
                        List.of(people()), ModelFile.read("m", FIXED), all(Records.Kind.LINK), Linker.Progress.NONE))
                .hasMessageContaining("needs two datasets");
    }

    private static Settings all(Records.Kind kind) {
        return Settings.of(kind).withThresholds(1e-12, 0.9);
    }

    private static double weight(Linked linked, String one, String other) {
        for (int i = 0; i < linked.links().size(); i++) {
            if (linked.records().id(linked.links().left(i)).equals(one)
                    && linked.records().id(linked.links().right(i)).equals(other))
                return linked.links().weight(i);
        }
        throw new AssertionError("no pair " + one + ", " + other);
    }

    private static Dataset people() {
        return dataset(
                "people",
                List.of("1", "2", "3", "4", "5", "6"),
                List.of("Smith", "smith", "SMITH", "Smyth", "Jones", ""),
                List.of("Dorchester", "Dorchester", "Poole", "Dorchester", "Poole", "dorchester"));
    }

    private static Dataset drawn(String name, int rows, long seed) {
        var random = new Random(seed);
        var surnames = new ArrayList<String>();
        var towns = new ArrayList<String>();
        var ids = new ArrayList<String>();
        for (int i = 0; i < rows; i++) {
            ids.add(Integer.toString(i));
            surnames.add(random.nextInt(10) == 0 ? "" : "NAME" + (char) ('A' + random.nextInt(20)));
            towns.add(random.nextInt(10) == 0 ? "" : "TOWN" + (char) ('A' + random.nextInt(12)));
        }
        return dataset(name, ids, surnames, towns);
    }

    private static Dataset dataset(String name, List<String> ids, List<String> surnames, List<String> towns) {
        return new Dataset(
                name, Dataset.Ids.of(ids), List.of(Column.of("surname", surnames), Column.of("town", towns)));
    }
}
