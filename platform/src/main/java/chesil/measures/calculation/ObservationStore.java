package chesil.measures.calculation;

import chesil.measures.Indicator;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what changed: a value that came out differently ends the one before it, and nothing is overwritten. */
@Component
class ObservationStore {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final AreaTree areas;

    ObservationStore(JdbcClient jdbc, JdbcTemplate batches, AreaTree areas) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.areas = areas;
    }

    /** Waits until no other calculation is under way, and keeps others waiting until the transaction ends. */
    void alone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('measures.calculation', 0))")
                .query()
                .singleRow();
    }

    /**
     * Begins a calculation; call {@link #alone()} first, so that numbers become visible in their order.
     *
     * @param changes what causes it, by acceptance; it is known from the last of them on
     */
    long begin(List<Change> changes) {
        var last = changes.getLast();
        var others = changes.size() == 1 ? "" : " and " + (changes.size() - 1) + " before it";
        // never before the last one: a late worker must not put a value into a past that was already read
        return jdbc.sql("""
                        insert into measures.calculation (known_at, acceptance, cause)
                        select greatest(cast(:at as timestamptz), max(known_at)), :acceptance, :cause
                          from measures.calculation
                        returning number
                        """)
                .param("at", last.at().atOffset(ZoneOffset.UTC))
                .param("acceptance", last.acceptance() == 0 ? null : last.acceptance(), Types.BIGINT)
                .param("cause", last.specification() + " " + last.from() + " to " + last.to() + others)
                .query(Long.class)
                .single();
    }

    /** Makes {@code computed} the current observations of the indicator in these periods; gives how many changed. */
    int write(Indicator indicator, LocalDate from, LocalDate until, List<Computed> computed, long calculation) {
        var before = current(indicator, from, until);
        var changed = new ArrayList<Computed>();
        for (var each : computed) {
            var old = before.remove(each.cell());
            if (old == null) changed.add(each);
            else if (!old.equals(Content.of(indicator, each))) {
                changed.add(each);
                end(indicator, each.cell(), calculation);
            }
        }
        // what is left had rows and has none any more
        before.keySet().forEach(cell -> end(indicator, cell, calculation));
        insert(indicator, changed, calculation);
        return changed.size() + before.size();
    }

    private Map<Cell, Content> current(Indicator indicator, LocalDate from, LocalDate until) {
        var current = new HashMap<Cell, Content>();
        jdbc.sql("""
                        select s.area, s.breakdown, o.*
                          from measures.series s join measures.observation o on o.series = s.id
                         where s.indicator = :indicator and s.area_vintage = :vintage
                           and o.period >= :from and o.period < :until and o.known_to is null
                        """)
                .param("indicator", indicator.id().value())
                .param("vintage", areas.vintage())
                .param("from", from)
                .param("until", until)
                .query(row -> {
                    var cell = new Cell(
                            row.getString("area"),
                            row.getString("breakdown"),
                            row.getObject("period", LocalDate.class));
                    current.put(cell, Content.of(row));
                });
        return current;
    }

    private void end(Indicator indicator, Cell cell, long calculation) {
        jdbc.sql("""
                        update measures.observation o set known_to = :calculation
                          from measures.series s
                         where s.id = o.series and s.indicator = :indicator and s.breakdown = :breakdown
                           and s.area = :area and s.area_vintage = :vintage and o.period = :period
                           and o.known_to is null
                        """)
                .param("calculation", calculation)
                .param("indicator", indicator.id().value())
                .param("breakdown", cell.breakdown())
                .param("area", cell.area())
                .param("vintage", areas.vintage())
                .param("period", cell.period())
                .update();
    }

    private void insert(Indicator indicator, List<Computed> changed, long calculation) {
        if (changed.isEmpty()) return;
        batches.batchUpdate(
                """
                insert into measures.series (indicator, breakdown, area, area_vintage) values (?, ?, ?, ?)
                    on conflict do nothing
                """,
                changed.stream()
                        .map(Computed::cell)
                        .map(cell ->
                                new Object[] {indicator.id().value(), cell.breakdown(), cell.area(), areas.vintage()})
                        .toList());
        batches.batchUpdate(
                """
                insert into measures.observation (series, period, known_from, definition_version, numerator, denominator,
                        value, lower95, upper95, method, status, heard, expected, submissions, rows_counted)
                select id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
                  from measures.series where indicator = ? and breakdown = ? and area = ? and area_vintage = ?
                """, changed, changed.size(), (statement, each) -> fill(statement, indicator, each, calculation));
    }

    private void fill(PreparedStatement statement, Indicator indicator, Computed each, long calculation)
            throws SQLException {
        var content = Content.of(indicator, each);
        var at = 0;
        statement.setObject(++at, each.cell().period());
        statement.setLong(++at, calculation);
        statement.setInt(++at, content.version());
        statement.setDouble(++at, content.numerator());
        statement.setObject(++at, content.denominator(), Types.DOUBLE);
        statement.setObject(++at, content.value(), Types.DOUBLE);
        statement.setObject(++at, content.lower(), Types.DOUBLE);
        statement.setObject(++at, content.upper(), Types.DOUBLE);
        statement.setString(++at, content.method());
        statement.setString(++at, content.status());
        statement.setInt(++at, content.heard());
        statement.setInt(++at, content.expected());
        var connection = statement.getConnection();
        statement.setArray(
                ++at, connection.createArrayOf("bigint", content.submissions().toArray()));
        statement.setArray(
                ++at, connection.createArrayOf("integer", content.rows().toArray()));
        statement.setString(++at, indicator.id().value());
        statement.setString(++at, each.cell().breakdown());
        statement.setString(++at, each.cell().area());
        statement.setString(++at, areas.vintage());
    }

    /** All that an observation says of its cell: where two are equal, nothing changed. */
    private record Content(
            int version,
            double numerator,
            @Nullable Double denominator,
            @Nullable Double value,
            @Nullable Double lower,
            @Nullable Double upper,
            String method,
            String status,
            int heard,
            int expected,
            List<Long> submissions,
            List<Integer> rows) {
        static Content of(Indicator indicator, Computed computed) {
            var worth = computed.worth();
            // Byar's lower limit can be "not available"; then the interval as a whole is not
            var interval = worth.interval() == null || !worth.interval().complete() ? null : worth.interval();
            return new Content(
                    indicator.version(),
                    worth.numerator(),
                    worth.denominator(),
                    worth.value(),
                    interval == null ? null : interval.lower(),
                    interval == null ? null : interval.upper(),
                    worth.method().name().toLowerCase(Locale.ROOT),
                    computed.status().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    computed.coverage().heard(),
                    computed.coverage().expected(),
                    List.copyOf(computed.rows().keySet()),
                    List.copyOf(computed.rows().values()));
        }

        static Content of(java.sql.ResultSet row) throws SQLException {
            return new Content(
                    row.getInt("definition_version"),
                    row.getDouble("numerator"),
                    row.getObject("denominator", Double.class),
                    row.getObject("value", Double.class),
                    row.getObject("lower95", Double.class),
                    row.getObject("upper95", Double.class),
                    Objects.requireNonNull(row.getString("method")),
                    Objects.requireNonNull(row.getString("status")),
                    row.getInt("heard"),
                    row.getInt("expected"),
                    Arrays.asList((Long[]) row.getArray("submissions").getArray()),
                    Arrays.asList((Integer[]) row.getArray("rows_counted").getArray()));
        }
    }
}
