package chesil.returns;

import chesil.access.Viewer;
import chesil.partnership.OrganisationId;
import chesil.returns.specification.Period;
import chesil.returns.specification.PeriodKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Extensions in the register. The last one granted for a return is the one that holds. */
@Component
class ExtensionTable {
    private static final String SELECT = """
            select e.id, e.asker, e.asked_at, e.until, e.reason, e.decider, e.decided_at, e.granted, e.answer,
                   r.specification, r.organisation, r.period, r.period_kind
              from returns.extension e join returns.return r on r.id = e.return
            """;

    private final JdbcClient jdbc;

    ExtensionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(long of, Viewer by, Instant at, LocalDate until, String reason) {
        return jdbc.sql("""
                insert into returns.extension (return, asked_by, asker, asked_at, until, reason)
                values (:return, :by, :name, :at, :until, :reason) returning id
                """)
                .param("return", of)
                .param("by", by.user())
                .param("name", by.name())
                .param("at", utc(at))
                .param("until", until)
                .param("reason", reason)
                .query(Long.class)
                .single();
    }

    /** Whether it was open till now. */
    boolean decide(long id, boolean granted, String answer, Viewer by, Instant at) {
        return jdbc.sql("""
                update returns.extension
                   set decided_by = :by, decider = :name, decided_at = :at, granted = :granted, answer = :answer
                 where id = :id and decided_at is null
                """)
                        .param("by", by.user())
                        .param("name", by.name())
                        .param("at", utc(at))
                        .param("granted", granted)
                        .param("answer", answer)
                        .param("id", id)
                        .update()
                > 0;
    }

    Optional<Extension> find(long id) {
        return jdbc.sql(SELECT + " where e.id = :id")
                .param("id", id)
                .query(ExtensionTable::extension)
                .optional();
    }

    /** What was asked for a return, the latest first. */
    List<Extension> of(Return of) {
        return jdbc.sql(SELECT + " where r.specification = :specification and r.organisation = :organisation"
                        + " and r.period = :period order by e.id desc")
                .param("specification", of.specification().value())
                .param("organisation", of.organisation().value())
                .param("period", of.period().key())
                .query(ExtensionTable::extension)
                .list();
    }

    /** Those that nobody has decided on, the oldest first. */
    List<Extension> open() {
        return jdbc.sql(SELECT + " where e.decided_at is null order by e.id")
                .query(ExtensionTable::extension)
                .list();
    }

    /** The day until which each return was extended. */
    Map<Return, LocalDate> granted() {
        var until = new HashMap<Return, LocalDate>();
        jdbc.sql(SELECT + " where e.granted order by e.id")
                .query(ExtensionTable::extension)
                .list()
                .forEach(each -> until.put(each.of(), each.until()));
        return until;
    }

    Optional<LocalDate> granted(Return of) {
        return of(of).stream().filter(Extension::isGranted).findFirst().map(Extension::until);
    }

    private static Extension extension(ResultSet row, int ignored) throws SQLException {
        var kind = PeriodKind.valueOf(row.getString("period_kind").toUpperCase(Locale.ROOT));
        var of = new Return(
                new SpecificationId(row.getString("specification")),
                new OrganisationId(row.getString("organisation")),
                Period.parse(kind, row.getString("period")).orElseThrow());
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        var answer = decided == null
                ? null
                : new Extension.Answer(
                        row.getBoolean("granted"),
                        row.getString("decider"),
                        decided.toInstant(),
                        row.getString("answer"));
        return new Extension(
                row.getLong("id"),
                of,
                row.getString("asker"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("until", LocalDate.class),
                row.getString("reason"),
                answer);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
