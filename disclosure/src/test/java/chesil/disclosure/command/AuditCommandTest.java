package chesil.disclosure.command;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.command.Shell;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditCommandTest {
    private static final String SAFE = """
            area,sex,released
            West,F,*
            West,M,*
            West,Total,23
            East,F,*
            East,M,*
            East,Total,21
            Total,F,15
            Total,M,29
            Total,Total,44
            """;

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter errors = new StringWriter();

    @Test
    void gives_each_hidden_cell_its_interval_and_verdict_after_the_columns_that_came() throws IOException {
        assertThat(audit(SAFE)).isEqualTo(Shell.DONE);
        assertThat(output())
                .containsExactly(
                        "area,sex,released,lower,upper,verdict,proof",
                        "West,F,*,0,15,safe,exact",
                        "West,M,*,8,23,safe,exact",
                        "West,Total,23,,,,",
                        "East,F,*,0,15,safe,exact",
                        "East,M,*,6,21,safe,exact",
                        "East,Total,21,,,,",
                        "Total,F,15,,,,",
                        "Total,M,29,,,,",
                        "Total,Total,44,,,,");
    }

    @Test
    void ends_with_3_and_names_each_cell_that_is_exposed_but_not_its_number() throws IOException {
        var exposed = SAFE.replace("West,M,*", "West,M,20").replace("East,M,*", "East,M,9");
        assertThat(audit(exposed)).isEqualTo(Shell.WRONG_DATA);
        assertThat(output()).contains("West,F,*,3,3,exposed,exact", "East,F,*,12,12,exposed,exact");
        assertThat(errors.toString().lines())
                .hasSize(2)
                .first()
                .asString()
                .isEqualTo(folder.resolve("input.csv")
                        + ":2 released \"*\": the number can be worked out from what else was"
                        + " released. Hide more of the cells that add up with it.");
    }

    @Test
    void holds_a_release_against_the_earlier_ones() throws IOException {
        var earlier = write("earlier.csv", "area,sex,released\nWest,F,3\n");
        assertThat(audit(SAFE, "--earlier", earlier)).isEqualTo(Shell.WRONG_DATA);
        assertThat(output()).contains("West,F,*,3,3,exposed,exact", "East,M,*,9,9,exposed,exact");
    }

    @Test
    void takes_an_earlier_file_without_a_dimension_for_one_about_its_total() throws IOException {
        var earlier = write("earlier.csv", "area,released\nWest,23\nEast,21\nTotal,44\n");
        assertThat(audit(SAFE, "--earlier", earlier)).isEqualTo(Shell.DONE);
    }

    @Test
    void finds_the_month_that_is_left_when_a_year_is_released() throws IOException {
        var months = write("months.csv", "month,area,released\nJan,West,10\nFeb,West,7\nMar,West,*\n");
        var hierarchy = write("hierarchy.csv", "dimension,child,parent\nmonth,Jan,Q1\nmonth,Feb,Q1\nmonth,Mar,Q1\n");
        var arguments = new String[] {"--earlier", months, "--hierarchy", hierarchy};
        assertThat(run("month,area", "month,area,released\nQ1,West,19\n", arguments))
                .isEqualTo(Shell.WRONG_DATA);
        assertThat(errors.toString()).contains("with this table the number for \"Mar, West\"");
    }

    @Test
    void counts_what_an_attacker_knows_besides() throws IOException {
        var bound = write("bound.csv", "area,sex,lower,upper\nWest,F,3,3\n");
        assertThat(audit(SAFE, "--bound", bound)).isEqualTo(Shell.WRONG_DATA);
        assertThat(output()).contains("West,F,*,3,3,safe,exact", "West,M,*,20,20,exposed,exact");
    }

    @Test
    void narrows_rounded_numbers_too() throws IOException {
        var rounded = "area,released,status\nWest,10,rounded\nEast,10,rounded\nTotal,21,shown\n";
        assertThat(run("area", rounded)).isEqualTo(Shell.DONE);
        assertThat(output()).contains("West,10,rounded,9,12,narrow,exact");
    }

    @Test
    void takes_an_empty_cell_for_one_of_which_nothing_was_said_and_not_for_zero() throws IOException {
        assertThat(run("area", "area,released\nWest,*\nEast,\nTotal,9\n")).isEqualTo(Shell.DONE);
        assertThat(output()).contains("West,*,0,9,safe,exact", "East,,,,,");
    }

    @Test
    void names_everything_that_is_wrong_with_a_file_at_once() throws IOException {
        var wrong = "area,sex,released\nWest,F,-3\nWest,F,2.5\nEast,,*\n";
        assertThat(audit(wrong)).isEqualTo(Shell.WRONG_DATA);
        assertThat(errors.toString())
                .contains("input.csv:2 released \"-3\": this is neither a count nor *")
                .contains("input.csv:3 area \"West\": line 2 is about the same codes")
                .contains("input.csv:3 released \"2.5\": this is neither a count nor *")
                .contains("input.csv:4 sex \"\": the cell is empty");
        assertThat(folder.resolve("output.csv")).doesNotExist();
    }

    @Test
    void names_the_columns_that_are_missing() throws IOException {
        assertThat(run("area,sex", "area,value\nWest,3\n")).isEqualTo(Shell.WRONG_DATA);
        assertThat(errors.toString())
                .contains("input.csv:1 sex \"\": there is no such column")
                .contains("input.csv:1 released \"\": there is no such column");
    }

    @Test
    void says_which_cells_do_not_add_up() throws IOException {
        assertThat(run("area", "area,released\nWest,9\nEast,*\nTotal,5\n")).isEqualTo(Shell.WRONG_DATA);
        assertThat(errors.toString()).contains("input.csv: these do not add up: \"Total\"; \"West\"; \"East\".");
    }

    @Test
    void refuses_a_hierarchy_that_goes_in_a_circle_or_lacks_a_code() throws IOException {
        var circle = write("hierarchy.csv", "dimension,child,parent\narea,West,County\narea,County,West\n");
        assertThat(run("area", "area,released\nWest,9\n", "--hierarchy", circle))
                .isEqualTo(Shell.WRONG_DATA);
        assertThat(errors.toString()).contains("hierarchy.csv:3 child \"County\": the code would be a part of itself");
        var hierarchy = write("hierarchy.csv", "dimension,child,parent\narea,West,County\n");
        assertThat(run("area", "area,released\nNorth,9\n", "--hierarchy", hierarchy))
                .isEqualTo(Shell.WRONG_DATA);
        assertThat(errors.toString()).contains("input.csv:2 area \"North\": the hierarchy of area has no such code");
    }

    @Test
    void calls_options_that_make_no_sense_a_wrong_call() throws IOException {
        assertThat(audit(SAFE, "--threshold", "0")).isEqualTo(Shell.WRONG_CALL);
        assertThat(audit(SAFE, "--hidden", "7..1")).isEqualTo(Shell.WRONG_CALL);
        assertThat(audit(SAFE, "--earlier", folder.resolve("nowhere.csv").toString()))
                .isEqualTo(Shell.WRONG_CALL);
        assertThat(run("area,area", SAFE)).isEqualTo(Shell.WRONG_CALL);
    }

    private int audit(String table, String... more) throws IOException {
        return run("area,sex", table, more);
    }

    private int run(String dimensions, String table, String... more) throws IOException {
        var words = new ArrayList<>(List.of("--input", write("input.csv", table), "--dimensions", dimensions));
        words.addAll(List.of(
                "--value", "released", "--output", folder.resolve("output.csv").toString()));
        words.addAll(List.of(more));
        return Shell.of(new AuditCommand())
                .setErr(new PrintWriter(errors, true))
                .execute(words.toArray(String[]::new));
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private List<String> output() throws IOException {
        return Files.readAllLines(folder.resolve("output.csv"));
    }
}
