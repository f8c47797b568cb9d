package chesil.releases;

import chesil.access.Audience;
import chesil.measures.IndicatorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Releases and what is in them. */
@Component
class ReleaseStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT = """
            select r.*, array(select indicator from releases.chosen where release = r.id order by indicator) as chosen
              from releases.release r
            """;

    private final JdbcClient jdbc;

    ReleaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Audience audience, String title, Instant knownAt, String by, Instant at, List<IndicatorId> chosen) {
        var id = jdbc.sql("""
                        insert into releases.release (audience, title, state, known_at, drafted_by, drafted_at)
                        values (:audience, :title, 'draft', :known, :by, :at) returning id
                        """)
                .param("audience", audience.id())
                .param("title", title)
                .param("known", utc(knownAt))
                .param("by", by)
                .param("at", utc(at))
                .query(Long.class)
                .single();
        for (var indicator : chosen) {
            jdbc.sql("insert into releases.chosen (release, indicator) values (:release, :indicator)")
                    .param("release", id)
                    .param("indicator", indicator.value())
                    .update();
        }
        return id;
    }

    Optional<Release> find(long id) {
        return jdbc.sql(SELECT + " where r.id = :id")
                .param("id", id)
                .query(ReleaseStore::release)
                .optional();
    }

    /** Holds the draft until the transaction ends, so that it is signed off once. */
    Optional<Release> lock(long id) {
        return jdbc.sql(SELECT + " where r.id = :id for update of r")
                .param("id", id)
                .query(ReleaseStore::release)
                .optional();
    }

    /** Drafts first, then frozen ones by number, the latest first; discarded ones are left out. */
    List<Release> all() {
        return jdbc.sql(SELECT + " where r.state <> 'discarded' order by r.number desc nulls first, r.id desc")
                .query(ReleaseStore::release)
                .list();
    }

    /** The latest that was signed off for the audience by that moment. */
    Optional<Release> latest(Audience audience, Instant by) {
        return jdbc.sql(SELECT + """
                         where r.state = 'frozen' and r.audience = :audience and r.signed_at <= :by
                         order by r.number desc limit 1
                        """)
                .param("audience", audience.id())
                .param("by", utc(by))
                .query(ReleaseStore::release)
                .optional();
    }

    /** The one signed off for the same audience before it. */
    Optional<Release> before(Release release) {
        return jdbc.sql(SELECT + """
                         where r.state = 'frozen' and r.audience = :audience and r.number < :number
                         order by r.number desc limit 1
                        """)
                .param("audience", release.audience().id())
                .param("number", release.number())
                .query(ReleaseStore::release)
                .optional();
    }

    void freeze(long id, List<Reading> readings, String by, Instant at) {
        for (var reading : readings) {
            jdbc.sql("""
                            insert into releases.content (release, indicator, area, reading)
                            values (:release, :indicator, :area, cast(:reading as jsonb))
                            """)
                    .param("release", id)
                    .param("indicator", reading.indicator().value())
                    .param("area", reading.area())
                    .param("reading", JSON.writeValueAsString(reading))
                    .update();
        }
        // numbers are given one after the other and without a gap
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('releases.number', 0))")
                .query()
                .singleRow();
        jdbc.sql("""
                        update releases.release
                           set state = 'frozen', signed_by = :by, signed_at = :at,
                               number = (select coalesce(max(number), 0) + 1 from releases.release)
                         where id = :id
                        """).param("by", by).param("at", utc(at)).param("id", id).update();
    }

    void discard(long id) {
        jdbc.sql("update releases.release set state = 'discarded' where id = :id")
                .param("id", id)
                .update();
    }

    List<Reading> content(long id) {
        return jdbc
                .sql("select reading from releases.content where release = :id order by indicator, area")
                .param("id", id)
                .query(String.class)
                .list()
                .stream()
                .map(json -> JSON.readValue(json, Reading.class))
                .toList();
    }

    private static Release release(ResultSet row, int index) throws SQLException {
        var signed = row.getObject("signed_at", OffsetDateTime.class);
        return new Release(
                row.getLong("id"),
                row.getObject("number", Integer.class),
                Audience.valueOf(row.getString("audience").toUpperCase(Locale.ROOT)),
                Objects.requireNonNull(row.getString("title")),
                Release.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("known_at", OffsetDateTime.class).toInstant(),
                Objects.requireNonNull(row.getString("drafted_by")),
                row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                row.getString("signed_by"),
                signed == null ? null : signed.toInstant(),
                Arrays.stream((String[]) row.getArray("chosen").getArray())
                        .map(IndicatorId::new)
                        .toList());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
