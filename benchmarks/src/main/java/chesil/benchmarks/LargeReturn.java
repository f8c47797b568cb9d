package chesil.benchmarks;

import chesil.returns.intake.Expectation;
import chesil.returns.intake.Intake;
import chesil.returns.intake.IntakeResult;
import chesil.returns.intake.RowTable;
import chesil.returns.intake.Upload;
import chesil.returns.specification.Specification;
import chesil.returns.specification.Specifications;
import chesil.returns.store.CopiedRows;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Reads one file of recorded crime into the register twice, and says how long each reading took. */
final class LargeReturn {
    private LargeReturn() {}

    public static void main(String[] words) throws IOException, SQLException {
        var file = Path.of(words[0]);
        try (var connection = DriverManager.getConnection(words[1], words[2], System.getenv("DATABASE_PASSWORD"))) {
            var specification = Specifications.builtIn().get("recorded-crime");
            var cold = read(specification, file, connection);
            var warm = read(specification, file, connection);
            System.out.println("Chesil: cold " + cold + " s, warm " + warm);
        }
    }

    private static double read(Specification specification, Path file, Connection connection)
            throws IOException, SQLException {
        var table = new RowTable(specification);
        try (var statement = connection.createStatement()) {
            statement.execute("create schema if not exists returns");
            statement.execute("drop table if exists " + table.name());
            for (var create : table.createStatements()) statement.execute(create);
        }
        connection.setAutoCommit(false);
        var begun = System.nanoTime();
        try (var rows = CopiedRows.into(table, connection, _ -> {})) {
            var result = Intake.read(specification, Expectation.NOTHING, Upload.of(file), 1, rows);
            if (!(result instanceof IntakeResult.Complete)) throw new IOException("the file was not read: " + result);
            rows.finish();
        }
        connection.commit();
        connection.setAutoCommit(true);
        return LargeReturnContest.seconds(begun);
    }
}
