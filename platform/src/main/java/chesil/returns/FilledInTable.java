package chesil.returns;

import chesil.access.Viewer;
import chesil.partnership.OrganisationId;
import chesil.returns.specification.Period;
import chesil.returns.specification.PeriodKind;
import chesil.returns.store.KeptFiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was filled in for partners, in the register. */
@Component
public class FilledInTable {
    private static final String SELECT = """
            select f.id, f.kind, f.dated, f.file_name, f.filler, f.filled_at, f.submission, f.confirmer, f.confirmed_at,
                   r.specification, r.organisation, r.period, r.period_kind
              from returns.filled_in f join returns.return r on r.id = f.return
            """;

    private final JdbcClient jdbc;

    FilledInTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(long of, FilledIn.Kind kind, LocalDate dated, Viewer by, Instant at) {
        return jdbc.sql("""
                insert into returns.filled_in (return, kind, dated, filled_by, filler, filled_at)
                values (:return, :kind, :dated, :by, :name, :at) returning id
                """)
                .param("return", of)
                .param("kind", kind.id())
                .param("dated", dated)
                .param("by", by.user())
                .param("name", by.name())
                .param("at", utc(at))
                .query(Long.class)
                .single();
    }

    void attached(long id, String fileName, KeptFiles.Kept kept) {
        jdbc.sql("""
                update returns.filled_in
                   set file_name = :name, bytes = :bytes, sha256 = decode(:sha256, 'hex') where id = :id
                """)
                .param("name", fileName)
                .param("bytes", kept.bytes())
                .param("sha256", kept.sha256())
                .param("id", id)
                .update();
    }

    void keyed(long id, long draft) {
        jdbc.sql("update returns.filled_in set draft = :draft where id = :id")
                .param("draft", draft)
                .param("id", id)
                .update();
    }

    void became(long id, SubmissionId submission) {
        jdbc.sql("update returns.filled_in set submission = :submission where id = :id")
                .param("submission", submission.value())
                .param("id", id)
                .update();
    }

    /** What a draft was keyed from is what its submission was filled in from; the last that was attached. */
    public void draftBecame(long draft, SubmissionId submission) {
        jdbc.sql("""
                update returns.filled_in set submission = :submission
                 where id = (select max(id) from returns.filled_in where draft = :draft)
                """)
                .param("submission", submission.value())
                .param("draft", draft)
                .update();
    }

    /** Whether nobody had confirmed it before. */
    boolean confirm(SubmissionId submission, Viewer by, Instant at) {
        return jdbc.sql("""
                update returns.filled_in set confirmed_by = :by, confirmer = :name, confirmed_at = :at
                 where submission = :submission and confirmed_at is null
                """)
                        .param("by", by.user())
                        .param("name", by.name())
                        .param("at", utc(at))
                        .param("submission", submission.value())
                        .update()
                > 0;
    }

    Optional<FilledIn> of(SubmissionId submission) {
        return jdbc.sql(SELECT + " where f.submission = :submission")
                .param("submission", submission.value())
                .query(FilledInTable::filledIn)
                .optional();
    }

    /** What counts or could, was filled in for an organisation, and was neither confirmed nor replaced by it. */
    List<FilledIn> unconfirmed(OrganisationId organisation) {
        return jdbc.sql(SELECT + """
                  join returns.submission s on s.id = f.submission
                 where r.organisation = :organisation and f.confirmed_at is null
                   and s.state in ('to-mend', 'ready', 'accepted')
                 order by f.id
                """)
                .param("organisation", organisation.value())
                .query(FilledInTable::filledIn)
                .list();
    }

    private static FilledIn filledIn(ResultSet row, int ignored) throws SQLException {
        var kind = PeriodKind.valueOf(row.getString("period_kind").toUpperCase(Locale.ROOT));
        var confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
        var submission = row.getObject("submission", Long.class);
        return new FilledIn(
                row.getLong("id"),
                new Return(
                        new SpecificationId(row.getString("specification")),
                        new OrganisationId(row.getString("organisation")),
                        Period.parse(kind, row.getString("period")).orElseThrow()),
                FilledIn.Kind.of(row.getString("kind")).orElseThrow(),
                row.getObject("dated", LocalDate.class),
                row.getString("file_name"),
                row.getString("filler"),
                row.getObject("filled_at", OffsetDateTime.class).toInstant(),
                submission == null ? null : new SubmissionId(submission),
                confirmed == null
                        ? null
                        : new FilledIn.Confirmation(row.getString("confirmer"), confirmed.toInstant()));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
