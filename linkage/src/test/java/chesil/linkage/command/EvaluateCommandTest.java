package chesil.linkage.command;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.command.Shell;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EvaluateCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private final StringWriter errors = new StringWriter();

    @BeforeEach
    void a_run_that_linked_two_pairs_of_which_one_is_false() throws IOException {
        Files.createDirectories(folder.resolve("linked"));
        write(
                "linked/clusters.csv",
                "cluster,dataset,id\n0,people,1\n0,people,2\n1,people,3\n1,people,4\n2,people,5\n");
        write("linked/links.csv", """
                left_dataset,left_id,right_dataset,right_id,match_weight,match_probability,pattern
                people,1,people,2,10,0.999,1
                people,3,people,4,1,0.667,1
                """);
    }

    private String write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
        return folder.resolve(file).toString();
    }

    private int evaluate(String... words) {
        var all = new java.util.ArrayList<String>(java.util.List.of(words));
        all.add(folder.resolve("linked").toString());
        all.addAll(java.util.List.of("--output", folder.resolve("out.csv").toString()));
        return Shell.of(new EvaluateCommand())
                .setErr(new PrintWriter(errors, true))
                .execute(all.toArray(String[]::new));
    }

    private java.util.List<String> output() throws IOException {
        return Files.readAllLines(folder.resolve("out.csv"));
    }

    @Test
    void counts_against_a_column_of_persons_and_by_subgroup() throws IOException {
        var labels = write("labels.csv", "id,cluster,sex\n1,a,F\n2,a,F\n3,b,M\n4,c,M\n5,c,M\n");
        assertThat(evaluate("--labels", labels, "--by", "sex", "--thresholds", "0.5,0.9"))
                .isEqualTo(Shell.DONE);
        assertThat(output().getFirst()).startsWith("group,threshold,right,false,missed,precision,precision_lower95");
        assertThat(output())
                .extracting(line -> line.split(",", 7)[0] + " " + line.split(",", 7)[2] + line.split(",", 7)[3]
                        + line.split(",", 7)[4])
                .containsExactly(
                        "group rightfalsemissed",
                        "all 111",
                        "all 101",
                        "sex: F 100",
                        "sex: F 100",
                        "sex: M 011",
                        "sex: M 001");
        assertThat(errors.toString()).contains("F1 is best at 0.9: 0.6667");
    }

    @Test
    void names_false_and_missed_links() throws IOException {
        var labels = write("labels.csv", "id,cluster\n1,a\n2,a\n3,b\n4,c\n5,c\n");
        evaluate(
                "--labels",
                labels,
                "--false-links",
                folder.resolve("f.csv").toString(),
                "--missed-links",
                folder.resolve("m.csv").toString());
        assertThat(Files.readAllLines(folder.resolve("f.csv")).get(1)).startsWith("people,3,people,4,1,");
        assertThat(Files.readAllLines(folder.resolve("m.csv")).get(1)).isEqualTo("people,4,people,5,,");
    }

    @Test
    void takes_pairs_with_a_score_and_the_weights_of_a_sample() throws IOException {
        var labels = write(
                "labels.csv", "unique_id_l,unique_id_r,clerical_match_score,sampling_weight\n1,2,1,10\n3,4,0,30\n");
        assertThat(evaluate("--labels", labels, "--thresholds", "0.5")).isEqualTo(Shell.DONE);
        assertThat(output().get(1)).startsWith("all,0.5,10,30,0,0.25,");
    }

    @Test
    void draws_quality_by_threshold() throws IOException {
        var labels = write("labels.csv", "id,cluster\n1,a\n2,a\n3,b\n4,c\n5,c\n");
        evaluate("--labels", labels, "--chart", folder.resolve("quality.html").toString());
        assertThat(Files.readString(folder.resolve("quality.html")))
                .contains("<svg role=\"img\"", "<table>")
                .doesNotContain("<script", "http://", "https://");
    }

    @Test
    void names_each_label_of_no_record_with_its_line() throws IOException {
        var labels = write("labels.csv", "id,cluster\n1,a\n77,a\n");
        assertThat(evaluate("--labels", labels)).isEqualTo(Shell.WRONG_DATA);
        assertThat(errors.toString()).contains("labels.csv:3 id \"77\": the run has no record of this number.");
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }
}
