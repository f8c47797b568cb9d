package chesil.operating;

import java.util.List;
import java.util.Map;
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
        runTo(register, Map.of());
    }

    /** As far as the versions that are given, and to the newest where none is; schemas that a backup lacks stay empty. */
    static void runTo(DataSource register, Map<String, String> versions) {
        for (var schema : SCHEMAS) {
            if (!versions.isEmpty() && !versions.containsKey(schema)) continue;
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(register)
                    .locations("classpath:db/migration/" + schema)
                    .failOnMissingLocations(false)
                    .schemas(schema)
                    .defaultSchema(schema)
                    .createSchemas(true)
                    .target(versions.getOrDefault(schema, "latest"))
                    .load()
                    .migrate();
        }
    }
}
