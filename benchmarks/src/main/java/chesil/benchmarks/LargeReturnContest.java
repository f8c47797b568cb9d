package chesil.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.postgresql.PGConnection;

/**
 * W11: a return of a million rows in the columns of data.police.uk, read, validated and stored, beside PostgreSQL's own COPY of
 * the same file into columns of text and into columns with checks and a foreign key. The rounds take turns in one run, since
 * the machine's speed comes and goes.
 */
final class LargeReturnContest implements Contest {
    private static final int ROWS = 1_000_000, ROUNDS = 3;
    private static final Path REAL = Path.of("../shared/data/police/2025-06/2025-06-dorset-street.csv");
    private static final String[] COLUMNS = {
        "crime_id",
        "month",
        "reported_by",
        "falls_within",
        "longitude",
        "latitude",
        "location",
        "lsoa_code",
        "lsoa_name",
        "crime_type",
        "last_outcome_category",
        "context"
    };

    @Override
    public String number() {
        return "W11";
    }

    @Override
    public String work() {
        return "a return of 1,000,000 rows, read, validated and stored";
    }

    @Override
    public void run(PrintStream out) throws Exception {
        if (!Files.exists(REAL)) throw new IOException("it draws rows from " + REAL + ", which is absent");
        var file = Files.createTempFile("million", ".csv");
        try (var server = Server.start()) {
            draw(file);
            out.printf(
                    "    file: %,d rows, %d MB, drawn from %s%n",
                    ROWS, Files.size(file) / 1_000_000, REAL.getFileName());
            var ours = new ArrayList<Double>();
            var plain = new ArrayList<Double>();
            var checked = new ArrayList<Double>();
            for (var round = 0; round < ROUNDS; round++) {
                ours.add(chesil(server, file, out));
                plain.add(copy(server, file, plainTable()));
                checked.add(copy(server, file, checkedTable()));
            }
            out.printf("    Chesil, heap 256 MB            median %.2f s  %s%n", median(ours), ours);
            out.printf("    COPY into text                 median %.2f s  %s%n", median(plain), plain);
            out.printf("    COPY into checked columns      median %.2f s  %s%n", median(checked), checked);
            out.printf(
                    "    Chesil takes %.2f times COPY into text, %.2f times COPY into checked columns%n",
                    median(ours) / median(plain), median(ours) / median(checked));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void draw(Path file) throws IOException {
        var lines = Files.readAllLines(REAL);
        var random = new Random(11);
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write(lines.getFirst());
            writer.write('\n');
            for (var row = 0; row < ROWS; row++) {
                writer.write(lines.get(1 + random.nextInt(lines.size() - 1)));
                writer.write('\n');
            }
        }
    }

    /** In a JVM of its own, so that the heap is what is promised; the first of two readings warms it up. */
    private static double chesil(Server server, Path file, PrintStream out) throws IOException, InterruptedException {
        var postgres = server.postgres();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeReturn.class.getName(),
                        file.toString(),
                        postgres.jdbcUrl(),
                        postgres.user())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        process.environment().put("DATABASE_PASSWORD", postgres.password());
        var started = process.start();
        var said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (started.waitFor() != 0) throw new IOException("the reading failed");
        out.println("    " + said);
        return Double.parseDouble(said.substring(said.lastIndexOf(' ') + 1));
    }

    private static List<String> plainTable() {
        return List.of("create table peer (" + String.join(" text, ", COLUMNS) + " text)");
    }

    private static List<String> checkedTable() {
        return List.of(
                "create table area (code text primary key)",
                "insert into area select distinct lsoa_code from drawn where lsoa_code is not null",
                """
                create table peer (crime_id text check (crime_id ~ '^[0-9a-f]{64}$'), month text not null check (month ~ '^\\d{4}-\\d{2}$'),
                    reported_by text not null, falls_within text not null, longitude double precision check (longitude between -12 and 4),
                    latitude double precision check (latitude between 48 and 62), location text not null, lsoa_code text references area,
                    lsoa_name text, crime_type text not null check (crime_type in ('Anti-social behaviour', 'Bicycle theft', 'Burglary',
                    'Criminal damage and arson', 'Drugs', 'Other crime', 'Other theft', 'Possession of weapons', 'Public order', 'Robbery',
                    'Shoplifting', 'Theft from the person', 'Vehicle crime', 'Violence and sexual offences')),
                    last_outcome_category text, context text)
                """);
    }

    private static double copy(Server server, Path file, List<String> table) throws SQLException, IOException {
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists peer, area, drawn cascade");
            if (table.size() > 1) codes(connection, file);
            for (var each : table) statement.execute(each);
            connection.setAutoCommit(false);
            var begun = System.nanoTime();
            copyInto(connection, file, "peer");
            connection.commit();
            return seconds(begun);
        }
    }

    /** The codes that occur, from a first reading that is not timed. */
    private static void codes(Connection connection, Path file) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute("create temporary table drawn (" + String.join(" text, ", COLUMNS) + " text)");
            copyInto(connection, file, "drawn");
        }
    }

    private static void copyInto(Connection connection, Path file, String table) throws SQLException, IOException {
        try (var input = Files.newInputStream(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin (format csv, header)", input, 1 << 18);
        }
    }

    static double seconds(long begun) {
        return Math.round((System.nanoTime() - begun) / 1e7) / 100.0;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
