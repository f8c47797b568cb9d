package chesil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chesil.statistics.Fixtures.Row;
import chesil.statistics.Inequality.Group;
import chesil.statistics.Inequality.Scale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InequalityTest {
    /** Fifths of equal size whose figures lie on a line from 10 at the one end to 20 at the other. */
    private static final double[] LINE = {11, 13, 15, 17, 19};

    @Test
    void is_the_difference_between_the_ends_of_the_line() {
        var inequality = Inequality.of(fifths(0.5, LINE), Scale.MEAN, false);
        assertThat(inequality.sii()).isCloseTo(10, within(1e-12));
        assertThat(inequality.rii()).isCloseTo(2, within(1e-12));
    }

    @Test
    void has_the_exact_limits_where_there_are_any() { // the slope of normal figures is normal: sum of squared
        // weights 10
        var inequality = Inequality.of(fifths(0.5, LINE), Scale.MEAN, false);
        double error = 0.5 * Math.sqrt(weights().map(w -> w * w).sum());
        for (var confidence : List.of(Confidence.P95, Confidence.P998)) {
            var interval = inequality.siiInterval(confidence);
            assertThat(interval.lower()).isCloseTo(10 - confidence.z() * error, within(1e-9));
            assertThat(interval.upper()).isCloseTo(10 + confidence.z() * error, within(1e-9));
        }
    }

    private static DoubleStream weights() {
        return DoubleStream.of(0.1, 0.3, 0.5, 0.7, 0.9).map(b -> (b - 0.5) / 5 / 0.08);
    }

    @Test
    void draws_the_same_every_time() {
        var once = Inequality.of(fifths(0.5, LINE), Scale.RATE, false);
        var again = Inequality.of(fifths(0.5, LINE), Scale.RATE, false);
        assertThat(again.siiInterval(Confidence.P998)).isEqualTo(once.siiInterval(Confidence.P998));
        assertThat(again.riiInterval(Confidence.P95)).isEqualTo(once.riiInterval(Confidence.P95));
    }

    /** The slow and obvious way: as many random draws as it takes. */
    @Test
    void agrees_with_simulation_at_random() {
        var inequality = Inequality.of(fifths(0.1, 4, 5, 5.5, 7, 6), Scale.RATE, false);
        var logs = DoubleStream.of(4, 5, 5.5, 7, 6).map(Math::log).toArray();
        var weight = weights().toArray();
        var random = new Random(3);
        var slopes = new double[200_000];
        for (int i = 0; i < slopes.length; i++) {
            for (int k = 0; k < 5; k++) slopes[i] += weight[k] * Math.exp(logs[k] + 0.1 * random.nextGaussian());
        }
        Arrays.sort(slopes);
        var interval = inequality.siiInterval(Confidence.P95);
        double width = interval.upper() - interval.lower();
        assertThat(interval.lower()).isCloseTo(slopes[5_000], within(0.005 * width));
        assertThat(interval.upper()).isCloseTo(slopes[194_999], within(0.005 * width));
    }

    @Test
    void turns_the_line_about_its_middle_where_it_is_fitted_on_a_scale() {
        double[] doubling = {1, 2, 4, 8, 16}; // logarithms on a line: five of log 2 from end to end, about log 4
        var inequality = Inequality.of(fifths(0.1, doubling), Scale.RATE, true);
        assertThat(inequality.rii()).isCloseTo(32, within(1e-9));
        assertThat(inequality.sii()).isCloseTo(4 * (Math.sqrt(32) - 1 / Math.sqrt(32)), within(1e-9));
        double slope = 5 * Math.log(2)
                + Confidence.P95.z() * 0.1 * Math.sqrt(weights().map(w -> w * w).sum());
        assertThat(inequality.siiInterval(Confidence.P95).upper())
                .isCloseTo(4 * (Math.exp(slope / 2) - Math.exp(-slope / 2)), within(1e-9));
    }

    @Test
    void turns_over_with_the_unit() {
        var inequality = Inequality.of(fifths(0.5, LINE), Scale.MEAN, false);
        var over = inequality.times(-100);
        assertThat(over.sii()).isCloseTo(-1000, within(1e-9));
        assertThat(over.rii()).isCloseTo(0.5, within(1e-12));
        assertThat(over.siiInterval(Confidence.P95).lower())
                .isCloseTo(-100 * inequality.siiInterval(Confidence.P95).upper(), within(1e-6));
        assertThat(over.riiInterval(Confidence.P95).upper())
                .isCloseTo(1 / inequality.riiInterval(Confidence.P95).lower(), within(1e-6));
    }

    @Test
    void names_what_cannot_be() {
        assertThatThrownBy(() -> Inequality.of(fifths(1, 1, 2, 3, 4), Scale.MEAN, false))
                .hasMessage("an index of inequality needs 5 quantiles or more, but had 4");
        assertThatThrownBy(() -> Inequality.of(fifths(1, 1, 2, 3, 4, 0), Scale.RATE, false))
                .hasMessage("a figure must lie on the scale RATE, but was 0.0");
        assertThatThrownBy(() -> Inequality.of(fifths(1, .1, .2, .3, .4, 1), Scale.PROPORTION, true))
                .hasMessageContaining("PROPORTION");
        assertThatThrownBy(() -> new Group(0, 1, 1)).hasMessageContaining("population");
        assertThatThrownBy(() -> new Group(1, 1, -1)).hasMessage("a standard error must be 0 or more, but was -1.0");
    }

    @TestFactory
    Stream<DynamicTest> agrees_with_the_package() {
        return Fixtures.tests(
                "phe_sii.csv",
                rows -> series(rows).stream()
                        .map(series -> DynamicTest.dynamicTest(
                                series.getFirst().text("TestDescription"), () -> agrees(series))));
    }

    /** Each run of quantiles from 1 on that has a published index. */
    private static List<List<Row>> series(List<Row> rows) {
        var series = new ArrayList<List<Row>>();
        for (var row : rows) {
            if (row.text("Quantile").equals("1")) series.add(new ArrayList<>());
            series.getLast().add(row);
        }
        return series.stream().filter(each -> each.getFirst().has("sii")).toList();
    }

    private static void agrees(List<Row> rows) {
        var first = rows.getFirst();
        var said = first.text("TestDescription");
        var scale = List.of(Scale.MEAN, Scale.RATE, Scale.PROPORTION).get((int) first.whole("ValueType"));
        double multiplier =
                !said.contains("ultiplier") ? 1 : said.contains("x 100") ? 100 : said.contains("x -100") ? -100 : -1;
        var inequality = Inequality.of(groups(rows, scale, false), scale, said.contains("transform"));
        var inUnit = multiplier == 1 ? inequality : inequality.times(multiplier);
        assertThat(inUnit.sii()).isCloseTo(first.number("sii"), within(1e-11 * Math.abs(first.number("sii"))));
        if (first.has("rii")) assertThat(inUnit.rii()).isCloseTo(first.number("rii"), within(1e-11));
        if (!first.has("sii_lowercl_1")) return;
        // simulated with 100,000 random draws: a limit is good to about 0.01 standard errors, one of 10,000 to 0.03
        var confidence = confidence(first);
        double tolerance = said.contains("10,000") ? 0.02 : 0.008;
        near(first, "sii", inUnit.siiInterval(confidence), tolerance);
        if (first.has("rii_lowercl_1")) near(first, "rii", inUnit.riiInterval(confidence), tolerance);
        var fromLimits = Inequality.of(groups(rows, scale, true), scale, said.contains("transform"));
        near(first, "sii", fromLimits.times(multiplier).siiInterval(confidence), tolerance);
    }

    private static Confidence confidence(Row row) {
        var said = row.text("TestDescription");
        return said.contains("99%")
                ? Confidence.of(0.99)
                : said.matches(".*98% ?(CI|cis).*") && !said.contains("95") ? Confidence.of(0.98) : Confidence.P95;
    }

    private static void near(Row row, String index, Interval interval, double tolerance) {
        double lower = row.number(index + "_lowercl_1");
        double upper = row.number(index + "_uppercl_1");
        assertThat(interval.lower()).as("%s", row).isCloseTo(lower, within(tolerance * (upper - lower)));
        assertThat(interval.upper()).as("%s", row).isCloseTo(upper, within(tolerance * (upper - lower)));
    }

    private static List<Group> groups(List<Row> rows, Scale scale, boolean fromLimits) {
        return rows.stream()
                .map(row -> new Group(
                        row.number("Population"),
                        row.number("Value"),
                        fromLimits
                                ? scale.standardError(new Interval(row.number("LowerCL"), row.number("UpperCL")))
                                : row.number("StandardError")))
                .toList();
    }

    private static List<Group> fifths(double error, double... values) {
        return Arrays.stream(values)
                .mapToObj(value -> new Group(100, value, error))
                .toList();
    }
}
