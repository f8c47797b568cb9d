package chesil.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of letters. Each move from one state to the next says from which, so that two workers cannot both make it. */
@Component
class Letters {
    private final JdbcClient jdbc;

    Letters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Letter letter, LetterState state, Instant now, @Nullable String why) {
        return jdbc.sql("""
                        insert into post.letter (recipient, subject, body, state, put_at, why)
                        values (:to, :subject, :body, :state, :now, :why) returning id
                        """)
                .param("to", letter.to())
                .param("subject", letter.subject())
                .param("body", letter.text())
                .param("state", state.id())
                .param("now", utc(now))
                .param("why", why)
                .query(Long.class)
                .single();
    }

    Optional<PostedLetter> find(long id) {
        return jdbc.sql("select * from post.letter where id = :id")
                .param("id", id)
                .query(Letters::letter)
                .optional();
    }

    List<PostedLetter> latest(int most) {
        return jdbc.sql("select * from post.letter order by id desc limit :most")
                .param("most", most)
                .query(Letters::letter)
                .list();
    }

    long count(LetterState state) {
        return jdbc.sql("select count(*) from post.letter where state = :state")
                .param("state", state.id())
                .query(Long.class)
                .single();
    }

    /** Takes a waiting letter in hand, for this caller alone; empty where it waits no more. */
    Optional<PostedLetter> take(long id, Instant now) {
        return jdbc.sql("""
                        update post.letter set state = 'sending', attempts = attempts + 1, tried_at = :now
                         where id = :id and state = 'waiting' returning *
                        """)
                .param("now", utc(now))
                .param("id", id)
                .query(Letters::letter)
                .optional();
    }

    /** What became of a letter in hand. */
    void done(long id, LetterState state, Instant now, @Nullable String why) {
        jdbc.sql("""
                        update post.letter
                           set state = :state, why = :why, sent_at = case when :state = 'sent' then :now else sent_at end
                         where id = :id and state = 'sending'
                        """)
                .param("state", state.id())
                .param("why", why)
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    /** Puts a letter that was refused, or may have gone, back among those that wait. */
    boolean waitAgain(long id) {
        return jdbc.sql("""
                        update post.letter set state = 'waiting', attempts = 0, why = null
                         where id = :id and state in ('refused', 'unsure') and body is not null
                        """).param("id", id).update() > 0;
    }

    /** Takes the words out of letters that were put before that moment and wait for nothing. */
    int forget(Instant before) {
        return jdbc.sql("""
                        update post.letter set body = null
                         where put_at < :before and body is not null and state not in ('waiting', 'sending')
                        """).param("before", utc(before)).update();
    }

    private static PostedLetter letter(ResultSet row, int index) throws SQLException {
        var body = row.getString("body");
        var sent = row.getObject("sent_at", OffsetDateTime.class);
        return new PostedLetter(
                row.getLong("id"),
                body == null ? null : new Letter(row.getString("recipient"), row.getString("subject"), body),
                LetterState.of(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("put_at", OffsetDateTime.class).toInstant(),
                sent == null ? null : sent.toInstant(),
                row.getString("why"));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
