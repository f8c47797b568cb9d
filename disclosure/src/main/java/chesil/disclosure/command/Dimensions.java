package chesil.disclosure.command;

import chesil.command.Refusal;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options {@code --dimensions} and {@code --hierarchy}: which columns hold codes, and how codes add up. */
final class Dimensions {
    @Option(
            names = "--dimensions",
            paramLabel = "COLUMN",
            split = ",",
            required = true,
            description = "The columns that hold codes.")
    private List<String> names = List.of();

    @Option(names = "--hierarchy", paramLabel = "FILE", description = "How codes add up: dimension,child,parent.")
    private @Nullable String hierarchy;

    List<String> names() {
        return names;
    }

    @Nullable String hierarchy() {
        return hierarchy;
    }

    /** @throws Refusal if a column is named twice */
    void check() {
        if (new HashSet<>(names).size() < names.size())
            throw new Refusal("--dimensions names a column twice. Name each once.");
    }
}
