package chesil.returns.keying;

import chesil.access.Viewer;
import chesil.returns.Return;
import chesil.returns.SpecificationId;
import chesil.returns.SubmissionId;
import chesil.returns.specification.Period;
import chesil.returns.specification.PeriodKind;
import chesil.returns.store.Json;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts, their rows and parts, in the register. */
@Component
class DraftTable {
    private static final String DRAFT = """
            select d.id, d.keeper, d.saved_at, d.saver, r.specification, r.organisation, r.period, r.period_kind
              from returns.draft d join returns.return r on r.id = d.return
            """;
    private static final String OPEN = " d.submission is null and d.dropped_at is null ";
    private static final String PART = """
            select p.id, p.draft, p.colleague, p.name, p.giver, p.due_on, p.note, p.columns, p.rows, p.outcome
              from returns.part p
            """;

    private final JdbcClient jdbc;

    DraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Starts a draft; the return's row is locked by the caller, so that two cannot start at once. */
    void start(long of, String keeper, Viewer by, Instant at) {
        jdbc.sql("""
                insert into returns.draft
                    (return, keeper, started_by, starter, started_at, saved_by, saver, saved_at)
                values (:return, :keeper, :by, :name, :at, :by, :name, :at)
                """)
                .param("return", of)
                .param("keeper", keeper)
                .param("by", by.user())
                .param("name", by.name())
                .param("at", utc(at))
                .update();
    }

    Optional<Draft> open(Return of, String keeper) {
        return jdbc.sql(DRAFT + " where r.specification = :specification and r.organisation = :organisation"
                        + " and r.period = :period and d.keeper = :keeper and" + OPEN)
                .param("specification", of.specification().value())
                .param("organisation", of.organisation().value())
                .param("period", of.period().key())
                .param("keeper", keeper)
                .query(this::draft)
                .optional();
    }

    Optional<Draft> open(long draft) {
        return jdbc.sql(DRAFT + " where d.id = :id and" + OPEN)
                .param("id", draft)
                .query(this::draft)
                .optional();
    }

    /** Locks a draft until the transaction ends; false where it is open no more. */
    boolean lock(long draft) {
        return jdbc.sql("select d.id from returns.draft d where d.id = :id and" + OPEN + "for update")
                .param("id", draft)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    void put(long draft, KeyedRow row) {
        jdbc.sql("""
                insert into returns.draft_row (draft, number, cells) values (:draft, :number, cast(:cells as jsonb))
                on conflict (draft, number) do update set cells = excluded.cells
                """)
                .param("draft", draft)
                .param("number", row.number())
                .param("cells", Json.text(new Cells(row.cells())))
                .update();
    }

    int nextNumber(long draft) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from returns.draft_row where draft = :draft")
                .param("draft", draft)
                .query(Integer.class)
                .single();
    }

    void takeOut(long draft, int number) {
        jdbc.sql("delete from returns.draft_row where draft = :draft and number = :number")
                .param("draft", draft)
                .param("number", number)
                .update();
    }

    void saved(long draft, Viewer by, Instant at) {
        jdbc.sql("update returns.draft set saved_by = :by, saver = :name, saved_at = :at where id = :id")
                .param("by", by.user())
                .param("name", by.name())
                .param("at", utc(at))
                .param("id", draft)
                .update();
    }

    void sent(long draft, SubmissionId submission) {
        jdbc.sql("update returns.draft set submission = :submission where id = :id")
                .param("submission", submission.value())
                .param("id", draft)
                .update();
    }

    /** Ends a draft that became nothing; what was keyed is forgotten. */
    void drop(long draft, Instant at) {
        jdbc.sql("delete from returns.draft_row where draft = :id")
                .param("id", draft)
                .update();
        jdbc.sql("update returns.draft set dropped_at = :at where id = :id")
                .param("at", utc(at))
                .param("id", draft)
                .update();
    }

    long give(Part part, Viewer by, Instant at) {
        return jdbc.sql("""
                insert into returns.part
                    (draft, colleague, name, given_by, giver, given_at, due_on, note, columns, rows)
                values (:draft, :colleague, :name, :by, :giver, :at, :due, :note, :columns, :rows) returning id
                """)
                .param("draft", part.draft())
                .param("colleague", part.colleague())
                .param("name", part.name())
                .param("by", by.user())
                .param("giver", by.name())
                .param("at", utc(at))
                .param("due", part.dueOn())
                .param("note", part.note())
                .param("columns", part.columns().toArray(String[]::new))
                .param("rows", part.rows().toArray(Integer[]::new))
                .query(Long.class)
                .single();
    }

    /** Whether it was open till now. */
    boolean close(long part, Part.Outcome outcome, Instant at) {
        return jdbc.sql(
                                "update returns.part set closed_at = :at, outcome = :outcome where id = :id and closed_at is null")
                        .param("at", utc(at))
                        .param("outcome", outcome.id())
                        .param("id", part)
                        .update()
                > 0;
    }

    Optional<Part> part(long id) {
        return jdbc.sql(PART + " where p.id = :id")
                .param("id", id)
                .query(DraftTable::part)
                .optional();
    }

    /** The parts of open drafts that somebody has, the earliest due first. */
    List<Part> partsOf(long colleague) {
        return jdbc.sql(PART + " join returns.draft d on d.id = p.draft where p.colleague = :colleague"
                        + " and p.closed_at is null and" + OPEN + "order by p.due_on, p.id")
                .param("colleague", colleague)
                .query(DraftTable::part)
                .list();
    }

    private Draft draft(ResultSet row, int ignored) throws SQLException {
        var id = row.getLong("id");
        var kind = PeriodKind.valueOf(row.getString("period_kind").toUpperCase(Locale.ROOT));
        var period = Period.parse(kind, row.getString("period")).orElseThrow();
        var of = new Return(
                new SpecificationId(row.getString("specification")),
                new chesil.partnership.OrganisationId(row.getString("organisation")),
                period);
        var savedAt = row.getObject("saved_at", OffsetDateTime.class).toInstant();
        return new Draft(id, of, row.getString("keeper"), savedAt, row.getString("saver"), rows(id), parts(id));
    }

    private List<KeyedRow> rows(long draft) {
        return jdbc.sql("select number, cells from returns.draft_row where draft = :draft order by number")
                .param("draft", draft)
                .query((row, _) -> new KeyedRow(
                        row.getInt("number"),
                        Json.read(row.getString("cells"), Cells.class).written()))
                .list();
    }

    private List<Part> parts(long draft) {
        return jdbc.sql(PART + " where p.draft = :draft order by p.id")
                .param("draft", draft)
                .query(DraftTable::part)
                .list();
    }

    private static Part part(ResultSet row, int ignored) throws SQLException {
        var outcome = row.getString("outcome");
        return new Part(
                row.getLong("id"),
                row.getLong("draft"),
                row.getLong("colleague"),
                row.getString("name"),
                row.getString("giver"),
                row.getObject("due_on", LocalDate.class),
                row.getString("note"),
                Arrays.asList((String[]) array(row.getArray("columns"))),
                Arrays.asList((Integer[]) array(row.getArray("rows"))),
                outcome == null ? null : Part.Outcome.of(outcome));
    }

    private static Object[] array(Array array) throws SQLException {
        return (Object[]) array.getArray();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** The cells of a row as JSON keeps them. */
    record Cells(Map<String, String> written) {}
}
