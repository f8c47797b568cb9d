package chesil.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real public data that stands beside the project; a test that wants it is skipped, with the reason, where it is absent. */
public final class Shared {
    private Shared() {}

    /** A file or folder of the shared data, such as {@code data/police}. */
    public static Path at(String path) {
        var root = System.getenv("CHESIL_SHARED");
        var file = (root == null ? Path.of("..", "..", "shared") : Path.of(root)).resolve(path);
        Assumptions.assumeTrue(
                Files.exists(file),
                () -> "skipped: " + file + " is absent; lay the shared data beside the project, or set CHESIL_SHARED");
        return file;
    }
}
