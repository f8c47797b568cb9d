package chesil.statistics.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data that are wrong: exit 3, every fault where it is and how to mend it, and no file. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultsTest {
    /** {@code ;} ends a line of the input, {@code |} stands for a comma. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "count, count;-4, 'in.csv:2 count \"-4\": this must be at least 0.'",
        "count, count;NaN, 'in.csv:2 count \"NaN\": this is not a number.'",
        "count, count;4.5, 'in.csv:2 count \"4.5\": a count is a whole number.'",
        "count, count;12 kg, 'in.csv:2 count \"12 kg\": this is not a number.'",
        "count, number;4, 'in.csv:1 count \"\": there is no such column; the file has number.'",
        "rate, numerator|denominator;4|0, 'in.csv:2 denominator \"0\": this must be above 0.'",
        "rate, numerator|denominator;4|Infinity, 'in.csv:2 denominator \"Infinity\": this is not a number.'",
        "proportion, numerator|denominator;4|3, 'in.csv:2 numerator \"4\": this is above the denominator, 3.'",
        "proportion, numerator|denominator;0|0, 'in.csv:2 denominator \"0\": there is no share of nobody.'",
        "mean, value;, 'in.csv: the file has no value.'",
        "mean, value;12%, 'in.csv:2 value \"12%\": this is not a number.'",
        "quantile, area|value;|3, 'in.csv:2 area \"\": the cell is empty.'",
        "compare, value|lower95|upper95|benchmark;1|3|2|5, 'in.csv:2 lower95 \"3\": this is above upper95, 2.'",
        "trend, period|value|lower95|upper95;2020|1|0|2;2020|1|0|2, 'in.csv:3 period \"2020\": line 2 has the same.'",
        "trend, period|value|lower95|upper95;2020|1|0|2;2021|1|0|2;2023|1|0|2, 'in.csv: the file: a period is missing between 2021 and 2023.'",
        "trend, period|value|lower95|upper95;Spring|1|0|2, 'in.csv: the file: \"Spring\" is not a period'",
        "spc, period|value;2024-01|5;2024-02|6;2024-04|6, 'in.csv: the file: a period is missing between 2024-02 and 2024-04.'",
        "spc, period|value;2024-01|5;2024-01|6, 'in.csv:3 period \"2024-01\": line 2 has the same.'",
        "spc, period|value|rebase;1|5|perhaps, 'in.csv:2 rebase \"perhaps\": this is neither 1 nor 0.'",
        "spc, period|value, 'in.csv: there is no row.'",
        "spc --chart p, period|numerator|denominator;1|5|4, 'in.csv:2 numerator \"5\": this is above the denominator, 4.'",
        "spc --chart t, date;31/01/2025, 'in.csv:2 date \"31/01/2025\": this is not a day.'",
        "spc --chart t, date;2024-01-01;, 'in.csv:3 date \"\": the cell is empty.'",
        "spc --chart g, opportunities;-1, 'in.csv:2 opportunities \"-1\": this must be at least 0.'",
        "funnel --kind ratio, observed|expected;5|-1, 'in.csv:2 expected \"-1\": this must be above 0.'",
        "funnel --kind proportion, numerator|denominator;5|4, 'in.csv:2 numerator \"5\": this is above the denominator, 4.'",
        "funnel --kind ratio --group area, area|observed|expected;a|1|2;a|1|2, 'in.csv:3 observed \"1\": area \"a\" has a row already, line 2.'",
        "funnel --kind ratio --overdispersion shmi, observed|expected;0|2;4|3, 'in.csv:2 observed \"0\": none has no logarithm'",
        "funnel --kind rate, numerator|denominator;0|2;0|3, 'in.csv: no area has a numerator above 0'",
    })
    void are_named_where_they_are(String words, String lines, String fault) {
        var csv = lines.replace('|', ',').replace(';', '\n') + "\n";
        if (csv.equals("value\n\n")) csv = "value\n\"\"\n";
        if (csv.endsWith("01-01\n\n")) csv = csv.replace("\n\n", "\n\"\"\n");
        assertThat(Run.of(csv, words.split(" ")).faults())
                .anySatisfy(line -> assertThat(line).startsWith(fault));
    }

    @Test
    void are_all_told_at_once() {
        var csv = "ageband,count,population,standard_population\na,-1,0,1\nb,x,5,\n";
        assertThat(Run.of(csv, "dsr").faults()).hasSize(4);
    }

    @Test
    void an_age_band_is_there_once_in_each_area() {
        var csv = """
                area,ageband,count,population,standard_population
                A,0-64,5,10,80
                A,65+,9,10,20
                B,0-64,12,10,80
                B,0-64,2,10,80
                """;
        assertThat(Run.of(csv, "dsr", "--group", "area").faults())
                .containsExactly(
                        "in.csv:5 ageband \"0-64\": line 4 has the same. Give each age band of a group one row, and add up "
                                + "what is in several.",
                        "in.csv: area \"B\" has no row for the age band 65+. Add one, with its population and a count of 0 if "
                                + "nothing happened.");
    }

    @Test
    void areas_that_follow_different_standards_need_not_have_the_same_bands() {
        var csv = """
                area,ageband,count,population,standard_population
                A,0-64,5,10,80
                A,65-84,9,10,15
                A,85+,9,10,5
                B,0-64,12,10,70
                B,65+,2,10,30
                """;
        assertThat(Run.of(csv, "dsr", "--group", "area").exit()).isZero();
    }

    @Test
    void people_with_several_events_add_up_to_the_count() {
        var csv = "ageband,count,population,standard_population,f1,f2\na,12,100,1,4,3\n";
        assertThat(Run.of(csv, "dsr").faults())
                .containsExactly(
                        "in.csv:2 count \"12\": the people in f1 to f2 had 10 events between them. Correct the count, "
                                + "or add a column for people with more events.");
    }

    @Test
    void a_band_with_reference_events_has_a_population() {
        var csv = "ageband,count,population,reference_count,reference_population\na,1,,5,100\nb,1,10,0,100\n";
        assertThat(Run.of(csv, "isr").faults())
                .containsExactly(
                        "in.csv:2 population \"\": the cell is empty. Fill it in: the band has reference events.");
        assertThat(Run.of(csv.replace("a,1,,5", "a,1,,0"), "isr").faults().getFirst())
                .contains("no events in its reference population");
    }

    @Test
    void an_index_of_inequality_has_all_its_quantiles() {
        var head = "quantile,population,value,standard_error\n";
        assertThat(Run.of(head + "1,5,1,1\n2,5,1,1\n", "inequality").faults())
                .containsExactly("in.csv: the file has 2 rows, and at least 5 are needed.");
        assertThat(Run.of(head + "1,5,1,1\n2,5,1,1\n3,5,1,1\n4,5,1,1\n6,5,1,1\n", "inequality")
                        .faults())
                .containsExactly("in.csv: the file has no row for quantile 5. Add it: the line needs all.");
        assertThat(Run.of(head + "1,5,0,1\n", "inequality", "--value-type", "rate")
                        .faults()
                        .getFirst())
                .isEqualTo("in.csv:2 value \"0\": a rate must be above 0. Join the quantile with another.");
    }

    @Test
    void a_huge_cell_is_refused_and_not_repeated() {
        var run = Run.of("count\n" + "9".repeat(2_000_000) + "\n", "count");
        assertThat(run.faults()).hasSize(1);
        assertThat(run.said().length()).isLessThan(400);
    }
}
