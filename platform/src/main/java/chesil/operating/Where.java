package chesil.operating;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options with which every command says whose register it means. */
final class Where {
    @Option(
            names = "--data",
            defaultValue = "${env:CHESIL_DATA:-.data}",
            paramLabel = "DIR",
            description = "The data folder (default ${DEFAULT-VALUE}); Chesil may be running or stopped.")
    Path data = Path.of(".data");

    @Option(names = "--database", paramLabel = "JDBC_URL", description = "A PostgreSQL 18 server of your own.")
    @Nullable String database;

    Path folder() {
        return data.toAbsolutePath().normalize();
    }
}
