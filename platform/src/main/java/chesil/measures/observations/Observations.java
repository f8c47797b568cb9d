package chesil.measures.observations;

import chesil.measures.IndicatorId;
import chesil.statistics.Interval;
import chesil.versions.AsKnown;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads observations, as known now or on a past date. */
@Component
public class Observations {
    private static final String COLUMNS = """
            s.area, s.breakdown, o.period, o.definition_version, o.numerator, o.denominator, o.value, o.lower95,
            o.upper95, o.method, o.status, o.heard, o.expected, o.known_from
            """;

    /**
     * The breakdown under which an indicator's events are kept, where its chart is of what lies between them: an observation a
     * day, the numerator how many there were, the denominator of how many opportunities.
     */
    public static final String EVENTS = "@events";

    private final JdbcClient jdbc;

    public Observations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is asked for.
     *
     * @param areas codes; a scorecard asks for one, a map for many
     * @param breakdown empty for the whole count
     * @param from the first day of the earliest period
     * @param until the day after the latest period
     */
    public record Query(
            IndicatorId indicator,
            Collection<String> areas,
            String breakdown,
            LocalDate from,
            LocalDate until,
            AsKnown asKnown) {}

    /** By area, then by period. */
    public List<Observation> find(Query query) {
        var known = known(query.asKnown());
        if (known.isEmpty() && query.asKnown() instanceof AsKnown.On) return List.of();
        // the current ones have an index of their own, which holds all that is read here
        var condition = known.isPresent()
                ? "o.known_from <= :number and (o.known_to is null or o.known_to > :number)"
                : "o.known_to is null";
        return jdbc.sql("select " + COLUMNS + """
                         from measures.series s join measures.observation o on o.series = s.id
                        where s.indicator = :indicator and s.breakdown = :breakdown and s.area = any(:areas)
                          and o.period >= :from and o.period < :until and\s""" + condition + " order by s.area, o.period")
                .param("indicator", query.indicator().value())
                .param("breakdown", query.breakdown())
                .param("areas", query.areas().toArray(String[]::new))
                .param("from", query.from())
                .param("until", query.until())
                .param("number", known.orElse(0))
                .query(Observations::observation)
                .list();
    }

    /** The areas that an indicator has observations of. */
    public List<String> areas(IndicatorId indicator) {
        return jdbc.sql("select distinct area from measures.series where indicator = :indicator order by area")
                .param("indicator", indicator.value())
                .query(String.class)
                .list();
    }

    /** Every value that the period ever had, the latest first. */
    public List<Revision> revisions(IndicatorId indicator, String area, String breakdown, LocalDate period) {
        return jdbc.sql("select " + COLUMNS + """
                        , c.known_at, c.acceptance
                         from measures.series s
                         join measures.observation o on o.series = s.id
                         join measures.calculation c on c.number = o.known_from
                        where s.indicator = :indicator and s.breakdown = :breakdown and s.area = :area
                          and o.period = :period order by o.known_from desc
                        """)
                .param("indicator", indicator.value())
                .param("breakdown", breakdown)
                .param("area", area)
                .param("period", period)
                .query((row, index) -> new Revision(
                        observation(row, index),
                        row.getObject("known_at", OffsetDateTime.class).toInstant(),
                        row.getObject("acceptance", Long.class)))
                .list();
    }

    /** A value and when we knew it; {@code acceptance} is null where no submission caused it. */
    public record Revision(
            Observation observation, Instant at, @Nullable Long acceptance) {}

    /** The observations of all parts of an area's count, by part and then by period. */
    public List<Observation> parts(
            IndicatorId indicator, String area, LocalDate from, LocalDate until, AsKnown asKnown) {
        var known = known(asKnown);
        if (known.isEmpty() && asKnown instanceof AsKnown.On) return List.of();
        var condition = known.isPresent()
                ? "o.known_from <= :number and (o.known_to is null or o.known_to > :number)"
                : "o.known_to is null";
        return jdbc.sql("select " + COLUMNS + """
                         from measures.series s join measures.observation o on o.series = s.id
                        where s.indicator = :indicator and s.area = :area and s.breakdown <> '' and s.breakdown <> '@events'
                          and o.period >= :from and o.period < :until and\s""" + condition + " order by s.breakdown, o.period")
                .param("indicator", indicator.value())
                .param("area", area)
                .param("from", from)
                .param("until", until)
                .param("number", known.orElse(0))
                .query(Observations::observation)
                .list();
    }

    /**
     * Which periods had another value before the one known then: that value, and when it was replaced. A sum over some of those
     * who should send was no value of the whole, and what took its place revised nothing.
     */
    public Map<LocalDate, Before> revised(IndicatorId indicator, String area, String breakdown, AsKnown asKnown) {
        var revised = new HashMap<LocalDate, Before>();
        jdbc.sql("""
                        select o.period, b.value, c.known_at
                          from measures.series s
                          join measures.observation o on o.series = s.id
                          join measures.observation b on b.series = o.series and b.period = o.period
                                                     and b.known_to = o.known_from and b.value <> o.value
                                                     and (b.heard >= b.expected or s.area <> 'footprint')
                          join measures.calculation c on c.number = o.known_from
                         where s.indicator = :indicator and s.breakdown = :breakdown and s.area = :area
                           and o.known_from <= :number and (o.known_to is null or o.known_to > :number)
                        """)
                .param("indicator", indicator.value())
                .param("breakdown", breakdown)
                .param("area", area)
                .param(
                        "number",
                        asKnown instanceof AsKnown.Now
                                ? Long.MAX_VALUE
                                : known(asKnown).orElse(0))
                .query(row -> {
                    revised.put(
                            row.getObject("period", LocalDate.class),
                            new Before(
                                    row.getDouble("value"),
                                    row.getObject("known_at", OffsetDateTime.class)
                                            .toInstant()));
                });
        return revised;
    }

    /** The value before, and when another took its place. */
    public record Before(double value, Instant at) {}

    /** Changes with every calculation, target and moved limit: what was read at the same edition is still true. */
    public String edition() {
        return jdbc.sql("""
                        select concat_ws('/', (select number || '-' || xmin from measures.calculation
                                                order by number desc limit 1),
                                              (select count(*) || '-' || sum(xmin::text::bigint) from measures.item))
                        """).query(String.class).single();
    }

    /**
     * How many figures of the whole footprint that were known then are other figures, or none, now. What came out the same again
     * was not revised, and a sum over some of those who should send was no figure.
     */
    public int revisedSince(Instant moment) {
        var known = known(new AsKnown.On(moment));
        if (known.isEmpty()) return 0;
        return jdbc.sql("""
                        select count(*) from measures.series s
                          join measures.observation o on o.series = s.id
                          left join measures.observation n on n.series = o.series and n.period = o.period and n.known_to is null
                         where s.area = 'footprint' and s.breakdown = '' and o.value is not null and o.heard >= o.expected
                           and o.known_from <= :number and o.known_to > :number and n.value is distinct from o.value
                        """)
                .param("number", known.getAsLong())
                .query(Integer.class)
                .single();
    }

    /** Figures of the whole footprint that took the place of others, the latest first. */
    public List<Replaced> replaced(int most) {
        return jdbc.sql("""
                        select s.indicator, o.period, b.value as before, o.value as after, c.known_at
                          from measures.series s
                          join measures.observation b on b.series = s.id
                          join measures.observation o on o.series = b.series and o.period = b.period
                                                     and o.known_from = b.known_to
                          join measures.calculation c on c.number = o.known_from
                         where s.area = 'footprint' and s.breakdown = '' and b.heard >= b.expected
                           and b.value <> o.value and o.heard >= o.expected
                         order by c.number desc, s.indicator, o.period desc limit :most
                        """)
                .param("most", most)
                .query((row, _) -> new Replaced(
                        new IndicatorId(row.getString("indicator")),
                        row.getObject("period", LocalDate.class),
                        row.getDouble("before"),
                        row.getDouble("after"),
                        row.getObject("known_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** A value that took the place of another, and when. */
    public record Replaced(IndicatorId indicator, LocalDate period, double before, double after, Instant at) {}

    /** Which submissions an observation was made from, and how many of their rows counted. */
    public List<Contribution> contributions(
            IndicatorId indicator, String area, String breakdown, LocalDate period, AsKnown asKnown) {
        var known = known(asKnown);
        if (known.isEmpty() && asKnown instanceof AsKnown.On) return List.of();
        return jdbc.sql("""
                        select o.submissions, o.rows_counted
                          from measures.series s join measures.observation o on o.series = s.id
                         where s.indicator = :indicator and s.breakdown = :breakdown and s.area = :area
                           and o.period = :period
                           and o.known_from <= :number and (o.known_to is null or o.known_to > :number)
                        """)
                .param("indicator", indicator.value())
                .param("breakdown", breakdown)
                .param("area", area)
                .param("period", period)
                .param("number", known.orElse(Long.MAX_VALUE))
                .query((row, _) -> contributions(row.getArray("submissions"), row.getArray("rows_counted")))
                .optional()
                .orElse(List.of());
    }

    /** Which of these indicators' figures of the whole footprint a submission's rows count in, as things stand now. */
    public List<Standing> standingOn(long submission, Collection<IndicatorId> some, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select s.indicator, o.period,
                               o.rows_counted[array_position(o.submissions, :submission)] as rows
                          from measures.series s join measures.observation o on o.series = s.id
                         where s.indicator = any(:indicators) and s.breakdown = '' and s.area = 'footprint'
                           and o.period >= :from and o.period < :until and o.known_to is null
                           and :submission = any(o.submissions)
                         order by s.indicator, o.period desc
                        """)
                .param("submission", submission)
                .param("indicators", some.stream().map(IndicatorId::value).toArray(String[]::new))
                .param("from", from)
                .param("until", until)
                .query((row, _) -> new Standing(
                        new IndicatorId(row.getString("indicator")),
                        row.getObject("period", LocalDate.class),
                        row.getInt("rows")))
                .list();
    }

    /** A figure that rows of a submission count in. */
    public record Standing(IndicatorId indicator, LocalDate period, int rows) {}

    /** One submission behind an observation. */
    public record Contribution(long submission, int rows) {}

    private static List<Contribution> contributions(Array submissions, Array rows) throws SQLException {
        var from = (Long[]) submissions.getArray();
        var counted = (Integer[]) rows.getArray();
        var contributions = new ArrayList<Contribution>();
        for (var i = 0; i < from.length; i++) contributions.add(new Contribution(from[i], counted[i]));
        return contributions;
    }

    /** The last calculation over what was accepted by that moment; empty for now, and where there was none yet. */
    private OptionalLong known(AsKnown asKnown) {
        return switch (asKnown) {
            case AsKnown.Now() -> OptionalLong.empty();
            case AsKnown.On(var moment) -> {
                Optional<Long> number = jdbc.sql("""
                                select number from measures.calculation where known_at <= :moment
                                 order by known_at desc, number desc limit 1
                                """)
                        .param("moment", moment.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .optional();
                yield number.map(OptionalLong::of).orElse(OptionalLong.empty());
            }
        };
    }

    private static Observation observation(ResultSet row, int index) throws SQLException {
        var lower = row.getObject("lower95", Double.class);
        var upper = row.getObject("upper95", Double.class);
        return new Observation(
                row.getString("area"),
                row.getString("breakdown"),
                row.getObject("period", LocalDate.class),
                row.getInt("definition_version"),
                row.getDouble("numerator"),
                row.getObject("denominator", Double.class),
                row.getObject("value", Double.class),
                lower == null || upper == null ? null : new Interval(lower, upper),
                Observation.Method.valueOf(row.getString("method").toUpperCase(Locale.ROOT)),
                Observation.Status.valueOf(
                        row.getString("status").toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getInt("heard"),
                row.getInt("expected"),
                row.getLong("known_from"));
    }
}
