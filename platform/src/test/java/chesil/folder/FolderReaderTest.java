package chesil.folder;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.interventions.Qualifier;
import chesil.partnership.PartnerCategory;
import chesil.partnership.PartnershipRole;
import chesil.versions.PartialDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FolderReaderTest {
    @TempDir
    Path temporary;

    @Test
    void another_partnership_is_another_folder() {
        var marshwood = Folders.read(Folders.marshwood());

        assertThat(marshwood.partnership().name()).isEqualTo("Marshwood Combating Drugs Partnership");
        assertThat(marshwood
                        .partnership()
                        .holders(PartnershipRole.SENIOR_RESPONSIBLE_OWNER, LocalDate.of(2026, 1, 1))
                        .getFirst()
                        .holder())
                .isEqualTo("Director of Public Health");
        var council =
                Objects.requireNonNull(marshwood.organisations().getFirst().partner());
        assertThat(council.category())
                .containsExactly(PartnerCategory.ELECTED_MEMBERS, PartnerCategory.COUNCIL_OFFICERS);
        assertThat(marshwood.seats()).extracting(seat -> seat.empty()).containsExactly(false, true);
        assertThat(marshwood.objectives()).hasSize(2);
        var kits = marshwood.interventions().getFirst();
        assertThat(kits.started()).isEqualTo(new PartialDate("2024-02"));
        assertThat(kits.phases().getFirst().results().getFirst().qualifier()).isEqualTo(Qualifier.ABOUT);
        assertThat(marshwood.targets()).hasSize(1);
        assertThat(marshwood.returns()).hasSize(1);
    }

    @Test
    void every_mistake_is_named_at_once_with_file_line_field_and_what_was_expected() throws IOException {
        var reading = (FolderReading.Mistaken) FolderReader.read(Folders.mistakes(), Folders.ELSEWHERE);

        var folder = Folders.mistakes() + "/";
        assertThat(reading.mistakes().stream().map(mistake -> mistake.toString().replace(folder, "")))
                .containsExactlyElementsOf(Files.readAllLines(Path.of(Folders.mistakes() + ".txt")));
    }

    @Test
    void a_folder_without_a_partnership_is_not_read() {
        var reading = (FolderReading.Mistaken) FolderReader.read(temporary, Folders.ELSEWHERE);

        assertThat(reading.mistakes())
                .singleElement()
                .extracting(Mistake::what)
                .asString()
                .contains("this is not the folder of a partnership");
    }

    @Test
    void what_an_unreadable_file_would_have_named_is_not_missed_a_second_time() throws IOException {
        copy(Folders.marshwood(), temporary);
        Files.writeString(temporary.resolve("groups.yaml"), "groups:\n  - id: [board\n");

        var reading = (FolderReading.Mistaken) FolderReader.read(temporary, Folders.ELSEWHERE);

        assertThat(reading.mistakes())
                .singleElement()
                .extracting(Mistake::what)
                .asString()
                .startsWith("this is not YAML");
    }

    @Test
    void a_file_that_is_not_text_is_a_mistake_and_no_failure() throws IOException {
        copy(Folders.marshwood(), temporary);
        Files.write(temporary.resolve("groups.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

        var reading = (FolderReading.Mistaken) FolderReader.read(temporary, Folders.ELSEWHERE);

        assertThat(reading.mistakes())
                .singleElement()
                .extracting(Mistake::what)
                .asString()
                .contains("UTF-8");
    }

    static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var there = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(there);
                else Files.copy(file, there);
            }
        }
    }
}
