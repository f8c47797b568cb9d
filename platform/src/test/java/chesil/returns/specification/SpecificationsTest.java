package chesil.returns.specification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SpecificationsTest {
    private final Specifications specifications = Specifications.builtIn();

    @Test
    void every_file_of_the_folder_is_listed_and_read() throws Exception {
        var folder = Path.of(Objects.requireNonNull(Specifications.class.getResource("/returns/index.txt"))
                        .toURI())
                .getParent();
        try (var files = Files.list(folder)) {
            var names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .sorted()
                    .toList();
            assertThat(specifications.all())
                    .extracting(each -> each.id().value())
                    .containsExactlyElementsOf(names);
        }
    }

    @Test
    void the_police_files_have_the_headings_of_data_police_uk() throws IOException {
        assertThat(specifications.get("recorded-crime").headings())
                .containsExactly(
                        "Crime ID",
                        "Month",
                        "Reported by",
                        "Falls within",
                        "Longitude",
                        "Latitude",
                        "Location",
                        "LSOA code",
                        "LSOA name",
                        "Crime type",
                        "Last outcome category",
                        "Context");
        assertThat(specifications.get("stop-and-search").headings())
                .startsWith(
                        "Type", "Date", "Part of a policing operation", "Policing operation", "Latitude", "Longitude")
                .endsWith("Outcome linked to object of search", "Removal of more than just outer clothing");
    }

    @Test
    void every_column_says_what_belongs_in_it() {
        for (var specification : specifications.all()) {
            for (var column : specification.columns()) {
                assertThat(column.about())
                        .as(specification.id() + "." + column.name())
                        .isNotBlank();
            }
        }
    }

    @Test
    void nothing_built_in_is_about_people_while_there_is_no_vault() {
        assertThat(specifications.all()).extracting(Specification::holds).containsOnly(Holds.AGGREGATES);
    }
}
