package chesil.operating;

import chesil.command.Refusal;
import chesil.command.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a new data folder that holds what a backup holds. FILE.keys must lie beside FILE.",
            "Example: ./chesil restore /var/backups/chesil-2026-11-24.zip --data restored"
        })
final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "A file that ./chesil backup wrote.")
    private Path file = Path.of("");

    @Option(
            names = "--data",
            required = true,
            paramLabel = "NEW_DIR",
            description = "A folder that is not there yet, or is empty.")
    private Path data = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        var folder = data.toAbsolutePath().normalize();
        mustBeNew(folder);
        var contents = Restore.contents(file);
        try (var server = EmbeddedPostgres.start(folder, Cache.folder())) {
            var register = new PGSimpleDataSource();
            register.setUrl(server.jdbcUrl());
            register.setUser(server.user());
            register.setPassword(server.password());
            Migrations.runTo(register, contents.versions());
            try (var superuser = server.superuser()) {
                Restore.load(superuser, file, contents);
            }
            Restore.keys(file, folder.resolve("keys"));
        }
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.UK,
                        "%,d rows of %,d tables are in %s.%n",
                        contents.rows(),
                        contents.tables().size(),
                        data);
        return Shell.DONE;
    }

    private static void mustBeNew(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new Refusal(folder
                        + " is not empty. A backup is restored into a new folder, so that nothing is written over.");
            }
        }
    }
}
