package chesil.operating;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings every module's schema forward, each by its own migrations, lowest module first. */
final class Migrations {
    /** The modules that keep tables, in the order of the house. */
    static final List<String> SCHEMAS = List.of(
            "work",
            "operating",
            "areas",
            "access",
            "partnership",
            "returns",
            "measures",
            "releases",
            "strategy",
            "interventions");

    private Migrations() {}

    static void run(DataSource register) {
        for (var schema : SCHEMAS) {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(register)
                    .locations("classpath:db/migration/" + schema)
                    .failOnMissingLocations(false)
                    .schemas(schema)
                    .defaultSchema(schema)
                    .createSchemas(true)
                    .load()
                    .migrate();
        }
    }
}
