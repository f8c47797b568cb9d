package chesil.returns.store;

import chesil.returns.SubmissionId;
import chesil.returns.Way;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How submissions came. */
public final class Ways {
    private final JdbcClient jdbc;

    public Ways(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void mark(SubmissionId id, Way way) {
        jdbc.sql("insert into returns.way (submission, way) values (:submission, :way) on conflict do nothing")
                .param("submission", id.value())
                .param("way", way.id())
                .update();
    }

    /** None for a file that somebody sent. */
    public Set<Way> of(SubmissionId id) {
        var ways = EnumSet.noneOf(Way.class);
        jdbc.sql("select way from returns.way where submission = :submission")
                .param("submission", id.value())
                .query(String.class)
                .list()
                .forEach(way -> ways.add(Way.of(way)));
        return ways;
    }
}
