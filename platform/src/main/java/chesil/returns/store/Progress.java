package chesil.returns.store;

import chesil.returns.SubmissionId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far receiving and checking have come. */
public final class Progress {
    private final JdbcClient jdbc;

    public Progress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param total null where nobody knows */
    public record Mark(long done, @Nullable Long total, Instant at) {
        /** In whole per cent, 0 to 100; empty where the total is not known. */
        public Optional<Integer> percent() {
            return total == null || total == 0
                    ? Optional.empty()
                    : Optional.of((int) Math.min(100, Math.floorDiv(100 * done, total)));
        }
    }

    public void mark(SubmissionId submission, long done, @Nullable Long total, Instant at) {
        jdbc.sql("""
                insert into returns.progress (submission, done, total, at) values (:submission, :done, :total, :at)
                on conflict (submission) do update set done = excluded.done, total = excluded.total, at = excluded.at
                """)
                .param("submission", submission.value())
                .param("done", done)
                .param("total", total)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Mark> of(SubmissionId submission) {
        return jdbc.sql("select done, total, at from returns.progress where submission = :submission")
                .param("submission", submission.value())
                .query((row, _) -> new Mark(
                        row.getLong("done"),
                        row.getObject("total", Long.class),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
