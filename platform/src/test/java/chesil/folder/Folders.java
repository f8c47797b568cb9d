package chesil.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The folders of the tests. */
public final class Folders {
    public static final DefinedElsewhere ELSEWHERE =
            new DefinedElsewhere(Set.of("l3-naloxone-issued"), Set.of("naloxone"), Set.of("E06000999", "E23000999"));

    private Folders() {}

    /** A small, whole partnership, which is not Dorset. */
    public static Path marshwood() {
        return Path.of("src", "test", "resources", "partnerships", "marshwood");
    }

    public static Path mistakes() {
        return Path.of("src", "test", "resources", "partnerships", "mistakes");
    }

    public static FolderContents read(Path folder) {
        return switch (FolderReader.read(folder, ELSEWHERE)) {
            case FolderReading.Read(var contents) -> contents;
            case FolderReading.Mistaken(var mistakes) -> throw new AssertionError(lines(mistakes));
        };
    }

    private static String lines(List<Mistake> mistakes) {
        return String.join("\n", mistakes.stream().map(Mistake::toString).toList());
    }
}
