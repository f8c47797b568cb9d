package chesil.returns.store;

import chesil.access.Viewer;
import chesil.partnership.OrganisationId;
import chesil.returns.Finality;
import chesil.returns.Move;
import chesil.returns.Return;
import chesil.returns.SpecificationId;
import chesil.returns.Submission;
import chesil.returns.SubmissionId;
import chesil.returns.SubmissionState;
import chesil.returns.specification.Period;
import chesil.returns.specification.PeriodKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Submissions and the returns that they were sent for. */
public final class SubmissionTable {
    private static final String SELECT = """
            select s.id, s.number, s.specification_version, s.state, s.file_name, s.bytes, s.sender, s.on_behalf, s.sent_at,
                   s.mends, s.rows, s.accepted_rows, s.rejected_rows, s.reason, s.mend, s.accepted_no, s.accepted_at,
                   s.accepter, s.superseded_no, s.superseded_by, s.provisional, d.submission is not null as file_destroyed,
                   r.specification, r.organisation, r.period, r.period_kind
              from returns.submission s
              join returns.return r on r.id = s.return
              left join returns.destruction d on d.submission = s.id
            """;

    private final JdbcClient jdbc;

    public SubmissionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of a return, made where it is new; its row is locked until the transaction ends. */
    public long lockReturn(Return of) {
        jdbc.sql("""
                insert into returns.return (specification, organisation, period, period_kind, period_from, period_to)
                values (:specification, :organisation, :period, :kind, :from, :to)
                on conflict (specification, organisation, period) do nothing
                """)
                .param("specification", of.specification().value())
                .param("organisation", of.organisation().value())
                .param("period", of.period().key())
                .param("kind", of.period().kind().key())
                .param("from", of.period().from())
                .param("to", of.period().to())
                .update();
        return jdbc.sql("""
                select id from returns.return
                 where specification = :specification and organisation = :organisation and period = :period
                   for no key update
                """)
                .param("specification", of.specification().value())
                .param("organisation", of.organisation().value())
                .param("period", of.period().key())
                .query(Long.class)
                .single();
    }

    /** Adds a submission that is receiving. */
    public SubmissionId add(
            long of,
            int version,
            String fileName,
            Viewer sender,
            boolean onBehalf,
            Instant at,
            @Nullable SubmissionId mends) {
        var id = jdbc.sql("""
                insert into returns.submission
                    (return, number, specification_version, state, file_name, sent_by, sender, on_behalf, sent_at, mends)
                select :return, coalesce(max(number), 0) + 1, :version, 'receiving', :name, :by, :sender, :behalf, :at, :mends
                  from returns.submission where return = :return
                returning id
                """)
                .param("return", of)
                .param("version", version)
                .param("name", fileName)
                .param("by", sender.user())
                .param("sender", sender.name())
                .param("behalf", onBehalf)
                .param("at", utc(at))
                .param("mends", mends == null ? null : mends.value())
                .query(Long.class)
                .single();
        return new SubmissionId(id);
    }

    /** What a sender sent with a key; a key with which nothing arrived whole is free again. */
    public Optional<Submission> sentWith(Viewer sender, String key) {
        return jdbc.sql("""
                select submission from returns.idempotency i join returns.submission s on s.id = i.submission
                 where i.sender = :sender and i.key = :key and (s.sha256 is not null or s.state = 'receiving')
                """)
                .param("sender", sender.user())
                .param("key", key)
                .query(Long.class)
                .optional()
                .flatMap(id -> find(new SubmissionId(id)));
    }

    public void rememberKey(Viewer sender, String key, SubmissionId id, Instant at) {
        jdbc.sql("""
                insert into returns.idempotency (sender, key, submission, at) values (:sender, :key, :submission, :at)
                on conflict (sender, key) do update set submission = excluded.submission, at = excluded.at
                """)
                .param("sender", sender.user())
                .param("key", key)
                .param("submission", id.value())
                .param("at", utc(at))
                .update();
    }

    public Optional<Submission> find(SubmissionId id) {
        return jdbc.sql(SELECT + " where s.id = :id")
                .param("id", id.value())
                .query(SubmissionTable::submission)
                .optional();
    }

    /** The submission, its row locked until the transaction ends. */
    public Optional<Submission> lock(SubmissionId id) {
        jdbc.sql("select id from returns.submission where id = :id for no key update")
                .param("id", id.value())
                .query(Long.class)
                .optional();
        return find(id);
    }

    /** The submission that counts for a return. */
    public Optional<Submission> current(Return of) {
        return jdbc.sql(SELECT + """
                 where r.specification = :specification and r.organisation = :organisation and r.period = :period
                   and s.state = 'accepted'
                """)
                .param("specification", of.specification().value())
                .param("organisation", of.organisation().value())
                .param("period", of.period().key())
                .query(SubmissionTable::submission)
                .optional();
    }

    /** The submission that ceased to count when this one was accepted. */
    public Optional<Submission> supersededBy(SubmissionId id) {
        return jdbc.sql(SELECT + " where s.superseded_by = :id")
                .param("id", id.value())
                .query(SubmissionTable::submission)
                .optional();
    }

    /** The submissions that superseded another, the latest accepted first. */
    public List<Submission> superseding(int most) {
        return jdbc.sql(SELECT + """
                 where exists (select from returns.submission o where o.superseded_by = s.id)
                 order by s.accepted_no desc limit :most
                """)
                .param("most", most)
                .query(SubmissionTable::submission)
                .list();
    }

    /** All that was sent for a return, the latest first. */
    public List<Submission> of(Return of) {
        return jdbc.sql(SELECT + """
                 where r.specification = :specification and r.organisation = :organisation and r.period = :period
                 order by s.number desc
                """)
                .param("specification", of.specification().value())
                .param("organisation", of.organisation().value())
                .param("period", of.period().key())
                .query(SubmissionTable::submission)
                .list();
    }

    /**
     * What was sent, the latest first.
     *
     * @param organisation by whom; null: by anybody
     * @param specification under which; null: any
     */
    public List<Submission> latest(
            @Nullable OrganisationId organisation, @Nullable SpecificationId specification, int most) {
        return jdbc.sql(SELECT + """
                 where (cast(:organisation as text) is null or r.organisation = :organisation)
                   and (cast(:specification as text) is null or r.specification = :specification)
                 order by s.sent_at desc, s.id desc limit :most
                """)
                .param("organisation", organisation == null ? null : organisation.value())
                .param("specification", specification == null ? null : specification.value())
                .param("most", most)
                .query(SubmissionTable::submission)
                .list();
    }

    /** The last submission of each return that is not history: neither superseded nor withdrawn nor destroyed. */
    public List<Submission> standing() {
        return jdbc.sql("""
                select distinct on (q.specification, q.organisation, q.period) q.* from (
                """ + SELECT + """
                 where s.state not in ('superseded', 'withdrawn', 'destroyed')
                ) q order by q.specification, q.organisation, q.period, q.number desc
                """).query(SubmissionTable::submission).list();
    }

    /** Submissions that something was being done to when it was last heard of. */
    public List<Submission> unfinished() {
        return jdbc.sql(SELECT + " where s.state in ('receiving', 'checking') order by s.id")
                .query(SubmissionTable::submission)
                .list();
    }

    /**
     * Moves a submission on, and writes down that it was moved.
     *
     * @throws IllegalStateException if the move is not allowed from where it is
     */
    public void move(SubmissionId id, Move move, Viewer by, Instant at, @Nullable String note) {
        var moved = jdbc.sql("update returns.submission set state = :to where id = :id and state in (:from)")
                .param("to", move.to().id())
                .param("id", id.value())
                .param("from", move.from().stream().map(SubmissionState::id).toList())
                .update();
        if (moved != 1) throw new IllegalStateException("submission " + id + " cannot move: " + move.id());
        note(id, move.id(), by, at, note);
    }

    /** Writes a line of a submission's history. */
    public void note(SubmissionId id, String what, Viewer by, Instant at, @Nullable String note) {
        jdbc.sql("""
                insert into returns.move (submission, number, move, state, at, who, name, note)
                select s.id, coalesce((select max(number) from returns.move where submission = s.id), 0) + 1,
                       :move, s.state, :at, :who, :name, :note
                  from returns.submission s where s.id = :id
                """)
                .param("move", what)
                .param("at", utc(at))
                .param("who", by.signedIn() ? by.user() : null)
                .param("name", by.signedIn() ? by.name() : "Chesil")
                .param("note", note)
                .param("id", id.value())
                .update();
    }

    /**
     * One line of a submission's history.
     *
     * @param what the id of a {@link Move}, or {@code sent}, {@code file-destroyed}, {@code value-confirmed}
     */
    public record Line(
            SubmissionId submission,
            int number,
            String what,
            Instant at,
            String by,
            @Nullable String note) {}

    /** What happened to all submissions of a return, the latest first. */
    public List<Line> history(Return of) {
        return jdbc.sql("""
                select m.submission, s.number, m.move, m.at, m.name, m.note
                  from returns.move m
                  join returns.submission s on s.id = m.submission
                  join returns.return r on r.id = s.return
                 where r.specification = :specification and r.organisation = :organisation and r.period = :period
                 order by m.at desc, s.number desc, m.number desc
                """)
                .param("specification", of.specification().value())
                .param("organisation", of.organisation().value())
                .param("period", of.period().key())
                .query((row, _) -> new Line(
                        new SubmissionId(row.getLong("submission")),
                        row.getInt("number"),
                        row.getString("move"),
                        instant(row, "at"),
                        row.getString("name"),
                        row.getString("note")))
                .list();
    }

    public void arrived(SubmissionId id, KeptFiles.Kept kept) {
        jdbc.sql("update returns.submission set bytes = :bytes, sha256 = decode(:sha256, 'hex') where id = :id")
                .param("bytes", kept.bytes())
                .param("sha256", kept.sha256())
                .param("id", id.value())
                .update();
    }

    /** Another submission for the same return that had the same bytes, the latest. */
    public Optional<Integer> sameFile(SubmissionId id) {
        return jdbc.sql("""
                select o.number from returns.submission s
                  join returns.submission o on o.return = s.return and o.sha256 = s.sha256 and o.id < s.id
                 where s.id = :id order by o.id desc limit 1
                """).param("id", id.value()).query(Integer.class).optional();
    }

    /** Whether this was news. */
    public boolean confirm(SubmissionId id, long line, String column, Viewer by, Instant at) {
        return jdbc.sql("""
                insert into returns.confirmation (submission, line, column_name, confirmed_by, confirmed_at)
                values (:id, :line, :column, :by, :at) on conflict do nothing
                """)
                        .param("id", id.value())
                        .param("line", line)
                        .param("column", column)
                        .param("by", by.user())
                        .param("at", utc(at))
                        .update()
                > 0;
    }

    public Set<String> confirmed(SubmissionId id) {
        return jdbc.sql("select line || '/' || column_name from returns.confirmation where submission = :id")
                .param("id", id.value())
                .query(String.class)
                .set();
    }

    /** Keeps what checking found: counts and the whole result as JSON. */
    public void checked(SubmissionId id, Instant at, long rows, long accepted, long rejected, String result) {
        jdbc.sql("""
                update returns.submission
                   set checked_at = :at, rows = :rows, accepted_rows = :accepted, rejected_rows = :rejected,
                       result = cast(:result as jsonb)
                 where id = :id
                """)
                .param("at", utc(at))
                .param("rows", rows)
                .param("accepted", accepted)
                .param("rejected", rejected)
                .param("result", result)
                .param("id", id.value())
                .update();
    }

    /** Keeps why a file cannot be used, and what to do about it. */
    public void refused(SubmissionId id, Instant at, String reason, String mend) {
        jdbc.sql("update returns.submission set checked_at = :at, reason = :reason, mend = :mend where id = :id")
                .param("at", utc(at))
                .param("reason", reason)
                .param("mend", mend)
                .param("id", id.value())
                .update();
    }

    public Optional<String> result(SubmissionId id) {
        return jdbc.sql("select result::text from returns.submission where id = :id and result is not null")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    /** The next acceptance number. Whoever takes one holds up all other takers until the transaction ends. */
    public long nextAcceptance() {
        return jdbc.sql("update returns.acceptance set last = last + 1 returning last")
                .query(Long.class)
                .single();
    }

    /** The last acceptance number that is visible; what it covers is complete. */
    public long lastAcceptance() {
        return jdbc.sql("select last from returns.acceptance").query(Long.class).single();
    }

    /** The last acceptance number that was visible at a moment; 0 before the first. */
    public long lastAcceptance(Instant at) {
        return jdbc.sql("""
                select coalesce(max(number), 0) from (
                    select accepted_no as number from returns.submission where accepted_at <= :at
                    union all
                    select s.superseded_no from returns.submission s
                      join returns.move m on m.submission = s.id and m.move = 'was-withdrawn'
                     where s.superseded_no is not null and m.at <= :at) numbers
                """).param("at", utc(at)).query(Long.class).single();
    }

    /** Has a submission cease to count from a number on. The caller moves it too. */
    public void supersede(SubmissionId old, SubmissionId by, long number, Viewer who, Instant at) {
        supersede(old, by, number);
        note(old, Move.WAS_SUPERSEDED.id(), who, at, "by submission " + by);
    }

    private void supersede(SubmissionId old, SubmissionId by, long number) {
        jdbc.sql("""
                update returns.submission set state = 'superseded', superseded_no = :number, superseded_by = :by
                 where id = :id and state = 'accepted'
                """)
                .param("number", number)
                .param("by", by.value())
                .param("id", old.value())
                .update();
    }

    public void accept(SubmissionId id, long number, Viewer who, Instant at, @Nullable String note) {
        jdbc.sql("""
                update returns.submission
                   set state = 'accepted', accepted_no = :number, accepted_at = :at, accepted_by = :by, accepter = :name
                 where id = :id and state in (:from)
                """)
                .param("number", number)
                .param("at", utc(at))
                .param("by", who.user())
                .param("name", who.name())
                .param("id", id.value())
                .param(
                        "from",
                        Move.WAS_ACCEPTED.from().stream()
                                .map(SubmissionState::id)
                                .toList())
                .update();
        note(id, Move.WAS_ACCEPTED.id(), who, at, note);
    }

    /** Has all that happened to a submission that was made up have happened at one moment. */
    public void tellAsIf(SubmissionId id, Instant at) {
        jdbc.sql("update returns.submission set sent_at = :at, checked_at = :at where id = :id")
                .param("at", utc(at))
                .param("id", id.value())
                .update();
        jdbc.sql("update returns.move set at = :at where submission = :id")
                .param("at", utc(at))
                .param("id", id.value())
                .update();
    }

    /** Keeps what its partner says of a submission's figures. */
    public void call(SubmissionId id, Finality finality) {
        jdbc.sql("update returns.submission set provisional = :provisional where id = :id")
                .param("provisional", finality == Finality.PROVISIONAL)
                .param("id", id.value())
                .update();
    }

    /** Takes back what counts. */
    public void withdraw(SubmissionId id, long number, Viewer who, Instant at, String why) {
        jdbc.sql("""
                update returns.submission set state = 'withdrawn', superseded_no = :number
                 where id = :id and state = 'accepted'
                """).param("number", number).param("id", id.value()).update();
        note(id, Move.WAS_WITHDRAWN.id(), who, at, why);
    }

    /**
     * Has a submission count in place of another without an acceptance: only inside a transaction that is rolled back. Nothing
     * is numbered, so that nobody else who accepts is held up.
     */
    public void suppose(SubmissionId id, @Nullable SubmissionId inPlaceOf) {
        var number =
                Long.MAX_VALUE - id.value(); // after every other, and unlike that of anybody who supposes meanwhile
        if (inPlaceOf != null) supersede(inPlaceOf, id, number);
        jdbc.sql("""
                update returns.submission set state = 'accepted', accepted_no = :number, accepted_at = now()
                 where id = :id and state in (:from)
                """)
                .param("number", number)
                .param("id", id.value())
                .param(
                        "from",
                        Move.WAS_ACCEPTED.from().stream()
                                .map(SubmissionState::id)
                                .toList())
                .update();
    }

    public void recordDestruction(SubmissionId id, String why, Viewer by, Instant at) {
        jdbc.sql("""
                insert into returns.destruction (submission, bytes, sha256, reason, destroyed_by, destroyer, destroyed_at)
                select id, bytes, sha256, :why, :by, :name, :at from returns.submission where id = :id
                """)
                .param("why", why)
                .param("by", by.user())
                .param("name", by.name())
                .param("at", utc(at))
                .param("id", id.value())
                .update();
    }

    private static Submission submission(ResultSet row, int index) throws SQLException {
        var number = row.getObject("accepted_no", Long.class);
        return new Submission(
                new SubmissionId(row.getLong("id")),
                returnOf(row),
                row.getInt("number"),
                row.getInt("specification_version"),
                SubmissionState.of(row.getString("state")),
                row.getString("file_name"),
                row.getLong("bytes"),
                row.getString("sender"),
                row.getBoolean("on_behalf"),
                instant(row, "sent_at"),
                id(row, "mends"),
                row.getLong("rows"),
                row.getLong("accepted_rows"),
                row.getLong("rejected_rows"),
                row.getString("reason"),
                row.getString("mend"),
                number == null
                        ? null
                        : new Submission.Effect(number, instant(row, "accepted_at"), row.getString("accepter")),
                row.getObject("superseded_no", Long.class),
                id(row, "superseded_by"),
                row.getBoolean("file_destroyed"),
                row.getBoolean("provisional") ? Finality.PROVISIONAL : Finality.FINAL);
    }

    static Return returnOf(ResultSet row) throws SQLException {
        var kind = PeriodKind.valueOf(row.getString("period_kind").toUpperCase(Locale.ROOT));
        return new Return(
                new SpecificationId(row.getString("specification")),
                new OrganisationId(row.getString("organisation")),
                Period.parse(kind, row.getString("period")).orElseThrow());
    }

    private static @Nullable SubmissionId id(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, Long.class);
        return value == null ? null : new SubmissionId(value);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
