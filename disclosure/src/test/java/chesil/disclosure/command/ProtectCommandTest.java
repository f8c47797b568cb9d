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
class ProtectCommandTest {
    private static final String CELLS = """
            area,sex,freq,note
            West,F,3,a
            West,M,20,
            West,Total,23,
            East,F,12,
            East,M,9,
            East,Total,21,
            Total,F,15,
            Total,M,29,
            Total,Total,44,z
            """;

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void adds_what_became_of_each_cell_after_the_columns_given() throws IOException {
        assertThat(protect(CELLS, "ndtms")).isEqualTo(Shell.DONE);
        assertThat(output())
                .startsWith("area,sex,freq,note,status,released", "West,F,3,a,primary,*", "West,M,20,,secondary,*")
                .endsWith("Total,Total,44,z,shown,44");
    }

    @Test
    void rounds_as_hospital_statistics_do() throws IOException {
        assertThat(protect(CELLS, "hes")).isEqualTo(Shell.DONE);
        assertThat(output())
                .contains("West,F,3,a,primary,*", "West,Total,23,,rounded,25", "Total,Total,44,z,rounded,45");
    }

    @Test
    void takes_rules_from_a_file() throws IOException {
        var rules = write("rules.profile", "# ours\nhide = 1-9\nround = 10\nsecondary = no\n");
        assertThat(protect(CELLS, rules)).isEqualTo(Shell.DONE);
        assertThat(output()).contains("East,M,9,,primary,*", "West,M,20,,rounded,20", "East,F,12,,rounded,10");
    }

    @Test
    void says_which_rule_of_a_file_is_wrong() throws IOException {
        var rules = write("rules.profile", "hide = 4\nhyde = 1-4\n");
        assertThat(protect(CELLS, rules)).isEqualTo(Shell.WRONG_DATA);
        assertThat(said.toString())
                .contains("rules.profile:1 hide \"4\": the value is not one that hide takes.")
                .contains("rules.profile:2 hyde \"1-4\": there is no such rule. Use one of hide, round,");
    }

    @Test
    void names_every_wrong_line_and_writes_nothing() throws IOException {
        assertThat(protect("area,sex,freq\nWest,F,-3\nWest,M,2.5\nWest,Total,x\n", "ndtms"))
                .isEqualTo(Shell.WRONG_DATA);
        assertThat(said.toString().lines())
                .containsExactlyInAnyOrder(
                        file("cells.csv")
                                + ":2 freq \"-3\": this must be at least 0. Correct it, or leave the cell empty where"
                                + " the figure is not available.",
                        file("cells.csv")
                                + ":3 freq \"2.5\": a count is a whole number. Give the count itself and not a share"
                                + " or an average.",
                        file("cells.csv")
                                + ":4 freq \"x\": this is not a number. Write figures such as 1204 or 0.35; leave the"
                                + " cell empty where the figure is not available.");
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }

    @Test
    void says_where_a_total_does_not_add_up() throws IOException {
        assertThat(protect(CELLS.replace("West,Total,23", "West,Total,24"), "ndtms"))
                .isEqualTo(Shell.WRONG_DATA);
        assertThat(said.toString())
                .contains(
                        ":4 freq \"24\": the total is not the sum of its parts by sex, which is 23. Correct the total, or");
    }

    @Test
    void says_where_a_line_is_there_twice() throws IOException {
        assertThat(protect(CELLS + "West,F,3,a\n", "ndtms")).isEqualTo(Shell.WRONG_DATA);
        assertThat(said.toString()).contains(":11 area \"West\": the combination West, F is there twice.");
    }

    @Test
    void adds_up_by_a_hierarchy() throws IOException {
        var hierarchy = write("levels.csv", "dimension,child,parent\narea,Poole,Dorset\narea,Dorset,England\n");
        var cells = "area,freq\nPoole,7\nDorset,7\nEngland,7\nBath,1\n";
        assertThat(protect(cells, "ndtms", "--dimensions", "area", "--hierarchy", hierarchy))
                .isEqualTo(Shell.WRONG_DATA);
        assertThat(said.toString())
                .contains(":5 area \"Bath\": the code is not in the hierarchy of area. Add it to the hierarchy with its"
                        + " parent, or correct it.");
    }

    @Test
    void refuses_a_hierarchy_that_turns_in_a_circle() throws IOException {
        var hierarchy = write("levels.csv", "dimension,child,parent\narea,a,b\narea,b,a\n");
        assertThat(protect("area,freq\na,7\n", "ndtms", "--dimensions", "area", "--hierarchy", hierarchy))
                .isEqualTo(Shell.WRONG_DATA);
        assertThat(said.toString()).contains("levels.csv:2 child \"a\": the code is a part of itself: a > b > a.");
    }

    @Test
    void reports_counts_by_code_and_reasons_only_where_they_point_at_nothing() throws IOException {
        assertThat(protect(CELLS, "ndtms", "--dimensions", "area,sex", "--report", file("report.csv")))
                .isEqualTo(Shell.DONE);
        assertThat(Files.readAllLines(folder.resolve("report.csv")))
                .startsWith("reason,dimension,code,cells,hidden", "all,,,9,4")
                .contains("all,area,West,3,2")
                .noneMatch(line -> line.contains("few people"));
    }

    @Test
    void says_what_profiles_there_are() throws IOException {
        assertThat(protect(CELLS, "nhs")).isEqualTo(Shell.WRONG_CALL);
        assertThat(said.toString()).startsWith("There is no profile nhs. Name ndtms, hes, ons or board, or a file");
    }

    private int protect(String cells, String profile, String... more) throws IOException {
        var words = new ArrayList<>(List.of("protect", "--input", write("cells.csv", cells)));
        if (more.length == 0) words.addAll(List.of("--dimensions", "area,sex"));
        words.addAll(List.of(more));
        words.addAll(List.of("--value", "freq", "--profile", profile, "--output", file("out.csv")));
        return Shell.of(new DisclosureCommand()).setErr(new PrintWriter(said)).execute(words.toArray(String[]::new));
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private List<String> output() throws IOException {
        return Files.readAllLines(folder.resolve("out.csv"));
    }
}
