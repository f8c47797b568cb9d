package chesil.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the audit trail, the newest entries first. */
@Component
public class AuditTrail {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which entries are asked for; what is null does not matter.
     *
     * @param action a module ({@code returns}) or an action ({@code returns.submission-accepted})
     * @param subject a kind ({@code submission}) or a subject ({@code submission:214})
     * @param from the first day, in London
     * @param to the last day, in London
     */
    public record Question(
            @Nullable String action,
            @Nullable Long user,
            @Nullable String subject,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** An entry and the name that its user has now; null for nobody. */
    public record Named(AuditEntry entry, @Nullable String name) {}

    /** Entries from the newest, leaving out as many as {@code skip} says. */
    public List<Named> find(Question question, int skip, int most) {
        return asked(question, "e.*, u.name as user_name", " order by e.number desc limit :most offset :skip")
                .param("most", most)
                .param("skip", skip)
                .query((row, _) -> new Named(entry(row), row.getString("user_name")))
                .list();
    }

    public long count(Question question) {
        return asked(question, "count(*)", "").query(Long.class).single();
    }

    /** The actions that there are, in order. */
    public List<String> actions() {
        return jdbc.sql("select distinct action from access.audit_entry order by action")
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec asked(Question question, String columns, String order) {
        return jdbc.sql("select " + columns + """
                  from access.audit_entry e left join access.users u on u.id = e.user_id
                 where (:action::text is null or e.action = :action or starts_with(e.action, :action || '.'))
                   and (:user::bigint is null or e.user_id = :user)
                   and (:subject::text is null or e.subject = :subject or starts_with(e.subject, :subject || ':'))
                   and (:from::timestamptz is null or e.at >= :from)
                   and (:to::timestamptz is null or e.at < :to)
                """ + order)
                .param("action", question.action)
                .param("user", question.user)
                .param("subject", question.subject)
                .param("from", question.from == null ? null : midnight(question.from))
                .param("to", question.to == null ? null : midnight(question.to.plusDays(1)));
    }

    private static java.time.OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(LONDON).toOffsetDateTime();
    }

    /** As the row is written, right or not. */
    static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                instant(row),
                row.getObject("user_id", Long.class),
                row.getString("organisation"),
                Arrays.asList((String[]) row.getArray("roles").getArray()),
                row.getString("action"),
                row.getString("subject"),
                detail(row.getString("detail")),
                AuditEntry.Hash.of(row.getBytes("previous")),
                AuditEntry.Hash.of(row.getBytes("hash")));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return Objects.requireNonNull(Users.instant(row, "at"));
    }

    /** What is no object of texts was never written by us; it reads as something that no entry's hash covers. */
    private static Map<String, String> detail(String json) {
        try {
            var read = new TreeMap<String, String>();
            for (var field : JSON.readTree(json).properties()) {
                if (!field.getValue().isString()) return Map.of("unreadable", json);
                read.put(field.getKey(), field.getValue().stringValue());
            }
            return read;
        } catch (JacksonException unreadable) {
            return Map.of("unreadable", json);
        }
    }
}
