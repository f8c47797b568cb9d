package chesil.returns.store;

import chesil.returns.Fault;
import chesil.returns.RowOutcome.Rejected;
import chesil.returns.SubmissionId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that were turned away, with their faults: as many as the intake hands over. */
public final class RejectedRows {
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    public RejectedRows(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
        this.batches = jdbc;
    }

    public void add(SubmissionId submission, List<Rejected> rows) {
        batches.batchUpdate(
                "insert into returns.rejected_row (submission, line, cells, faults)"
                        + " values (?, ?, cast(? as jsonb), cast(? as jsonb))",
                rows,
                BATCH,
                (statement, row) -> {
                    statement.setLong(1, submission.value());
                    statement.setLong(2, row.line());
                    statement.setString(3, Json.text(row.cells()));
                    statement.setString(4, Json.text(row.faults()));
                });
    }

    /**
     * Rejected rows in the order of the file.
     *
     * @param column only rows with a fault of this column; null: all
     * @param after only rows after this line
     */
    public List<Rejected> of(SubmissionId submission, @Nullable String column, long after, int most) {
        return jdbc.sql("""
                select line, cells::text as cells, faults::text as faults from returns.rejected_row
                 where submission = :submission and line > :after
                   and (cast(:column as text) is null
                        or faults @> jsonb_build_array(jsonb_build_object('column', cast(:column as text))))
                 order by line limit :most
                """)
                .param("submission", submission.value())
                .param("after", after)
                .param("column", column)
                .param("most", most)
                .query((row, _) -> new Rejected(
                        row.getLong("line"), faults(row.getString("faults")), cells(row.getString("cells"))))
                .list();
    }

    public long count(SubmissionId submission) {
        return jdbc.sql("select count(*) from returns.rejected_row where submission = :submission")
                .param("submission", submission.value())
                .query(Long.class)
                .single();
    }

    public void drop(SubmissionId submission) {
        jdbc.sql("delete from returns.rejected_row where submission = :submission")
                .param("submission", submission.value())
                .update();
    }

    private static List<Fault> faults(String json) {
        return List.of(Json.read(json, Fault[].class));
    }

    private static List<String> cells(String json) {
        return List.of(Json.read(json, String[].class));
    }
}
