package chesil.statistics.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chesil.statistics.Confidence;
import chesil.statistics.Count;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What each method promises: its columns, its words, and the row that each stands in. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MethodsTest {
    private static final String AGES = """
            area,ageband,count,population,standard_population
            Poole,0-64,12,120000,80500
            Bridport,0-64,4,9000,80500
            Poole,65+,40,30000,19500
            Bridport,65+,3,4000,19500
            """;

    @Test
    void carries_what_it_does_not_know_and_puts_results_after_it() {
        var run = Run.of("area,count,note\nPoole,65,\"so, so\"\nWareham,4,\n,,\n", "count");
        assertThat(run.table().columns())
                .containsExactly(
                        "area", "count", "note", "value", "lower95", "upper95", "lower998", "upper998", "method");
        assertThat(run.output()).contains("Poole,65,\"so, so\",65,50.1631877104"); // PHEindicatormethods' own test
        assertThat(run.text(0, "method")).isEqualTo("Byars");
        assertThat(run.text(1, "method")).isEqualTo("Exact");
        assertThat(run.output()).endsWith("\n,,,,,,,,\n"); // an empty cell is not available
    }

    @Test
    void writes_numbers_that_read_back_as_the_same_double() {
        var limits = new Count(65).interval(Confidence.P998);
        assertThat(Run.of("count\n65\n", "count").number(0, "upper998")).isEqualTo(limits.upper());
    }

    @Test
    void rate_is_per_100_000_unless_told() {
        var csv = "numerator,denominator\n65,100\n1,100\n";
        assertThat(Run.of(csv, "rate").number(0, "value")).isEqualTo(65_000);
        var per100 = Run.of(csv, "rate", "--multiplier", "100");
        assertThat(per100.number(0, "lower95")).isCloseTo(50.1631877104595, within(1e-9));
        assertThat(per100.number(1, "upper95")).isCloseTo(5.5716433909389, within(1e-9));
    }

    @Test
    void proportion_is_of_one_unless_told() {
        var csv = "numerator,denominator\n65,100\n,100\n";
        var run = Run.of(csv, "proportion");
        assertThat(run.number(0, "lower95")).isCloseTo(0.55254443296888, within(1e-12));
        assertThat(run.text(0, "method")).isEqualTo("Wilson");
        assertThat(run.text(1, "value")).isEmpty();
        assertThat(Run.of(csv, "proportion", "--multiplier", "100").number(0, "upper998"))
                .isCloseTo(77.8354, within(1e-4));
    }

    @Test
    void dsr_gives_a_row_a_group_and_nothing_under_10_events() {
        var run = Run.of(AGES, "dsr", "--group", "area");
        assertThat(run.table().columns())
                .containsExactly(
                        "area", "count", "population", "value", "lower95", "upper95", "lower998", "upper998", "method");
        assertThat(run.text(0, "area")).isEqualTo("Poole");
        assertThat(run.number(0, "value")).isCloseTo(0.805 * 10 + 0.195 * 4_000 / 30.0, within(1e-9));
        assertThat(run.number(1, "count")).isEqualTo(7);
        assertThat(run.text(1, "value")).isEmpty();
        assertThat(run.text(1, "method")).isEqualTo("Dobson");
    }

    @Test
    void dsr_of_repeat_events_is_less_sure() {
        var repeats = "ageband,count,population,standard_population,f1,f2,f3\nall,40,1000,1,10,0,10\n";
        var plain = "ageband,count,population,standard_population\nall,40,1000,1\n";
        var run = Run.of(repeats, "dsr");
        assertThat(run.number(0, "value")).isEqualTo(Run.of(plain, "dsr").number(0, "value"));
        assertThat(run.number(0, "lower95")).isLessThan(Run.of(plain, "dsr").number(0, "lower95"));
        assertThat(run.text(0, "method")).contains("non-independent");
    }

    @Test
    void isr_gives_ratio_and_rate() {
        var csv = """
                ageband,count,population,reference_count,reference_population
                young,10,8000,100,100000
                old,32,2000,1000,100000
                """;
        var run = Run.of(csv, "isr", "--multiplier", "1000");
        assertThat(run.table().columns())
                .startsWith("observed", "expected", "ratio", "lower95", "upper95", "lower998", "upper998", "rate")
                .contains("rate_lower95", "rate_upper95", "rate_lower998", "rate_upper998");
        assertThat(run.number(0, "expected")).isCloseTo(28, within(1e-12));
        assertThat(run.number(0, "ratio")).isCloseTo(1.5, within(1e-12));
        assertThat(run.number(0, "rate_upper95") / run.number(0, "upper95")).isCloseTo(5.5, within(1e-12));
    }

    @Test
    void mean_leaves_empty_cells_out() {
        var run = Run.of("a,value\nx,2\nx,4\nx,\nx,6\ny,1\n", "mean", "--group", "a");
        assertThat(run.number(0, "n")).isEqualTo(3);
        assertThat(run.number(0, "sum")).isEqualTo(12);
        assertThat(run.number(0, "standard_deviation")).isEqualTo(2);
        assertThat(run.number(0, "upper95")).isCloseTo(8.968275, within(1e-6));
        assertThat(run.text(1, "lower95")).isEmpty(); // one measurement
    }

    @Test
    void quantile_is_empty_where_there_are_too_few_areas() {
        var csv = "g,area,value\n1,A,30\n1,B,10\n1,C,50\n1,D,40\n1,E,20\n2,F,1\n2,G,2\n";
        var run = Run.of(csv, "quantile", "--group", "g");
        assertThat(run.output())
                .isEqualTo("g,area,value,quantile\n1,A,30,3\n1,B,10,1\n1,C,50,5\n1,D,40,4\n1,E,20,2\n2,F,1,\n2,G,2,\n");
        assertThat(Run.of(csv, "quantile", "--group", "g", "--quantiles", "2", "--invert")
                        .text(5, "quantile"))
                .isEqualTo("2");
    }

    @Test
    void inequality_takes_quantiles_in_any_order() {
        var csv =
                "quantile,population,value,standard_error\n5,10,19,.5\n1,10,11,.5\n3,10,15,.5\n2,10,13,.5\n4,10,17,.5\n";
        var run = Run.of(csv, "inequality");
        assertThat(run.table().columns())
                .containsExactly(
                        "sii",
                        "sii_lower95",
                        "sii_upper95",
                        "sii_lower998",
                        "sii_upper998",
                        "rii",
                        "rii_lower95",
                        "rii_upper95",
                        "rii_lower998",
                        "rii_upper998");
        assertThat(run.number(0, "sii")).isCloseTo(10, within(1e-9));
        assertThat(run.number(0, "rii")).isCloseTo(2, within(1e-9));
        assertThat(run.number(0, "sii_lower998")).isLessThan(run.number(0, "sii_lower95"));
        assertThat(Run.of(csv, "inequality", "--multiplier", "-1").number(0, "rii"))
                .isCloseTo(0.5, within(1e-9));
    }

    @Test
    void compare_judges_only_where_a_way_is_good() {
        var csv = "value,lower95,upper95,benchmark\n5,4,6,3\n5,4,6,4\n5,4,6,7\n5,4,6,\n";
        assertThat(comparisons(csv, "low")).containsExactly("worse", "similar", "better", "not compared");
        assertThat(comparisons(csv, "high")).containsExactly("better", "similar", "worse", "not compared");
        assertThat(comparisons(csv, "none")).containsExactly("higher", "similar", "lower", "not compared");
    }

    private static String[] comparisons(String csv, String polarity) {
        var table = Run.of(csv, "compare", "--polarity", polarity).table();
        return new String[] {
            table.text(0, "comparison"),
            table.text(1, "comparison"),
            table.text(2, "comparison"),
            table.text(3, "comparison")
        };
    }

    @Test
    void trend_puts_periods_in_order() {
        var csv = """
                period,value,lower95,upper95
                2024,3.0121,2.8616,3.1683
                2020,2.935,2.7841,3.0919
                2021,1.93028,1.8085,2.058
                2022,2.7567,2.6113,2.9082
                2023,2.8701,2.7225,3.0237
                """;
        var run = Run.of(csv, "trend", "--polarity", "low"); // Fingertips' published case
        assertThat(run.table().columns()).containsExactly("slope", "standard_error", "chi_square", "trend");
        assertThat(run.number(0, "chi_square")).isCloseTo(33.4858, within(5e-5));
        assertThat(run.text(0, "trend")).isEqualTo("IncreasingAndGettingWorse");
        var short4 = csv.replace("2023,2.8701,2.7225,3.0237\n", "2023,,,\n");
        assertThat(Run.of(short4, "trend").text(0, "trend")).isEqualTo("CannotBeCalculated");
    }

    @Test
    void funnel_places_areas_by_what_their_size_explains() { // FunnelPlotR's own test
        var csv = "area,observed,expected\na,100,108\nb,150,112\n";
        var run = Run.of(csv, "funnel", "--group", "area", "--kind", "ratio", "--overdispersion", "shmi");
        assertThat(run.table().columns())
                .containsExactly(
                        "area",
                        "observed",
                        "expected",
                        "value",
                        "baseline",
                        "limit_lower95",
                        "limit_upper95",
                        "limit_lower998",
                        "limit_upper998",
                        "significance",
                        "z",
                        "phi",
                        "tau_squared");
        assertThat(run.number(0, "z")).isCloseTo(-0.799802600707, within(1e-10));
        assertThat(run.number(1, "z")).isCloseTo(3.09168129454, within(1e-10));
        assertThat(run.number(0, "baseline")).isEqualTo(1);
    }

    @Test
    void funnel_of_rates_is_per_100_000_unless_told() {
        var csv = "area,numerator,denominator\na,30,50000\nb,10,90000\nc,44,100000\nd,,1000\n";
        var run = Run.of(csv, "funnel", "--group", "area", "--kind", "rate");
        assertThat(run.number(0, "value")).isCloseTo(60, within(1e-9));
        assertThat(run.number(0, "baseline")).isCloseTo(35, within(1e-9));
        assertThat(run.text(1, "significance")).isEqualTo("Low (0.001)");
        assertThat(run.text(3, "significance")).isEmpty();
        assertThat(run.number(3, "limit_upper95")).isGreaterThan(35);
        var ratio = Run.of(csv.replace("d,,1000\n", ""), "funnel", "--kind", "rate", "--overdispersion", "cqc");
        assertThat(ratio.number(0, "tau_squared")).isPositive();
        assertThat(ratio.number(0, "limit_upper95")).isGreaterThan(run.number(0, "limit_upper95"));
    }

    @Test
    void a_wrong_call_ends_with_2() {
        assertThat(Run.of("x\n", "spc", "--chart", "pie").exit()).isEqualTo(2);
        assertThat(Run.of("x\n", "rate", "--multiplier", "0").said()).contains("--multiplier must be above 0");
        assertThat(Run.of("x\n", "spc", "--colour", "red").exit()).isEqualTo(2);
    }
}
