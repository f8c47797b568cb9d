package chesil.releases;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts observations straight into their table; each is a calculation of its own, and ends the one before it. */
public final class Observed {
    private final JdbcClient jdbc;

    public Observed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void of(
            String indicator,
            String area,
            String part,
            LocalDate period,
            double numerator,
            @Nullable Double of,
            double value) {
        jdbc.sql("insert into measures.calculation (known_at, cause) values (:at, 'test')")
                .param("at", Instant.now().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        insert into measures.series (indicator, breakdown, area, area_vintage)
                        values (:indicator, :part, :area, '2024') on conflict do nothing
                        """)
                .param("indicator", indicator)
                .param("part", part)
                .param("area", area)
                .update();
        var series =
                "(select id from measures.series where indicator = :indicator and breakdown = :part and area = :area)";
        jdbc.sql("update measures.observation set known_to = (select max(number) from measures.calculation)"
                        + " where known_to is null and period = :period and series = " + series)
                .param("indicator", indicator)
                .param("part", part)
                .param("area", area)
                .param("period", period)
                .update();
        jdbc.sql("insert into measures.observation (series, period, known_from, definition_version, numerator,"
                        + " denominator, value, method, status, heard, expected, submissions, rows_counted)"
                        + " values (" + series + ", :period, (select max(number) from measures.calculation), 1,"
                        + " :numerator, :of, :value, 'none', 'final', 1, 1, '{7}', '{1}')")
                .param("indicator", indicator)
                .param("part", part)
                .param("area", area)
                .param("period", period)
                .param("numerator", numerator)
                .param("of", of, Types.DOUBLE)
                .param("value", value)
                .update();
    }
}
