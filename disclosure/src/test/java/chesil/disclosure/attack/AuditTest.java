package chesil.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditTest {
    static Stream<Long> seeds() {
        return LongStream.range(0, 400).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void finds_the_intervals_that_writing_down_every_table_finds(long seed) {
        var table = RandomTables.of(new Random(seed));
        var brute = new BruteForce(table.knowledge(), most(table) + 1);
        for (var finding : findings(Audit.of(table.knowledge(), Effort.INTERVALS))) {
            assertThat(finding.exact()).as(finding.toString()).isTrue();
            assertThat(finding.lower()).as(finding.toString()).isEqualTo(brute.lower[finding.cell()]);
            assertThat(finding.upper()).as(finding.toString()).isEqualTo(brute.upper[finding.cell()]);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void gives_the_verdict_that_those_intervals_earn_when_only_verdicts_are_asked(long seed) {
        var table = RandomTables.of(new Random(seed));
        var brute = new BruteForce(table.knowledge(), most(table) + 1);
        for (var finding : findings(Audit.of(table.knowledge(), Effort.VERDICTS, table.truth()))) {
            long width = brute.upper[finding.cell()] - brute.lower[finding.cell()];
            var about = table.knowledge().cell(finding.cell());
            var earned = width == 0
                    ? Verdict.EXPOSED
                    : width >= about.wanted(Knowledge.USUAL_THRESHOLD) ? Verdict.SAFE : Verdict.NARROW;
            assertThat(finding.verdict()).as(finding.toString()).isEqualTo(earned);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void never_widens_an_interval_when_more_is_known(long seed) {
        var random = new Random(seed);
        var table = RandomTables.of(random);
        var before = findings(Audit.of(table.knowledge(), Effort.INTERVALS));
        if (before.isEmpty()) return;
        int told = before.get(random.nextInt(before.size())).cell();
        var more = RandomTables.knowing(table, told);
        var after = findings(Audit.of(more, Effort.INTERVALS));
        for (var finding : before) {
            if (finding.cell() == told) continue;
            var narrowed = after.stream()
                    .filter(each -> each.cell() == finding.cell())
                    .findFirst()
                    .orElseThrow();
            assertThat(narrowed.lower()).isGreaterThanOrEqualTo(finding.lower());
            assertThat(narrowed.upper()).isLessThanOrEqualTo(finding.upper());
        }
    }

    @ParameterizedTest
    @EnumSource(Effort.class)
    void calls_a_number_that_the_others_leave_no_choice_exposed(Effort effort) {
        var known = Knowledge.builder();
        int total = known.published("all wards", 12);
        int one = known.published("Alderney", 9);
        int other = known.hidden("Canford Heath");
        var finding =
                findings(Audit.of(known.sum(total, one, other).build(), effort)).getFirst();
        assertThat(finding).isEqualTo(new Finding(other, "Canford Heath", 3, 3, true, Verdict.EXPOSED));
    }

    @Test
    void calls_a_pair_that_shares_a_large_sum_safe_and_one_that_shares_a_small_sum_narrow() {
        assertThat(verdicts(pairOf(20))).containsExactly(Verdict.SAFE, Verdict.SAFE);
        assertThat(verdicts(pairOf(3))).containsExactly(Verdict.NARROW, Verdict.NARROW);
        assertThat(verdicts(pairOf(0))).containsExactly(Verdict.EXPOSED, Verdict.EXPOSED);
    }

    @Test
    void calls_a_rounded_number_safe_as_long_as_nothing_says_more_than_its_rounding() {
        var alone = Knowledge.builder();
        alone.hidden("10, rounded to 5", 8, 12);
        assertThat(verdicts(alone.build())).containsExactly(Verdict.SAFE);

        var between = Knowledge.builder();
        int total = between.published("total", 21);
        int ten = between.hidden("10, rounded to 5", 8, 12);
        int alsoTen = between.hidden("another 10, rounded to 5", 8, 12);
        assertThat(findings(Audit.of(between.sum(total, ten, alsoTen).build(), Effort.INTERVALS)))
                .extracting(Finding::lower, Finding::upper, Finding::verdict)
                .containsOnly(org.assertj.core.groups.Tuple.tuple(9L, 12L, Verdict.NARROW));
    }

    @Test
    void undoes_rounding_that_only_one_set_of_numbers_fits() {
        var known = Knowledge.builder();
        int total = known.published("total", 24);
        int one = known.hidden("10, rounded to 5", 8, 12);
        int other = known.hidden("another 10, rounded to 5", 8, 12);
        assertThat(verdicts(known.sum(total, one, other).build())).containsOnly(Verdict.EXPOSED);
    }

    @Test
    void reads_counts_back_from_a_percentage() { // of 8 people 12.5 % is 1, and nothing else
        var known = Knowledge.builder();
        int numerator = known.hidden("in treatment", 0, 8);
        int denominator = known.published("all", 8);
        var finding = findings(Audit.of(
                        known.percentage(numerator, denominator, 125, 1).build(), Effort.INTERVALS))
                .getFirst();
        assertThat(finding.lower()).isEqualTo(1);
        assertThat(finding.verdict()).isEqualTo(Verdict.EXPOSED);
    }

    @Test
    void finds_a_small_count_that_is_in_no_table_but_is_the_difference_of_two() {
        var known = Knowledge.builder();
        int force = known.published("Dorset police force", 41);
        int council = known.published("BCP", 38);
        int rest = known.implied("Dorset police force without BCP");
        var findings = findings(Audit.of(known.sum(force, council, rest).build(), Effort.VERDICTS));
        assertThat(findings).extracting(Finding::verdict).containsExactly(Verdict.EXPOSED);
    }

    @Test
    void says_among_what_a_release_contradicts_itself() {
        var known = Knowledge.builder();
        int total = known.published("total", 5);
        int one = known.published("Alderney", 9);
        int other = known.hidden("Canford Heath");
        known.published("elsewhere", 1);
        assertThat(Audit.of(known.sum(total, one, other).build(), Effort.VERDICTS))
                .isEqualTo(new Audit.Outcome.Contradictory(List.of("total", "Alderney", "Canford Heath")));
    }

    @Test
    void sees_a_contradiction_that_no_single_sum_shows() { // x + y, y + z and z + x all 1 leave x a half
        var known = Knowledge.builder();
        var numbers = new int[] {known.hidden("x"), known.hidden("y"), known.hidden("z")};
        for (int i = 0; i < 3; i++) known.relation(new int[] {numbers[i], numbers[(i + 1) % 3]}, new long[] {1, 1}, 1);
        assertThat(Audit.of(known.build(), Effort.VERDICTS)).isInstanceOf(Audit.Outcome.Contradictory.class);
    }

    private static Knowledge pairOf(long sum) {
        var known = Knowledge.builder();
        int total = known.published("total", sum);
        return known.sum(total, known.hidden("one"), known.hidden("other")).build();
    }

    private static List<Verdict> verdicts(Knowledge knowledge) {
        return findings(Audit.of(knowledge, Effort.VERDICTS)).stream()
                .map(Finding::verdict)
                .toList();
    }

    private static long most(RandomTables.Table table) {
        return Arrays.stream(table.truth()).max().orElseThrow();
    }

    static List<Finding> findings(Audit.Outcome outcome) {
        assertThat(outcome).isInstanceOf(Audit.Outcome.Narrowed.class);
        return ((Audit.Outcome.Narrowed) outcome).findings();
    }
}
