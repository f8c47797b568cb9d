package chesil.statistics;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chesil.statistics.DirectlyStandardisedRate.RepeatStratum;
import chesil.statistics.DirectlyStandardisedRate.Stratum;
import chesil.statistics.Fixtures.Row;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StandardisationTest {
    /** Ten thousand people of two ages; the standard population has as many of each. */
    private static final List<Stratum> TWO_AGES = List.of(new Stratum(10, 8_000, 50), new Stratum(40, 2_000, 50));

    @Test
    void weighs_rates_by_the_standard_population_and_not_by_the_areas_own() {
        var rate = DirectlyStandardisedRate.of(TWO_AGES, 1_000);
        assertThat(rate.value()).isCloseTo((1.25 + 20) / 2, within(1e-12)); // crude: 5
        assertThat(rate.variance()).isCloseTo(0.25 * (10 / 64e6 + 40 / 4e6), within(1e-18));
        // Dobson: Byar's limits of 50 moved to the rate and scaled
        var interval = rate.interval(Confidence.P95);
        double scale = 1_000 * Math.sqrt(rate.variance() / 50);
        var count = new Count(50).interval(Confidence.P95);
        assertThat(interval.lower()).isCloseTo(10.625 + scale * (count.lower() - 50), within(1e-12));
        assertThat(interval.upper()).isCloseTo(10.625 + scale * (count.upper() - 50), within(1e-12));
        assertThat(interval.lower()).isCloseTo(7.72, within(0.005));
    }

    @Test
    void is_the_crude_rate_where_the_area_is_as_old_as_the_standard() {
        var same = List.of(new Stratum(30, 5_000, 5_000), new Stratum(35, 5_000, 5_000));
        var rate = DirectlyStandardisedRate.of(same, 1_000);
        var crude = new Rate(65, 10_000, 1_000);
        assertThat(rate.value()).isCloseTo(crude.value(), within(1e-12));
        assertThat(rate.interval(Confidence.P998).upper())
                .isCloseTo(crude.interval(Confidence.P998).upper(), within(1e-12));
    }

    @Test
    void is_not_given_of_fewer_than_10_events() {
        var nine = DirectlyStandardisedRate.of(List.of(new Stratum(9, 100, 1)), 1_000);
        assertThat(nine.value()).isNaN();
        assertThat(nine.interval(Confidence.P95)).isEqualTo(Interval.NOT_AVAILABLE);
        assertThat(DirectlyStandardisedRate.of(List.of(new Stratum(10, 100, 1)), 1_000)
                        .value())
                .isCloseTo(100, within(1e-12));
    }

    @Test
    void is_less_sure_where_few_people_have_many_events() {
        var once = List.of(new RepeatStratum(List.of(40L), 1_000, 1));
        var often = List.of(new RepeatStratum(List.of(0L, 0L, 0L, 10L), 1_000, 1));
        var independent = DirectlyStandardisedRate.ofRepeated(once, 1);
        var repeated = DirectlyStandardisedRate.ofRepeated(often, 1);
        assertThat(repeated.events()).isEqualTo(independent.events()).isEqualTo(40);
        assertThat(repeated.value()).isEqualTo(independent.value());
        assertThat(repeated.variance()).isCloseTo(4 * independent.variance(), within(1e-15)); // 16 x 10 for 40
        assertThat(independent.variance())
                .isCloseTo(
                        DirectlyStandardisedRate.of(List.of(new Stratum(40, 1_000, 1)), 1)
                                .variance(),
                        within(1e-18));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void holds_the_rate_and_does_not_mind_the_standards_unit(long seed) {
        var random = new Random(seed);
        var strata = IntStream.range(0, 19)
                .mapToObj(_ -> new Stratum(random.nextInt(1, 50), random.nextInt(100, 5_000), random.nextInt(1, 99)))
                .toList();
        var thousandfold = strata.stream()
                .map(each -> new Stratum(each.events(), each.population(), 1_000 * each.standard()))
                .toList();
        var rate = DirectlyStandardisedRate.of(strata, 100_000);
        assertThat(rate.interval(Confidence.P95).holds(rate.value())).isTrue();
        assertThat(DirectlyStandardisedRate.of(thousandfold, 100_000).value())
                .isCloseTo(rate.value(), within(1e-9 * rate.value()));
    }

    @Test
    void names_what_a_stratum_cannot_be() {
        assertThatThrownBy(() -> new Stratum(-1, 10, 1)).hasMessage("a count cannot be below 0, but was -1");
        assertThatThrownBy(() -> new Stratum(1, 0, 1)).hasMessage("population must be above 0 and finite, but was 0.0");
        assertThatThrownBy(() -> new Stratum(1, 5, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> DirectlyStandardisedRate.of(List.of(), 1)).hasMessageContaining("one age band");
    }

    @Test
    void knows_the_european_standard_population() { // Eurostat (2013), page 121
        var bands = EuropeanStandardPopulation.bands();
        assertThat(bands.stream()
                        .mapToInt(EuropeanStandardPopulation.Band::people)
                        .sum())
                .isEqualTo(EuropeanStandardPopulation.TOTAL);
        assertThat(bands).hasSize(19);
        assertThat(bands.getFirst()).isEqualTo(new EuropeanStandardPopulation.Band("0-4", 0, 5_000));
        assertThat(bands.getLast()).isEqualTo(new EuropeanStandardPopulation.Band("90+", 90, 1_000));
        assertThat(bands.get(7)).isEqualTo(new EuropeanStandardPopulation.Band("35-39", 35, 7_000));
    }

    @Test
    void compares_with_what_the_reference_rates_would_give() { // 8,000 at 1 in 1,000 and 2,000 at 1 in 100: 28 expected
        var area = IndirectlyStandardised.of(List.of(
                new IndirectlyStandardised.Stratum(10, 8_000, 100, 100_000),
                new IndirectlyStandardised.Stratum(32, 2_000, 1_000, 100_000)));
        assertThat(area.expected()).isCloseTo(28, within(1e-12));
        assertThat(area.ratio()).isCloseTo(1.5, within(1e-12));
        assertThat(area.rate(1_000)).isCloseTo(1.5 * 5.5, within(1e-12));
        assertThat(area.ratioInterval(Confidence.P95).lower())
                .isCloseTo(new Count(42).interval(Confidence.P95).lower() / 28, within(1e-12));
        assertThat(area.method()).isEqualTo(Method.BYAR);
    }

    @Test
    void agrees_with_the_package_on_direct_standardisation() {
        var areas = Fixtures.read("phe_dsr_input.csv").stream().collect(groupingBy(row -> row.text("area")));
        int compared = 0;
        for (var row : Fixtures.read("phe_dsr_expected.csv")) {
            var area = areas.get(row.text("area"));
            if (area == null) continue; // of people with several events, below
            double multiplier = multiplier(row.text("statistic"), compared < 4 ? 10_000 : 100_000);
            agrees(row, DirectlyStandardisedRate.of(strata(area), multiplier), 1e-12);
            compared++;
        }
        assertThat(compared).isPositive();
    }

    @Test
    void agrees_with_the_package_on_repeat_events() {
        var areas =
                Fixtures.read("phe_dsr_nonindependent_input.csv").stream().collect(groupingBy(row -> row.text("area")));
        var expected = Fixtures.read("phe_dsr_expected.csv").stream()
                .filter(row -> areas.containsKey(row.text("area")))
                .toList();
        assertThat(expected).isNotEmpty();
        for (var row : expected) {
            var rate = DirectlyStandardisedRate.ofRepeated(
                    repeats(areas.getOrDefault(row.text("area"), List.of())), 100_000);
            agrees(row, rate, 1e-11); // the file prints 8 decimals
            assertThat(rate.method().label()).isEqualTo(row.text("method"));
        }
    }

    @Test
    void agrees_with_the_package_on_indirect_standardisation() {
        var areas = areasOfReference();
        int compared = 0;
        for (var row : Fixtures.read("phe_isr_expected.csv")) {
            var area = areas.get(row.text("area"));
            if (area == null || row.text("area").startsWith("Area")) continue; // of an input that is not in the file
            var standardised = IndirectlyStandardised.of(area);
            double multiplier = multiplier(row.text("statistic"), 1);
            boolean rate = row.text("statistic").contains("rate");
            close(row, "expected", standardised.expected(), 1e-12);
            close(row, "value", rate ? standardised.rate(multiplier) : multiplier * standardised.ratio(), 1e-12);
            for (var level :
                    Map.of("95_0", Confidence.P95, "99_8", Confidence.P998).entrySet()) {
                var interval = rate
                        ? standardised.rateInterval(level.getValue(), multiplier)
                        : standardised.ratioInterval(level.getValue()).times(multiplier);
                close(row, "lower" + level.getKey() + "cl", interval.lower(), 1e-12);
                close(row, "upper" + level.getKey() + "cl", interval.upper(), 1e-12);
            }
            assertThat(standardised.method().label()).isEqualTo(row.text("method"));
            compared++;
        }
        assertThat(compared).isPositive();
    }

    private static Map<String, List<IndirectlyStandardised.Stratum>> areasOfReference() {
        return Fixtures.read("phe_isr_input.csv").stream()
                .collect(groupingBy(
                        row -> row.text("area"),
                        java.util.stream.Collectors.mapping(
                                row -> new IndirectlyStandardised.Stratum(
                                        whole(row, "count"),
                                        // no population: nobody is expected in a band without reference events
                                        row.has("pop") ? row.number("pop") : 1,
                                        whole(row, "refcount"),
                                        row.number("refpop")),
                                java.util.stream.Collectors.toList())));
    }

    private static List<Stratum> strata(List<Row> rows) {
        return rows.stream()
                .map(row -> new Stratum(whole(row, "count"), row.number("pop"), row.number("stdpop")))
                .toList();
    }

    private static List<RepeatStratum> repeats(List<Row> rows) {
        return rows.stream()
                .map(row -> {
                    var people = Stream.of("f1", "f2", "f3", "f4")
                            .map(column -> whole(row, column))
                            .toList();
                    var stratum = new RepeatStratum(people, row.number("pop"), row.number("stdpop"));
                    assertThat(stratum.events()).as("%s", row).isEqualTo(row.whole("count"));
                    return stratum;
                })
                .toList();
    }

    /** The package takes an empty count as none. */
    private static long whole(Row row, String column) {
        return row.has(column) ? row.whole(column) : 0;
    }

    private static void agrees(Row row, DirectlyStandardisedRate rate, double precision) {
        assertThat(rate.events()).as("%s", row).isEqualTo(row.whole("total_count"));
        close(row, "value", rate.value(), precision);
        close(row, "lower95_0cl", rate.interval(Confidence.P95).lower(), precision);
        close(row, "upper95_0cl", rate.interval(Confidence.P95).upper(), precision);
        close(row, "lower99_8cl", rate.interval(Confidence.P998).lower(), precision);
        close(row, "upper99_8cl", rate.interval(Confidence.P998).upper(), precision);
    }

    /** Read from words such as "dsr per 10000" and "ratio x 100". */
    private static double multiplier(String statistic, double otherwise) {
        var last = statistic.trim().replaceAll(".*(per|x) ", "");
        return last.matches("\\d+") ? Double.parseDouble(last) : otherwise;
    }

    private static void close(Row row, String column, double actual, double precision) {
        double expected = row.number(column);
        var said = row + " " + column;
        if (Double.isNaN(expected) && row.text("area").startsWith("testdata_tiny"))
            assertThat(actual).as(said).isNaN();
        else if (!Double.isNaN(expected))
            assertThat(actual).as(said).isCloseTo(expected, within(precision * Math.abs(expected)));
    }
}
