package chesil.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DemonstrationReturnsTest {
    private static final Path DORSET = Path.of("../partnerships/dorset");

    @Test
    void the_files_in_the_folder_are_the_ones_that_it_makes() throws IOException {
        var kept = new TreeMap<String, String>();
        var returns = DORSET.resolve("demonstration/returns");
        try (var files = Files.walk(returns)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                kept.put(returns.relativize(file).toString(), Files.readString(file));
            }
        }
        assertThat(kept).isEqualTo(DemonstrationReturns.make(DORSET));
    }
}
