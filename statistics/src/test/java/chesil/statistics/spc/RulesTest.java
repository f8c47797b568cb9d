package chesil.statistics.spc;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.statistics.Fixtures;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules by windows, one function each as NHSRplotthedots 0.2.2 has them, held to its own vectors; and the rules by runs, held
 * to those.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesTest {
    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @TestFactory
    Stream<DynamicTest> windows_agree_with_the_packages_own_vectors() {
        return Fixtures.tests(
                "spc_rule_cases.csv",
                rows -> rows.stream()
                        .map(row -> DynamicTest.dynamicTest(row.text("rule") + " of " + row.text("input"), () -> {
                            var input = numbers(row.text("input"));
                            var side = numbers(row.text("relative_to_mean"));
                            var actual = switch (row.text("rule")) {
                                case "seven_one_side_end" -> sevenOneSideEnd(input);
                                case "part_of_seven" -> partOfSeven(input);
                                case "seven_trend_end" -> sevenTrendEnd(input);
                                case "two_in_three_window" -> twoInThreeWindow(input, side);
                                case "two_in_three_point" -> twoInThreePoint(input, side);
                                default -> throw new IllegalStateException(row + ": no such rule");
                            };
                            assertThat(actual).isEqualTo(numbers(row.text("expected")));
                        })));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shifts_by_runs_are_shifts_by_windows(long seed) {
        var side = sides(seed);
        var marks = new boolean[side.length];
        Rules.shift(side, 0, side.length, marks);
        assertThat(marks).isEqualTo(flags(partOfSeven(sevenOneSideEnd(doubles(side)))));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void trends_by_runs_are_trends_by_windows(long seed) {
        var random = new Random(seed);
        var values = new double[random.nextInt(80)];
        double value = 0;
        int step = 1;
        for (int i = 0; i < values.length; i++) {
            if (random.nextInt(6) == 0) step = random.nextInt(3) - 1; // long runs, ties, turns
            value += step;
            values[i] = random.nextInt(30) == 0 ? Double.NaN : value;
        }
        var marks = new boolean[values.length];
        Rules.trend(values, 0, values.length, marks);
        assertThat(marks).isEqualTo(flags(partOfSeven(sevenTrendEnd(values))));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void two_of_three_as_by_windows(long seed) {
        var side = sides(seed);
        var random = new Random(seed);
        var near = new boolean[side.length];
        for (int i = 0; i < near.length; i++) near[i] = side[i] != 0 && random.nextInt(3) == 0;
        var marks = new boolean[side.length];
        Rules.twoOfThree(near, side, 0, side.length, marks);
        var input = new double[near.length];
        for (int i = 0; i < near.length; i++) input[i] = near[i] ? 1 : 0;
        assertThat(marks).isEqualTo(flags(twoInThreePoint(input, doubles(side))));
    }

    @Test
    void rules_stay_within_their_group() {
        byte[] side = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
        var marks = new boolean[12];
        Rules.shift(side, 0, 6, marks);
        Rules.shift(side, 6, 12, marks);
        assertThat(marks).containsOnly(false);
    }

    @Test
    void a_peak_takes_the_later_run() {
        double[] values = {1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1};
        var trend = new boolean[13];
        Rules.trend(values, 0, 13, trend);
        assertThat(trend).containsOnly(true);
        assertThat(Rules.rising(values, trend, 5, 13)).isTrue();
        assertThat(Rules.rising(values, trend, 6, 13)).isFalse();
    }

    @Test
    void the_top_of_a_saws_tooth_goes_by_the_step_down_as_in_the_package() { // figures that add up through each year
        double[] values = {1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4, 5, 6, 7};
        var trend = new boolean[14];
        Rules.trend(values, 0, 14, trend);
        assertThat(trend).containsOnly(true);
        assertThat(Rules.rising(values, trend, 5, 14)).isTrue();
        assertThat(Rules.rising(values, trend, 6, 14)).isFalse();
        assertThat(Rules.rising(values, trend, 13, 14)).isTrue();
    }

    private static double[] sevenOneSideEnd(double[] side) {
        var ends = new double[side.length];
        for (int i = 6; i < side.length; i++) {
            boolean same = side[i] != 0;
            for (int j = i - 6; j < i; j++) same &= side[j] == side[i];
            ends[i] = same ? 1 : 0;
        }
        return ends;
    }

    private static double[] partOfSeven(double[] ends) {
        var part = new double[ends.length];
        for (int i = 0; i < ends.length; i++) {
            for (int j = i; j < Math.min(i + 7, ends.length); j++) if (ends[j] != 0) part[i] = 1;
        }
        return part;
    }

    private static double[] sevenTrendEnd(double[] values) {
        var ends = new double[values.length];
        for (int i = 6; i < values.length; i++) {
            int up = 0;
            int down = 0;
            for (int j = i - 5; j <= i; j++) {
                if (values[j] > values[j - 1]) up++;
                if (values[j] < values[j - 1]) down++;
            }
            ends[i] = up == 6 ? 1 : down == 6 ? -1 : 0;
        }
        return ends;
    }

    private static double[] twoInThreeWindow(double[] near, double[] side) {
        var inWindow = new double[near.length];
        for (int start = 0; start + 3 <= near.length; start++) {
            double count = near[start] + near[start + 1] + near[start + 2];
            double sides = side[start] + side[start + 1] + side[start + 2];
            if (count >= 2 && Math.abs(sides) == 3) Arrays.fill(inWindow, start, start + 3, 1);
        }
        return inWindow;
    }

    private static double[] twoInThreePoint(double[] near, double[] side) {
        var points = twoInThreeWindow(near, side);
        for (int i = 0; i < points.length; i++) points[i] *= near[i];
        return points;
    }

    private static byte[] sides(long seed) {
        var random = new Random(seed);
        var side = new byte[random.nextInt(80)];
        byte now = 1;
        for (int i = 0; i < side.length; i++) {
            if (random.nextInt(6) == 0) now = (byte) (random.nextInt(3) - 1);
            side[i] = now;
        }
        return side;
    }

    private static double[] doubles(byte[] bytes) {
        var doubles = new double[bytes.length];
        for (int i = 0; i < bytes.length; i++) doubles[i] = bytes[i];
        return doubles;
    }

    private static boolean[] flags(double[] marks) {
        var flags = new boolean[marks.length];
        for (int i = 0; i < marks.length; i++) flags[i] = marks[i] != 0;
        return flags;
    }

    private static double[] numbers(String text) {
        return text.isBlank()
                ? new double[0]
                : Arrays.stream(text.trim().split(" +"))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
    }
}
