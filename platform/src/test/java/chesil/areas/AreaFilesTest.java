package chesil.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AreaFilesTest {
    private static final Holdings NATIONAL = AreaFiles.national();

    @TempDir
    private Path folder;

    @Test
    void a_partnership_without_areas_of_its_own_has_none_and_no_faults() {
        var read = AreaFiles.local(folder, NATIONAL);
        assertThat(read.faults()).isEmpty();
        assertThat(read.holdings().areas()).isEmpty();
    }

    @Test
    void every_mistake_is_named_with_its_file_line_and_column() throws IOException {
        write(
                "areas.csv",
                "code,name,valid_from,valid_to",
                "Purbeck,Purbeck,,",
                "E14000622,Poole,,",
                "E01000001,A,2021-02-31,");
        write("lookups.csv", "id,name,as_of,fit,source", "l,Lookup,2024,nearly,ONS");
        write("parents.csv", "child,parent,hierarchy,lookup", "E01099999,E06000058,statistical,lsoa");
        write("populations.csv", "area,on,estimate,total", "E06000058,2020-06-30,mid-2020,many");

        assertThat(AreaFiles.local(folder, NATIONAL).faults())
                .extracting(fault -> Path.of(fault.file()).getFileName() + ":" + fault.line() + " " + fault.column())
                .containsExactly(
                        "areas.csv:2 code",
                        "areas.csv:3 code",
                        "areas.csv:4 valid_from",
                        "lookups.csv:2 fit",
                        "parents.csv:2 child",
                        "parents.csv:2 lookup",
                        "populations.csv:2 total");
    }

    @Test
    void a_missing_column_is_named_with_those_that_a_file_has() throws IOException {
        write("areas.csv", "code,title", "E01000001,A");
        assertThat(AreaFiles.local(folder, NATIONAL).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.column()).isEqualTo("name, valid_from, valid_to");
            assertThat(fault.wrong()).contains("code, name, valid_from, valid_to");
        });
    }

    @Test
    void an_area_that_the_country_s_files_describe_is_not_described_again() throws IOException {
        write("areas.csv", "code,name,valid_from,valid_to", "E06000058,BCP,,");
        assertThat(AreaFiles.local(folder, NATIONAL).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.wrong()).contains("described twice"));
    }

    @Test
    void the_fingerprint_changes_with_the_files() throws IOException {
        var before = AreaFiles.local(folder, NATIONAL).holdings().fingerprint();
        assertThat(AreaFiles.local(folder, NATIONAL).holdings().fingerprint()).isEqualTo(before);
        write("areas.csv", "code,name,valid_from,valid_to", "E01000001,A,,");
        assertThat(AreaFiles.local(folder, NATIONAL).holdings().fingerprint()).isNotEqualTo(before);
    }

    @Test
    void boundaries_of_unknown_areas_are_refused() throws IOException {
        write("boundaries.geojson", """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"code":"Poole"},"geometry":{"type":"MultiPolygon","coordinates":[]}}
                ]}
                """);
        assertThat(AreaFiles.local(folder, NATIONAL).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(2));
    }

    private void write(String name, String... lines) throws IOException {
        Files.createDirectories(folder.resolve("areas"));
        Files.writeString(folder.resolve("areas").resolve(name), String.join("\n", lines) + "\n");
    }
}
