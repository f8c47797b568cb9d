package chesil.folder;

import static org.assertj.core.api.Assertions.assertThat;

import chesil.areas.AreaFiles;
import chesil.measures.Indicators;
import chesil.returns.specification.Specifications;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Dorset's folder against what the house defines, and as an export writes it; what it must hold is in {@link DorsetFolderTest}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DorsetExportTest {
    private static final Path DORSET = Path.of("..", "partnerships", "dorset");

    @Test
    void it_has_no_mistake() {
        assertThat(FolderCommands.check(DORSET, elsewhere()).lines())
                .singleElement()
                .asString()
                .endsWith("No mistakes.");
    }

    @Test
    void an_export_over_it_changes_nothing() throws IOException {
        var contents = ((FolderReading.Read) FolderReader.read(DORSET, elsewhere())).contents();

        for (var text : FolderWriter.texts(contents, DORSET).entrySet()) {
            assertThat(text.getValue()).as(text.getKey()).isEqualTo(Files.readString(DORSET.resolve(text.getKey())));
        }
    }

    @Test
    void written_afresh_it_says_the_same() throws IOException {
        var contents = ((FolderReading.Read) FolderReader.read(DORSET, elsewhere())).contents();

        for (var intervention : contents.interventions()) {
            var text = KeptText.ofItem(Optional.empty(), chesil.interventions.Intervention.KIND, intervention);
            assertThat(KeptText.ofItem(Optional.of(text), chesil.interventions.Intervention.KIND, intervention))
                    .isEqualTo(text);
        }
    }

    private static DefinedElsewhere elsewhere() {
        var national = AreaFiles.national();
        var areas = national.and(AreaFiles.local(DORSET, national).holdings());
        return new DefinedElsewhere(
                Indicators.read(List.of("classpath*:measures")).all().stream()
                        .map(indicator -> indicator.id().value())
                        .collect(Collectors.toSet()),
                Specifications.builtIn().all().stream()
                        .map(specification -> specification.id().value())
                        .collect(Collectors.toSet()),
                areas.areas().stream().map(area -> area.code().value()).collect(Collectors.toSet()));
    }
}
