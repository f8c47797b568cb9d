package chesil.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.disclosure.Protection.Protected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProtectionTest {
    private static final List<Hierarchy> AREA_AND_SEX = List.of(Hierarchy.flat("area"), Hierarchy.flat("sex"));

    @Test
    void hides_a_small_count_and_three_others_that_would_give_it_back() {
        var table = areasBySex(3, 20, 12, 9, 14, 16);
        var made = Protection.of(table, Profile.NDTMS);
        assertThat(statusOf(made, "West", "F")).isEqualTo(Status.PRIMARY);
        assertThat(hidden(made)).hasSize(4);
        assertThat(statusOf(made, "Total", "Total")).isEqualTo(Status.SHOWN);
    }

    @Test
    void shows_a_table_without_small_counts_whole() {
        assertThat(hidden(Protection.of(areasBySex(30, 20, 12, 9, 14, 16), Profile.NDTMS)))
                .isEmpty();
    }

    @Test
    void rounds_and_hides_no_more_than_the_small_in_hospital_statistics() {
        var made = Protection.of(areasBySex(7, 20, 12, 8, 14, 16), Profile.HES);
        assertThat(hidden(made)).containsExactly("West,F");
        assertThat(releasedOf(made, "East", "M")).isEqualTo("10"); // 8
        assertThat(releasedOf(made, "East", "F")).isEqualTo("10"); // 12
        assertThat(releasedOf(made, "West", "Total")).isEqualTo("25"); // 27, and not 7 hidden and 20 rounded
        assertThat(statusOf(made, "East", "M")).isEqualTo(Status.ROUNDED);
    }

    @Test
    void hides_where_a_whole_group_is_in_one_place_if_asked() {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.count(12, "West", "opiates"));
        cells.add(Cell.count(12, "West", "Total"));
        cells.add(Cell.count(30, "East", "opiates"));
        cells.add(Cell.count(25, "East", "other"));
        cells.add(Cell.count(55, "East", "Total"));
        cells.add(Cell.count(42, "Total", "opiates"));
        cells.add(Cell.count(25, "Total", "other"));
        cells.add(Cell.count(67, "Total", "Total"));
        var table = Table.of(List.of(Hierarchy.flat("area"), Hierarchy.flat("drug")), cells);
        assertThat(hidden(Protection.of(table, Profile.BOARD))).isEmpty();
        var made = Protection.of(table, Profile.BOARD.withGroups(Set.of("drug")));
        assertThat(hidden(made)).contains("West,opiates", "West,Total");
        assertThat(made.outcomes().getFirst().getFirst().reason()).contains(Reason.GROUP);
    }

    @Test
    void hides_money_that_tells_what_one_contributor_gave() {
        var even = new Holdings(10, List.of(100L, 90L, 80L));
        var oneStandsOut = new Holdings(6, List.of(900L, 40L));
        var cells = new ArrayList<Cell>();
        cells.add(new Cell(List.of("West"), 1_000, oneStandsOut)); // 94 % by two: more than 90 %
        cells.add(new Cell(List.of("East"), 700, even));
        cells.add(new Cell(List.of("North"), 800, even));
        cells.add(new Cell(List.of("Total"), 2_500, even));
        var made = Protection.of(Table.of(List.of(Hierarchy.flat("area")), cells), Profile.BOARD);
        assertThat(made.outcomes().getFirst().getFirst().reason()).contains(Reason.DOMINANT);
        assertThat(hidden(made)).containsExactlyInAnyOrder("West", "East");
    }

    @Test
    void hides_money_whose_second_contributor_could_work_out_the_first() { // p = 10 %: 1000 - 800 - 150 = 50 < 80
        var rule = new Profile.Dominance(0, 0, 10);
        assertThat(rule.tells(new Cell(List.of("x"), 1_000, new Holdings(4, List.of(800L, 150L)))))
                .isTrue();
        assertThat(rule.tells(new Cell(List.of("x"), 1_000, new Holdings(4, List.of(700L, 200L)))))
                .isFalse();
    }

    @Test
    void judges_amounts_by_their_contributors_and_not_by_their_size() {
        var cells = List.of(
                new Cell(List.of("West"), 90_000, Holdings.of(2)),
                new Cell(List.of("East"), 3, Holdings.of(40)),
                new Cell(List.of("North"), 70, Holdings.of(50)),
                new Cell(List.of("Total"), 90_073, Holdings.of(92)));
        var made = Protection.of(Table.of(List.of(Hierarchy.flat("area")), cells), Profile.NDTMS);
        assertThat(made.outcomes().getFirst().get(0).status()).isEqualTo(Status.PRIMARY);
        assertThat(made.outcomes().getFirst().get(1).status()).isNotEqualTo(Status.PRIMARY);
    }

    @Test
    void a_contributor_who_knows_a_one_does_not_learn_another_cell() {
        // two hidden cells of one column: with 1 known, the other would be what is left of the total
        var table = areasBySex(1, 20, 3, 19, 30, 31);
        var made = Protection.of(table, Profile.NDTMS);
        assertNobodyKnows(made, true);
        assertThat(hidden(made).size())
                .isGreaterThanOrEqualTo(hidden(Protection.of(table, Profile.NDTMS.withContributors(false)))
                        .size());
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nobody_can_work_out_a_small_count(long seed) {
        var shapes =
                List.of(new int[] {4, 4}, new int[] {4, 3, 2}, new int[] {3, 2, 2, 2}, new int[] {7}, new int[] {6, 5});
        var shape = shapes.get((int) (seed % shapes.size()));
        var table = seed % 2 == 0 ? RandomTables.flat(seed, shape) : RandomTables.nested(seed, shape);
        assertNobodyKnows(Protection.of(table, Profile.NDTMS.withContributors(false)), false);
        assertNobodyKnows(Protection.of(table, Profile.NDTMS), true);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void hides_nothing_that_could_be_shown(long seed) {
        var table = RandomTables.flat(seed, 4, 3, 2);
        var made = Protection.of(table, Profile.NDTMS.withContributors(false));
        for (int shown : hiddenPlaces(made, Status.SECONDARY)) {
            var reader = readerOf(made);
            reader.learn(shown);
            assertThat(IntStream.of(hiddenPlaces(made, Status.PRIMARY)).anyMatch(reader::knows))
                    .as("cell %d has to be hidden", shown)
                    .isTrue();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void there_is_another_table_of_whole_numbers_that_looks_the_same(long seed) {
        var made = Protection.of(RandomTables.flat(seed, 3, 4), Profile.NDTMS);
        for (int primary : hiddenPlaces(made, Status.PRIMARY)) {
            assertThat(new OtherTables(made).couldDiffer(primary))
                    .as("cell %d could only be what it is", primary)
                    .isTrue();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void hidden_zeros_cannot_be_worked_out_from_nothing_being_below_zero(long seed) {
        var made = Protection.of(withZeros(RandomTables.flat(seed, 3, 4)), Profile.NDTMS.hiding(0, 2));
        assertNobodyKnows(made, false);
        for (int primary : hiddenPlaces(made, Status.PRIMARY)) {
            assertThat(new OtherTables(made).couldDiffer(primary))
                    .as("cell %d could only be what it is", primary)
                    .isTrue();
        }
    }

    @Test
    void gives_the_same_whenever_it_is_asked() {
        var table = RandomTables.nested(5, 8, 4, 3);
        var once = Protection.of(table, Profile.NDTMS).outcomes();
        for (int i = 0; i < 5; i++)
            assertThat(Protection.of(table, Profile.NDTMS).outcomes()).isEqualTo(once);
    }

    @Test
    void tables_that_share_totals_do_not_give_one_another_away() {
        var byAge = Table.of(
                List.of(Hierarchy.flat("area"), Hierarchy.flat("age")),
                List.of(
                        Cell.count(2, "West", "young"),
                        Cell.count(10, "West", "old"),
                        Cell.count(12, "West", "Total"),
                        Cell.count(9, "East", "young"),
                        Cell.count(11, "East", "old"),
                        Cell.count(20, "East", "Total"),
                        Cell.count(11, "Total", "young"),
                        Cell.count(21, "Total", "old"),
                        Cell.count(32, "Total", "Total")));
        var bySex = Table.of(
                List.of(Hierarchy.flat("area"), Hierarchy.flat("sex")),
                List.of(
                        Cell.count(3, "West", "F"),
                        Cell.count(9, "West", "M"),
                        Cell.count(12, "West", "Total"),
                        Cell.count(8, "East", "F"),
                        Cell.count(12, "East", "M"),
                        Cell.count(20, "East", "Total"),
                        Cell.count(11, "Total", "F"),
                        Cell.count(21, "Total", "M"),
                        Cell.count(32, "Total", "Total")));
        var made = Protection.of(List.of(byAge, bySex), Profile.NDTMS, List.of());
        var first = byCodes(made, 0);
        var second = byCodes(made, 1);
        for (var area : List.of("West", "East", "Total")) {
            assertThat(at(first, List.of(area, "Total")).isHidden())
                    .as("one figure has one fate: %s", area)
                    .isEqualTo(at(second, List.of(area, "Total")).isHidden());
        }
        assertThat(at(first, List.of("West", "young")).isHidden()).isTrue();
        assertThat(at(second, List.of("West", "F")).isHidden()).isTrue();
        assertThat(oneHiddenInASum(made)).isFalse();
    }

    @Test
    void what_is_out_already_is_taken_as_known() {
        var before = Protection.of(areaTotals(32, 12, 20), Profile.NDTMS);
        assertThat(hidden(before)).isEmpty();
        var made = Protection.of(
                List.of(areasBySex(3, 9, 8, 12, 0, 0)), Profile.NDTMS.withContributors(false), List.of(before));
        // West is known to be 12: to hide its total would protect nothing
        assertThat(hidden(made)).contains("West,F", "West,M").doesNotContain("West,Total");
        assertThat(oneHiddenInASum(made)).isFalse();
    }

    @Test
    void the_report_counts_and_points_at_nothing() {
        var made = Protection.of(areasBySex(3, 20, 12, 9, 14, 16), Profile.NDTMS);
        var report = made.report();
        assertThat(report.cells()).isEqualTo(12);
        assertThat(report.hidden()).isEqualTo(4);
        assertThat(report.reasons()).as("one primary cell would be pointed at").isEmpty();
        var large = Protection.of(RandomTables.flat(3, 8, 6, 4), Profile.NDTMS).report();
        assertThat(large.reasons()).containsKeys(Reason.SMALL, Reason.PROTECTS);
        assertThat(large.reasons().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(large.hidden());
    }

    // -- a table of areas by sex, and what became of it

    private static Table areasBySex(long westF, long westM, long eastF, long eastM, long northF, long northM) {
        var counts = new HashMap<List<String>, Long>();
        var areas = List.of("West", "West", "East", "East", "North", "North");
        var values = List.of(westF, westM, eastF, eastM, northF, northM);
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < 6; i++) {
            var sex = i % 2 == 0 ? "F" : "M";
            for (var area : List.of(areas.get(i), "Total"))
                for (var of : List.of(sex, "Total")) counts.merge(List.of(area, of), values.get(i), Long::sum);
        }
        for (var area : List.of("West", "East", "North", "Total"))
            for (var sex : List.of("F", "M", "Total"))
                cells.add(new Cell(List.of(area, sex), at(counts, List.of(area, sex)), null));
        return Table.of(AREA_AND_SEX, cells);
    }

    private static Table areaTotals(long total, long west, long east) {
        return Table.of(
                List.of(Hierarchy.flat("area")),
                List.of(Cell.count(west, "West"), Cell.count(east, "East"), Cell.count(total, "Total")));
    }

    private static Table withZeros(Table table) {
        var cells = new ArrayList<>(table.cells());
        var known = byCodes(table);
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 4; b++) {
                var codes = List.of("c" + a, "c" + b);
                if (!known.containsKey(codes)) cells.add(new Cell(codes, 0, null));
            }
        }
        var all = byCodes(Table.of(
                table.dimensions(),
                cells.stream().filter(cell -> complete(cell, known)).toList()));
        return Table.of(table.dimensions(), List.copyOf(all.values()));
    }

    /** A zero whose totals are no lines either is no news. */
    private static boolean complete(Cell cell, Map<List<String>, Cell> known) {
        return cell.value() > 0
                || (known.containsKey(List.of(cell.codes().get(0), "Total"))
                        && known.containsKey(List.of("Total", cell.codes().get(1))));
    }

    private static Map<List<String>, Cell> byCodes(Table table) {
        var map = new java.util.LinkedHashMap<List<String>, Cell>();
        table.cells().forEach(cell -> map.put(cell.codes(), cell));
        return map;
    }

    private static Map<List<String>, Outcome> byCodes(Protected made, int table) {
        var map = new HashMap<List<String>, Outcome>();
        var cells = made.tables().get(table).cells();
        for (int i = 0; i < cells.size(); i++)
            map.put(cells.get(i).codes(), made.outcomes().get(table).get(i));
        return map;
    }

    private static <T> T at(Map<List<String>, T> map, List<String> codes) {
        return Objects.requireNonNull(map.get(codes), () -> "there is no cell " + codes);
    }

    private static Status statusOf(Protected made, String... codes) {
        return at(byCodes(made, 0), List.of(codes)).status();
    }

    private static String releasedOf(Protected made, String... codes) {
        return at(byCodes(made, 0), List.of(codes)).text();
    }

    private static List<String> hidden(Protected made) {
        return IntStream.range(0, made.outcomes().getFirst().size())
                .filter(i -> made.outcomes().getFirst().get(i).isHidden())
                .mapToObj(i ->
                        String.join(",", made.tables().getFirst().cells().get(i).codes()))
                .toList();
    }

    private static boolean oneHiddenInASum(Protected made) {
        var found = new boolean[1];
        for (int t = 0; t < made.tables().size(); t++) {
            var outcomes = made.outcomes().get(t);
            made.tables().get(t).sums((d, whole, parts) -> {
                long hiddenHere = IntStream.concat(IntStream.of(whole), IntStream.of(parts))
                        .filter(i -> outcomes.get(i).isHidden())
                        .count();
                if (hiddenHere == 1) found[0] = true;
            });
        }
        return found[0];
    }

    // -- attacks

    private static int[] hiddenPlaces(Protected made, Status status) {
        return IntStream.range(0, made.outcomes().getFirst().size())
                .filter(i -> made.outcomes().getFirst().get(i).status() == status)
                .toArray();
    }

    private static SlowReader readerOf(Protected made) {
        var reader = new SlowReader(made.tables().getFirst(), made.profile().hidesZeros());
        var outcomes = made.outcomes().getFirst();
        for (int i = 0; i < outcomes.size(); i++) if (!outcomes.get(i).isHidden()) reader.learn(i);
        return reader;
    }

    private static void assertNobodyKnows(Protected made, boolean contributors) {
        var table = made.tables().getFirst();
        int[] primary = hiddenPlaces(made, Status.PRIMARY);
        var reader = readerOf(made);
        for (int cell : primary)
            assertThat(reader.knows(cell)).as("cell %d", cell).isFalse();
        if (!contributors) return;
        for (int one : primary) {
            if (table.cells().get(one).value() != 1) continue;
            var contributor = readerOf(made);
            contributor.learn(one);
            for (int cell : primary) {
                if (contributor.areOne(one, cell)) continue; // a total of one is the same person
                assertThat(contributor.knows(cell))
                        .as("cell %d, to who is cell %d", cell, one)
                        .isFalse();
            }
        }
    }
}
