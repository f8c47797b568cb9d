package chesil.linkage.command;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.command.Shell;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EncodeCommandTest {
    private static final String PEOPLE =
            "id,given,surname,born,nhs\n1,Ann,Marsh,1980-03-04,943 476 5919\n2,Bob,Dray,1975-11-30,\n";

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter errors = new StringWriter();

    private int encode(String key, String... more) throws IOException {
        Files.writeString(folder.resolve("project.key"), key);
        Files.writeString(folder.resolve("people.csv"), PEOPLE);
        var words = new java.util.ArrayList<String>(java.util.List.of(
                "--key-file",
                folder.resolve("project.key").toString(),
                "--output",
                folder.resolve("out.csv").toString()));
        words.addAll(java.util.List.of(more));
        words.add(folder.resolve("people.csv").toString());
        return Shell.of(new EncodeCommand())
                .setErr(new PrintWriter(errors, true))
                .execute(words.toArray(String[]::new));
    }

    @Test
    void writes_pseudonyms_filters_and_keys_and_nothing_of_a_person() throws IOException {
        assertThat(encode(
                        "0123456789abcdef0123456789abcdef",
                        "--fields",
                        "given=name,surname=name,born=date,nhs=nhs-number"))
                .isEqualTo(Shell.DONE);
        var lines = Files.readAllLines(folder.resolve("out.csv"));
        assertThat(lines.getFirst()).startsWith("id,pseudonym_nhs,clk,key1,key2");
        assertThat(lines.get(1)).matches("1,[0-9a-f]{64},c1-[0-9a-f]{8}:[\\w-]{171},.*");
        assertThat(lines.get(2)).startsWith("2,,c1-");
        assertThat(String.join("", lines)).doesNotContainIgnoringCase("marsh").doesNotContain("1980", "9434765919");
    }

    @Test
    void refuses_a_key_that_could_be_guessed() throws IOException {
        assertThat(encode("secret", "--fields", "surname=name")).isEqualTo(Shell.WRONG_CALL);
        assertThat(errors.toString()).contains("project.key: the key has 6 bytes, and 32 are needed");
    }

    @Test
    void names_each_column_that_is_not_there() throws IOException {
        assertThat(encode("0123456789abcdef0123456789abcdef", "--fields", "surname=name,dob=date,sex=sex"))
                .isEqualTo(Shell.WRONG_DATA);
        assertThat(errors.toString()).contains("people.csv:1 dob \"\"", "people.csv:1 sex \"\"");
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }

    @Test
    void refuses_a_field_that_is_none() throws IOException {
        assertThat(encode("0123456789abcdef0123456789abcdef", "--fields", "surname"))
                .isEqualTo(Shell.WRONG_CALL);
        assertThat(errors.toString()).contains("write COLUMN=STANDARD");
    }
}
