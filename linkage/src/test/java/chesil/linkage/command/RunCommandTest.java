package chesil.linkage.command;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.command.Shell;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RunCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_first_linkage_needs_no_model_and_no_reading() throws IOException {
        people();
        assertThat(link("run", "--output", at("linked"), at("a.csv"), at("b.csv")))
                .as(err.toString())
                .isEqualTo(Shell.DONE);
        assertThat(lines("linked/links.csv").getFirst())
                .isEqualTo("left_dataset,left_id,right_dataset,right_id,match_weight,match_probability,pattern");
        long right = lines("linked/links.csv").stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[1].substring(1).equals(cells[3].substring(1)))
                .count();
        assertThat(right).isBetween(295L, 300L);
        assertThat(lines("linked/clusters.csv")).hasSize(601).startsWith("cluster,dataset,id");
        assertThat(Files.readString(folder.resolve("linked/run.json")))
                .contains("\"records\": 600", "\"sha256\": \"", "\"score\": ");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void the_model_that_a_run_wrote_gives_the_same_links_and_explains_them() throws IOException {
        people();
        link("run", "--output", at("first"), at("a.csv"), at("b.csv"));
        assertThat(link(
                        "run",
                        "--model",
                        at("first/model.yaml"),
                        "--output",
                        at("second"),
                        "--threads",
                        "1",
                        at("a.csv"),
                        at("b.csv")))
                .isEqualTo(Shell.DONE);
        assertThat(lines("second/links.csv")).isEqualTo(lines("first/links.csv"));
        var link = lines("first/links.csv").get(1).split(",", -1);
        assertThat(link("explain", link[1], link[3], "--model", at("first/model.yaml"), at("a.csv"), at("b.csv")))
                .isEqualTo(Shell.DONE);
        assertThat(out.toString()).contains("match probability " + link[5]);
    }

    @Test
    void suggest_says_what_each_column_seems_to_hold_and_train_fills_the_model_in() throws IOException {
        people();
        assertThat(link("suggest", at("a.csv"), at("b.csv"), "--output", at("model.yaml")))
                .isEqualTo(Shell.DONE);
        assertThat(Files.readString(folder.resolve("model.yaml")))
                .contains("# surname holds surnames", "# born holds days", "block:", "when: jaro-winkler 0.9}");
        assertThat(link("train", "--model", at("model.yaml"), "--output", at("trained.yaml"), at("a.csv"), at("b.csv")))
                .isEqualTo(Shell.DONE);
        assertThat(Files.readString(folder.resolve("trained.yaml"))).contains("prior: ", "m: ", "u: ");
    }

    @Test
    void labels_teach_m() throws IOException {
        people();
        Files.writeString(
                folder.resolve("labels.csv"),
                "left_dataset,left_id,right_dataset,right_id,match\na,a1,b,b1,1\na,a2,b,b9,0\n");
        assertThat(link(
                        "train",
                        "--labels",
                        at("labels.csv"),
                        "--output",
                        at("trained.yaml"),
                        at("a.csv"),
                        at("b.csv")))
                .isEqualTo(Shell.DONE);
        assertThat(Files.readString(folder.resolve("trained.yaml"))).contains("m comes from 1 labelled matches");
        Files.writeString(
                folder.resolve("labels.csv"), "left_dataset,left_id,right_dataset,right_id,match\na,zz,b,b1,1\n");
        assertThat(link(
                        "train",
                        "--labels",
                        at("labels.csv"),
                        "--output",
                        at("trained.yaml"),
                        at("a.csv"),
                        at("b.csv")))
                .isEqualTo(Shell.WRONG_DATA);
        assertThat(err.toString()).contains("labels.csv:2 left_id \"zz\": no file has this record");
    }

    @Test
    void wrong_files_and_calls_are_told_in_words_and_leave_nothing_behind() throws IOException {
        Files.writeString(folder.resolve("ragged.csv"), "id,name\n1,a,b\n");
        assertThat(link("run", "--output", at("linked"), at("ragged.csv"))).isEqualTo(Shell.WRONG_DATA);
        assertThat(err.toString()).contains("ragged.csv:2: the row has 3 cells where the header has 2.");
        assertThat(link("run", "--output", at("linked"), at("absent.csv"))).isEqualTo(Shell.WRONG_CALL);
        assertThat(link("run", "--output", at("linked"), "--threshold", "2", at("ragged.csv")))
                .isEqualTo(Shell.WRONG_CALL);
        Files.writeString(folder.resolve("alone.csv"), "id\n1\n2\n");
        assertThat(link("run", "--output", at("linked"), at("alone.csv"))).isEqualTo(Shell.WRONG_CALL);
        assertThat(err.toString()).contains("No model can be drafted");
        assertThat(leftovers()).isEmpty();
        assertThat(folder.resolve("linked/links.csv")).doesNotExist();
    }

    @Test
    void a_column_that_the_model_reads_and_a_file_lacks_is_named() throws IOException {
        people();
        link("suggest", at("a.csv"), at("b.csv"), "--output", at("model.yaml"));
        Files.writeString(folder.resolve("c.csv"), "id,other\n1,x\n");
        assertThat(link("run", "--model", at("model.yaml"), "--output", at("linked"), at("a.csv"), at("c.csv")))
                .isEqualTo(Shell.WRONG_DATA);
        assertThat(err.toString()).contains("c.csv:1 surname \"\": the model reads this column");
    }

    @Test
    void what_a_killed_run_left_is_swept_up() throws IOException {
        people();
        Files.createDirectories(folder.resolve("linked"));
        Files.writeString(folder.resolve("linked/links.csv.part"), "half");
        assertThat(link("run", "--output", at("linked"), at("a.csv"), at("b.csv")))
                .isEqualTo(Shell.DONE);
        assertThat(leftovers()).isEmpty();
    }

    /** 300 invented people in two files; a third have a letter wrong in the second. */
    @Test
    void a_refused_run_leaves_no_folder_and_takes_none_away_that_was_there() throws IOException {
        Files.writeString(folder.resolve("broken.csv"), "id,name\n1,\"Ann\n");
        Files.createDirectory(folder.resolve("mine"));
        assertThat(link("run", "--output", at("linked"), at("broken.csv"))).isEqualTo(Shell.WRONG_DATA);
        assertThat(link("run", "--output", at("mine"), at("broken.csv"))).isEqualTo(Shell.WRONG_DATA);
        assertThat(folder.resolve("linked")).doesNotExist();
        assertThat(folder.resolve("mine")).isEmptyDirectory();
    }

    @Test
    void a_run_leaves_a_report_that_shows_nobody_s_name_unasked() throws IOException {
        people();
        link("run", "--output", at("linked"), at("a.csv"), at("b.csv"));
        var report = Files.readString(folder.resolve("linked/report.html"));
        assertThat(report).contains("<table", "a.csv").doesNotContain("<script", "http-equiv=\"refresh\"");
        var name = lines("a.csv").get(1).split(",", -1)[1];
        assertThat(report).doesNotContain(">" + name + "<");
    }

    @Test
    void what_partners_encoded_at_home_is_linked_without_a_name() throws IOException {
        people();
        Files.writeString(folder.resolve("key"), "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
        for (var each : List.of("a", "b"))
            assertThat(link(
                            "encode",
                            "--key-file",
                            at("key"),
                            "--fields",
                            "forename=name,surname=name,born=date",
                            "--output",
                            at(each + "-encoded.csv"),
                            at(each + ".csv")))
                    .as(err.toString())
                    .isEqualTo(Shell.DONE);
        assertThat(link("run", "--output", at("linked"), at("a-encoded.csv"), at("b-encoded.csv")))
                .as(err.toString())
                .isEqualTo(Shell.DONE);
        long right = lines("linked/links.csv").stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[1].substring(1).equals(cells[3].substring(1)))
                .count();
        assertThat(right).isBetween(285L, 300L);
        assertThat(lines("linked/clusters.csv")).hasSize(601);
    }

    private void people() throws IOException {
        var random = new Random(5);
        var a = new StringBuilder("id,forename,surname,born,town\n");
        var b = new StringBuilder("id,forename,surname,born,town\n");
        for (int i = 0; i < 300; i++) {
            var forename = word(random, 3);
            var surname = word(random, 4);
            var born = String.format(
                    java.util.Locale.ROOT,
                    "%d-%02d-%02d",
                    1940 + random.nextInt(60),
                    1 + random.nextInt(12),
                    1 + random.nextInt(28));
            var town = "Town " + (char) ('A' + random.nextInt(20));
            a.append("a" + i)
                    .append(',')
                    .append(String.join(",", forename, surname, born, town))
                    .append('\n');
            if (i % 3 == 0) surname = surname.substring(0, 2) + "x" + surname.substring(3);
            if (i % 5 == 0) born = "";
            b.append("b" + i)
                    .append(',')
                    .append(String.join(",", forename, surname, born, town))
                    .append('\n');
        }
        Files.writeString(folder.resolve("a.csv"), a);
        Files.writeString(folder.resolve("b.csv"), b);
    }

    private static String word(Random random, int syllables) {
        var word = new StringBuilder();
        for (int i = 0; i < syllables; i++)
            word.append("bdfgklmnprst".charAt(random.nextInt(12))).append("aeiou".charAt(random.nextInt(5)));
        return word.toString();
    }

    private List<String> leftovers() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString)
                    .filter(each -> each.endsWith(".part"))
                    .toList();
        }
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    private String at(String file) {
        return folder.resolve(file).toString();
    }

    private int link(String... words) {
        var line = Shell.of(new LinkCommand());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(new ArrayList<>(List.of(words)).toArray(String[]::new));
    }
}
