package chesil.operating;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings every module's schema forward, each by its own migrations, lowest module first. */
final class Migrations {
    /** The modules that keep tables, in the order of the house. */
    static final List<String> SCHEMAS = List.of(
            "work",
            "operating",
            "post",
            "areas",
            "access",
            "partnership",
            "returns",
            "measures",
            "releases",
            "strategy",
            "interventions",
            "calendar",
            "publishing");

    private Migrations() {}

    /** Brings the register up to date; where it is so already, that is seen at a glance and Flyway need not start. */
    static void run(DataSource register) {
        if (!isUpToDate(JdbcClient.create(register))) runTo(register, Map.of());
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

    /** Whether each schema's history names exactly the migrations that came with this program, unchanged, and none failed. */
    static boolean isUpToDate(JdbcClient jdbc) {
        for (var schema : SCHEMAS) {
            var ours = checksums(schema);
            if (!hasHistory(jdbc, schema) || !ours.equals(applied(jdbc, schema))) return false;
        }
        return true;
    }

    private static boolean hasHistory(JdbcClient jdbc, String schema) {
        return jdbc.sql("select to_regclass(:table) is not null")
                .param("table", schema + ".flyway_schema_history")
                .query(Boolean.class)
                .single();
    }

    private static Map<String, Integer> applied(JdbcClient jdbc, String schema) {
        var applied = new HashMap<String, Integer>();
        jdbc.sql("select script, checksum, success from " + schema
                        + ".flyway_schema_history where type in ('SQL', 'SQL_BASELINE') order by installed_rank")
                .query(row -> {
                    // a failed one equals none of ours, so that Flyway is asked
                    applied.put(row.getString("script"), row.getBoolean("success") ? row.getInt("checksum") : null);
                });
        return applied;
    }

    private static Map<String, Integer> checksums(String schema) {
        var checksums = new HashMap<String, Integer>();
        try {
            var found = new PathMatchingResourcePatternResolver(Migrations.class.getClassLoader())
                    .getResources("classpath*:db/migration/" + schema + "/*.sql");
            for (var each : found) checksums.put(String.valueOf(each.getFilename()), checksum(each));
            return checksums;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As Flyway reckons it: over the lines without their ends. Should it change its way, the glance fails and Flyway judges. */
    private static int checksum(Resource script) throws IOException {
        var sum = new CRC32();
        try (var lines = new BufferedReader(new InputStreamReader(script.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine())
                sum.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return (int) sum.getValue();
    }
}
