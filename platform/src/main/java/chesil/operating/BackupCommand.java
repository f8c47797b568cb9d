package chesil.operating;

import chesil.command.Refusal;
import chesil.command.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Writes everything that the register holds, as at one instant, to FILE, and the keys to FILE.keys.",
            "Keep the two apart: partners' files in FILE cannot be read without FILE.keys.",
            "Example: ./chesil backup /var/backups/chesil-2026-11-24.zip"
        })
final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Where where = new Where();

    @Parameters(paramLabel = "FILE", description = "Where the backup goes; an older file of that name is replaced.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder))
            throw new Refusal("There is no folder " + folder + " for the backup. Make it first.");
        try (var register = OpenRegister.existing(where.folder(), where.database);
                var connection = register.connect()) {
            var keys = where.folder().resolve("keys");
            var contents = Backup.take(connection, Files.isDirectory(keys) ? keys : null, file);
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.UK,
                            "%,d rows of %,d tables are in %s.%n",
                            contents.rows(),
                            contents.tables().size(),
                            file);
        }
        return Shell.DONE;
    }
}
