package chesil.benchmarks;

import chesil.Chesil;
import chesil.access.Role;
import chesil.access.Viewer;
import chesil.measures.Indicator;
import chesil.measures.Indicators;
import chesil.measures.observations.Observations;
import chesil.releases.Releases;
import chesil.versions.AsKnown;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * W7: indicators asked for out of ten million values, by the way that pages ask, so that audience rules, intervals and signals
 * are in the time. There is no peer to be had; DHIS2's own bar is 300 ms for the 95th percentile on a small database.
 */
final class IndicatorQueryContest implements Contest {
    private static final int VALUES = 10_000_000, MONTHS = 60, QUERIES = 2_000, WARM_UP = 300;

    @Override
    public String number() {
        return "W7";
    }

    @Override
    public String work() {
        return "indicator queries over 10,000,000 values";
    }

    @Override
    public void run(PrintStream out) throws Exception {
        try (var server = Server.start();
                var application = application(server)) {
            var jdbc = application.getBean(JdbcClient.class);
            var indicators = List.copyOf(application.getBean(Indicators.class).all());
            fill(server, indicators, areas(jdbc));
            out.printf(
                    "    %,d values of %d indicators%n",
                    jdbc.sql("select count(*) from measures.observation")
                            .query(Long.class)
                            .single(),
                    indicators.size());
            var releases = application.getBean(Releases.class);
            var observations = application.getBean(Observations.class);
            var analyst = new Viewer(1, "Analyst", "public-health-dorset", Set.of(Role.ANALYST));
            var councils = List.of("E06000058", "E06000059", Releases.FOOTPRINT);
            var random = new Random(7);
            print(
                    out,
                    "12 months of an indicator in an area",
                    timed(() -> observations.find(query(random, indicators, councils, 12))));
            print(
                    out,
                    "5 years of an indicator in an area",
                    timed(() -> observations.find(query(random, indicators, councils, 60))));
            print(
                    out,
                    "an indicator's page, with signals",
                    timed(() -> releases.indicator(
                            analyst, any(random, indicators).id(), any(random, councils), AsKnown.NOW)));
        }
    }

    private static Observations.Query query(
            Random random, List<Indicator> indicators, List<String> councils, int months) {
        var area = any(random, councils.subList(0, 2));
        var until = LocalDate.of(2026, 11, 1);
        return new Observations.Query(
                any(random, indicators).id(), Set.of(area), "", until.minusMonths(months), until, AsKnown.NOW);
    }

    private static ConfigurableApplicationContext application(Server server) {
        var postgres = server.postgres();
        var spring = new SpringApplication(Chesil.class);
        spring.setDefaultProperties(Map.of(
                "chesil.database.url",
                postgres.jdbcUrl(),
                "chesil.database.user",
                postgres.user(),
                "chesil.database.password",
                postgres.password(),
                "chesil.data",
                server.folder().toString(),
                "chesil.partnership",
                Path.of("partnerships/dorset").toAbsolutePath().toString(),
                "server.port",
                0,
                "logging.threshold.console",
                "OFF"));
        return spring.run();
    }

    /** The areas of the register, and as many invented ones as the volume needs. */
    private static List<String> areas(JdbcClient jdbc) {
        var areas = new ArrayList<>(
                jdbc.sql("select code from areas.area").query(String.class).list());
        for (var each = 1; areas.size() < 9_000; each++) areas.add("E01%06d".formatted(900_000 + each));
        return areas;
    }

    private static void fill(Server server, List<Indicator> indicators, List<String> areas) throws SQLException {
        var perIndicator = VALUES / MONTHS / indicators.size() + 1;
        try (var connection = server.connect();
                var statement = connection.createStatement();
                var series = connection.prepareStatement(
                        "insert into measures.series (indicator, breakdown, area, area_vintage) values (?, '', ?, '2024') on conflict do nothing")) {
            for (var indicator : indicators) {
                for (var area : areas.subList(0, Math.min(perIndicator, areas.size()))) {
                    series.setString(1, indicator.id().value());
                    series.setString(2, area);
                    series.addBatch();
                }
                series.executeBatch();
            }
            statement.execute("insert into measures.calculation (known_at, cause) values (now(), 'benchmark')");
            statement.execute("""
                    insert into measures.observation (series, period, known_from, definition_version, numerator, denominator, value,
                        lower95, upper95, method, status, heard, expected, submissions, rows_counted)
                    select s.id, (date '2021-11-01' + m * interval '1 month')::date,
                           (select max(number) from measures.calculation), 1, v, 100, v, v - 1, v + 1, 'none', 'final', 1, 1, '{1}', '{10}'
                      from measures.series s, generate_series(0, 59) m, lateral (select 20 + (s.id * 31 + m * 17) % 40 as v) each
                    on conflict do nothing
                    """);
            statement.execute("analyze measures.observation");
            statement.execute("analyze measures.series");
        }
    }

    private static double[] timed(Runnable query) {
        for (var i = 0; i < WARM_UP; i++) query.run();
        var times = new double[QUERIES];
        for (var i = 0; i < QUERIES; i++) {
            var begun = System.nanoTime();
            query.run();
            times[i] = (System.nanoTime() - begun) / 1e6;
        }
        java.util.Arrays.sort(times);
        return times;
    }

    private static void print(PrintStream out, String what, double[] sorted) {
        out.printf(
                "    %-40s median %.1f ms, p95 %.1f ms, worst %.1f ms%n",
                what, sorted[sorted.length / 2], sorted[sorted.length * 95 / 100], sorted[sorted.length - 1]);
    }

    private static <T> T any(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
