package chesil.calendar;

import chesil.calendar.ReminderRule.About;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was reminded of what and when; and who wants no digests. */
@Component
class ReminderLog {
    private final JdbcClient jdbc;

    ReminderLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One reminder that was sent.
     *
     * @param askedBy who asked for it; null where a rule did
     * @param letter its number in the post
     */
    record Sent(
            long user,
            About about,
            String subject,
            String words,
            String step,
            Instant at,
            @Nullable String askedBy,
            long letter) {}

    Set<Reminding.Told> told(long user) {
        return new HashSet<>(jdbc.sql("select subject, step from calendar.reminder where user_id = :user")
                .param("user", user)
                .query(Reminding.Told.class)
                .list());
    }

    void add(long user, Matter matter, String step, Instant at, @Nullable String askedBy, long letter) {
        jdbc.sql("""
                        insert into calendar.reminder (user_id, about, subject, words, step, at, asked_by, letter)
                        values (:user, :about, :subject, :words, :step, :at, :by, :letter)
                        """)
                .param("user", user)
                .param("about", matter.about().id())
                .param("subject", matter.subject())
                .param("words", matter.words())
                .param("step", step)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", askedBy)
                .param("letter", letter)
                .update();
    }

    boolean hasDigest(long user, LocalDate day) {
        return jdbc.sql("select exists (select from calendar.digest where user_id = :user and day = :day)")
                .param("user", user)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    void addDigest(long user, LocalDate day, long letter) {
        jdbc.sql("insert into calendar.digest (user_id, day, letter) values (:user, :day, :letter)")
                .param("user", user)
                .param("day", day)
                .param("letter", letter)
                .update();
    }

    /** The latest first. */
    List<Sent> latest(int most) {
        return jdbc.sql("select * from calendar.reminder order by id desc limit :most")
                .param("most", most)
                .query(ReminderLog::sent)
                .list();
    }

    List<Sent> latestOf(long user, int most) {
        return jdbc.sql("select * from calendar.reminder where user_id = :user order by id desc limit :most")
                .param("user", user)
                .param("most", most)
                .query(ReminderLog::sent)
                .list();
    }

    /** When anybody was last reminded of it. */
    Optional<Instant> last(String subject) {
        return jdbc.sql("select max(at) from calendar.reminder where subject = :subject")
                .param("subject", subject)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    boolean wantsDigests(long user) {
        return jdbc.sql("select digests from calendar.preference where user_id = :user")
                .param("user", user)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void want(long user, boolean digests) {
        jdbc.sql("""
                        insert into calendar.preference (user_id, digests) values (:user, :digests)
                        on conflict (user_id) do update set digests = excluded.digests
                        """).param("user", user).param("digests", digests).update();
    }

    private static Sent sent(ResultSet row, int index) throws SQLException {
        return new Sent(
                row.getLong("user_id"),
                About.valueOf(row.getString("about").toUpperCase(Locale.ROOT)),
                row.getString("subject"),
                row.getString("words"),
                row.getString("step"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("asked_by"),
                row.getLong("letter"));
    }
}
