package chesil.operating;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is done once in a register's life. */
@Component
class Done {
    private final JdbcClient jdbc;
    private final Clock clock;

    Done(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean is(String what) {
        return jdbc.sql("select exists (select from operating.done where what = :what)")
                .param("what", what)
                .query(Boolean.class)
                .single();
    }

    void mark(String what) {
        jdbc.sql("insert into operating.done (what, at) values (:what, :at) on conflict do nothing")
                .param("what", what)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
