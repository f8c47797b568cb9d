package chesil.statistics.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chesil.command.Shell;
import chesil.command.Table;
import chesil.statistics.Fixtures;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DesignCommandsTest {
    @TempDir
    private Path folder = Path.of("");

    private record Ended(int code, String said) {}

    private Ended run(Object command, String input, String... options) throws IOException {
        Files.writeString(folder.resolve("in.csv"), input);
        var said = new StringWriter();
        var words = Stream.concat(Stream.of("--input", file("in.csv"), "--output", file("out.csv")), Stream.of(options))
                .toArray(String[]::new);
        int code = Shell.of(command).setErr(new PrintWriter(said, true)).execute(words);
        return new Ended(code, said.toString().replace(folder + "/", ""));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private Table read(String name) {
        return Table.read(file(name));
    }

    private static List<String> column(Table table, String column) {
        return IntStream.range(0, table.size())
                .mapToObj(row -> table.text(row, column))
                .toList();
    }

    /** The number in a column of the first row of the output that has this value in another. */
    private double number(String column, String value, String of) {
        var table = read("out.csv");
        return Double.parseDouble(table.text(column(table, column).indexOf(value), of));
    }

    private static String csv(String header, Stream<String> rows) {
        return header + "\n" + rows.collect(Collectors.joining("\n")) + "\n";
    }

    private static String month(int month) {
        int count = month < 7 ? 50 + month % 3 : 35 + month % 4;
        return String.format(Locale.ROOT, "2024-%02d,%d,1000", month, count);
    }

    private static final String MONTHS =
            csv("period,count,exposure", IntStream.rangeClosed(1, 12).mapToObj(DesignCommandsTest::month));

    @Test
    void interrupted_series_gives_a_row_a_term_and_diagnostics() throws IOException {
        var ended = run(
                new InterruptedSeriesCommand(),
                MONTHS,
                "--at=2024-07",
                "--slope",
                "--robust=newey-west:2",
                "--series=" + file("series.csv"));
        var table = read("out.csv");

        assertThat(ended).isEqualTo(new Ended(0, ""));
        assertThat(table.columns()).startsWith("term", "estimate", "standard_error", "lower95", "upper95", "p");
        assertThat(column(table, "term"))
                .startsWith("intercept", "time", "level", "slope", "diagnostic.points_before")
                .contains("diagnostic.dispersion", "diagnostic.autocorrelation", "diagnostic.smallest_level_seen")
                .endsWith("diagnostic.sentence");
        assertThat(read("series.csv").columns()).containsExactly("period", "observed", "fitted", "counterfactual");
        assertThat(read("series.csv").size()).isEqualTo(12);
    }

    @Test
    void interrupted_series_agrees_with_the_published_smoking_ban() throws IOException { // IJE 46:348-355
        var rows = Fixtures.read("its_sicily.csv").stream()
                .map(row -> String.format(Locale.ROOT, "%s-%02d,", row.text("year"), row.whole("month"))
                        + row.text("aces") + "," + row.text("stdpop"));
        run(new InterruptedSeriesCommand(), csv("period,count,exposure", rows), "--at=2005-01");

        assertThat(number("term", "level", "ratio")).isCloseTo(0.894376508, within(1e-8));
        assertThat(number("term", "level", "ratio_lower95")).isCloseTo(0.8646864168, within(1e-8));
        assertThat(number("term", "level", "ratio_upper95")).isCloseTo(0.9250860457, within(1e-8));
    }

    @Test
    void interrupted_series_fits_each_group_by_itself() throws IOException {
        var rows = MONTHS.lines().skip(1).toList();
        var twice = csv(
                "area,period,count,exposure",
                Stream.of("a,", "b,").flatMap(area -> rows.stream().map(area::concat)));
        run(new InterruptedSeriesCommand(), twice, "--at=2024-07", "--group=area");
        var table = read("out.csv");

        assertThat(table.columns()).startsWith("area", "term");
        assertThat(table.text(0, "area")).isEqualTo("a");
        assertThat(table.text(table.size() - 1, "area")).isEqualTo("b");
        assertThat(table.text(2, "estimate")).isEqualTo(table.text(table.size() / 2 + 2, "estimate"));
    }

    @Test
    void interrupted_series_takes_a_control_column() throws IOException {
        var rows = MONTHS.lines().skip(1).map(line -> line + "," + line.split(",", -1)[1] + "0");
        run(new InterruptedSeriesCommand(), csv("period,count,exposure,far", rows), "--at=2024-07", "--control=far");

        assertThat(number("term", "level", "estimate")).isCloseTo(0, within(1e-7)); // ten times as many, the same fall
        assertThat(number("term", "control_level", "estimate")).isNegative();
    }

    @Test
    void interrupted_series_names_gaps_duplicates_and_wrong_cells() throws IOException {
        var gap = run(new InterruptedSeriesCommand(), MONTHS.replaceAll("2024-05.*\n", ""), "--at=2024-07");
        assertThat(gap.code()).isEqualTo(3);
        assertThat(gap.said()).contains("between 2024-04 and 2024-06 a period is missing");

        var twice = run(new InterruptedSeriesCommand(), MONTHS + "2024-03,4,1000\n", "--at=2024-07");
        assertThat(twice.said()).startsWith("in.csv:14 period \"2024-03\": this period stands in an earlier row too.");

        var negative = run(new InterruptedSeriesCommand(), MONTHS.replace("-01,51", "-01,-51"), "--at=2024-07");
        assertThat(negative.code()).isEqualTo(3);
        assertThat(negative.said()).startsWith("in.csv:2 count \"-51\":");

        var few = run(new InterruptedSeriesCommand(), MONTHS, "--at=2024-12");
        assertThat(few.code()).isEqualTo(3);
        assertThat(few.said()).contains("there are 11 before and 1 after");

        var unreadable = run(new InterruptedSeriesCommand(), MONTHS, "--at=July");
        assertThat(unreadable.code()).isEqualTo(3);
        assertThat(unreadable.said()).contains("\"July\" is not");

        assertThat(run(new InterruptedSeriesCommand(), MONTHS, "--at=2024-07", "--family=beta"))
                .isEqualTo(new Ended(2, "--family is poisson, quasi-poisson or gaussian, but was \"beta\".\n"));
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }

    private static final String STARTS = csv(
            "unit,period,value,first_treated",
            Stream.of(
                    "a,2023,5,2024",
                    "a,2024,3,2024",
                    "b,2023,6,2024",
                    "b,2024,5,2024",
                    "c,2023,5,",
                    "c,2024,6,",
                    "d,2023,4,",
                    "d,2024,4,",
                    "e,2023,7,0",
                    "e,2024,7,0"));

    @Test
    void difference_in_differences_gives_cells_and_summaries() throws IOException {
        var ended = run(new DifferenceInDifferencesCommand(), STARTS);

        assertThat(ended).isEqualTo(new Ended(0, ""));
        assertThat(column(read("out.csv"), "result"))
                .startsWith(
                        "group-time", "simple", "group", "group", "event", "event", "diagnostic.pretrend_chi_square");
        assertThat(number("result", "simple", "estimate")).isCloseTo(-1.5 - 1 / 3.0, within(1e-12));
    }

    @Test
    void two_way_agrees_with_the_published_effect_on_organ_donation() throws IOException { // The Effect, chapter 18
        var rows = Fixtures.read("did_organ_donation.csv").stream()
                .map(row -> row.text("State") + "," + row.text("Quarter_Num") + "," + row.text("Rate") + ","
                        + (row.text("State").equals("California") ? "4" : ""));
        run(
                new DifferenceInDifferencesCommand(),
                csv("unit,period,value,first_treated", rows),
                "--estimator=twfe",
                "--cluster=unit");

        assertThat(number("result", "twfe", "estimate")).isCloseTo(-0.02245897, within(5e-9));
        assertThat(number("result", "twfe", "standard_error")).isCloseTo(0.0060, within(5e-5));
    }

    @Test
    void difference_in_differences_names_what_is_wrong_in_its_row() throws IOException {
        var unbalanced = run(new DifferenceInDifferencesCommand(), STARTS.replace("c,2024,6,\n", ""));
        assertThat(unbalanced)
                .isEqualTo(new Ended(
                        3,
                        "in.csv:6 unit \"c\": unit \"c\" has no row for 2024. "
                                + "Add the rows, or leave the unit or the periods out.\n"));

        var twice = run(new DifferenceInDifferencesCommand(), STARTS + "a,2024,9,2024\n");
        assertThat(twice.said()).startsWith("in.csv:12 period \"2024\": unit \"a\" has period 2024 already");

        var none = run(new DifferenceInDifferencesCommand(), STARTS.replaceAll(",2024\n", ",\n"));
        assertThat(none.code()).isEqualTo(3);
        assertThat(none.said()).contains("no unit begins after the first period");

        var quarters = run(new DifferenceInDifferencesCommand(), STARTS.replace("a,2023", "a,Q42023"));
        assertThat(quarters.said()).startsWith("in.csv:2 period \"Q42023\":").contains("2005-Q1");

        var empty = run(new DifferenceInDifferencesCommand(), "unit,period,value,first_treated\n");
        assertThat(empty.code()).isEqualTo(3);
        assertThat(run(new DifferenceInDifferencesCommand(), STARTS, "--controls=none")
                        .code())
                .isEqualTo(2);
    }

    private static String proposition99() {
        return csv(
                "unit,period,value,treated",
                Fixtures.read("sc_prop99.csv").stream()
                        .map(row -> row.text("state") + "," + row.text("year") + "," + row.text("packs_per_capita")
                                + "," + row.text("treated")));
    }

    @Test
    void synthetic_control_agrees_with_published_effects_of_proposition_99() throws IOException {
        var data = proposition99();
        run(new SyntheticControlCommand(), data, "--method=sdid");
        assertThat(number("cohort", "", "effect")).isCloseTo(-15.6038, within(5e-5));
        assertThat(number("cohort", "", "placebos")).isEqualTo(38);

        run(new SyntheticControlCommand(), data, "--method=did", "--placebo=0");
        assertThat(number("cohort", "", "effect")).isCloseTo(-27.35, within(5e-3));
        assertThat(read("out.csv").text(0, "standard_error")).isEmpty();
    }

    private static String cell(int unit, int period) {
        boolean treated = unit == 0 && period > 4;
        int value = unit + period + (treated ? 3 : unit * period % 2);
        return "u%d,%d,%d,%d,%d".formatted(unit, period, value, treated ? 1 : 0, (unit * unit + period) % 5);
    }

    private static final String FIVE_UNITS =
            csv("unit,period,value,treated,rain", IntStream.range(0, 30).mapToObj(row -> cell(row / 6, row % 6 + 1)));

    @ParameterizedTest
    @ValueSource(strings = {"sc", "sdid", "did"})
    void synthetic_control_writes_effect_weights_and_series(String method) throws IOException {
        var ended = run(
                new SyntheticControlCommand(),
                FIVE_UNITS,
                "--method=" + method,
                "--covariates=" + (method.equals("sc") ? "rain,value:2..3" : "rain"),
                "--weights=" + file("weights.csv"),
                "--series=" + file("series.csv"));

        assertThat(ended).isEqualTo(new Ended(0, ""));
        assertThat(read("out.csv").columns()).contains("effect", "standard_error", "lower95", "upper95", "p");
        assertThat(number("cohort", "", "placebos")).isEqualTo(4);
        assertThat(number("cohort", "", "exact")).isEqualTo(1);
        var weights = read("weights.csv");
        double sum = IntStream.range(0, weights.size())
                .filter(row -> weights.text(row, "kind").equals("unit"))
                .mapToDouble(row -> Double.parseDouble(weights.text(row, "weight")))
                .sum();
        assertThat(sum).isCloseTo(1, within(1e-9));
        assertThat(read("series.csv").columns()).containsExactly("cohort", "period", "treated", "synthetic", "gap");
        assertThat(read("series.csv").size()).isEqualTo(6);
    }

    @Test
    void synthetic_control_names_what_is_wrong_in_its_row() throws IOException {
        var back = run(new SyntheticControlCommand(), FIVE_UNITS.replace("u0,6,9,1", "u0,6,9,0"));
        assertThat(back.code()).isEqualTo(3);
        assertThat(back.said()).startsWith("in.csv:7 treated \"0\": unit \"u0\" was treated before and is no longer.");

        var half = run(new SyntheticControlCommand(), FIVE_UNITS.replace("u0,6,9,1", "u0,6,9,0.5"));
        assertThat(half.said()).startsWith("in.csv:7 treated \"0.5\": this is neither 0 nor 1.");

        var word = run(new SyntheticControlCommand(), FIVE_UNITS.replace("u0,6,9,1", "u0,6,NaN,1"));
        assertThat(word.said()).startsWith("in.csv:7 value \"NaN\": this is not a number.");

        var window = run(new SyntheticControlCommand(), FIVE_UNITS, "--method=sc", "--covariates=rain:2..9");
        assertThat(window.code()).isEqualTo(3);
        assertThat(window.said()).contains("needs periods of the panel, before the start in 5");

        var column = run(new SyntheticControlCommand(), FIVE_UNITS, "--covariates=snow");
        assertThat(column.said()).contains("snow").contains("there is no such column");
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }

    /** Miller (1997), Survival Analysis, page 49. */
    private static final String LEUKAEMIA = csv(
            "group,time,event",
            Stream.of(
                    "m,9,1", "m,13,1", "m,13,0", "m,18,1", "m,23,1", "m,28,0", "m,31,1", "m,34,1", "m,45,0", "m,48,1",
                    "m,161,0", "n,5,1", "n,5,1", "n,8,1", "n,8,1", "n,12,1", "n,16,0", "n,23,1", "n,27,1", "n,30,1",
                    "n,33,1", "n,43,1", "n,45,1"));

    @Test
    void survival_gives_a_row_a_group_and_time_and_the_test() throws IOException {
        var ended = run(
                new SurvivalCommand(),
                LEUKAEMIA,
                "--group=group",
                "--test",
                "--interval=log-log",
                "--summary=" + file("summary.csv"));
        var table = read("out.csv");

        assertThat(ended).isEqualTo(new Ended(0, ""));
        assertThat(table.columns())
                .startsWith("group", "time", "at_risk", "events", "survival", "standard_error", "lower95", "upper95");
        assertThat(table.size()).isEqualTo(7 + 9 + 1);
        assertThat(number("time", "9", "lower95")).isCloseTo(0.5080802058, within(1e-9));
        assertThat(table.text(15, "survival")).isEqualTo("0");
        assertThat(table.text(15, "standard_error")).isEmpty();
        assertThat(number("test", "log-rank", "chi_square")).isCloseTo(3.396389, within(5e-7));
        assertThat(column(read("summary.csv"), "median")).containsExactly("31", "23");
    }

    @Test
    void survival_names_what_is_wrong() throws IOException {
        assertThat(run(new SurvivalCommand(), LEUKAEMIA.replace("m,9,1", "m,9,2"))
                        .said())
                .startsWith("in.csv:2 event \"2\": this must be at most 1.");
        assertThat(run(new SurvivalCommand(), LEUKAEMIA.replace("m,9,1", "m,-9,1"))
                        .said())
                .startsWith("in.csv:2 time \"-9\": this must be at least 0.");
        assertThat(run(new SurvivalCommand(), LEUKAEMIA, "--test").code()).isEqualTo(2);
        assertThat(run(new SurvivalCommand(), "time,event\n").code()).isEqualTo(3);
    }
}
