package chesil.returns;

import chesil.access.Audit;
import chesil.access.Viewer;
import chesil.returns.Acceptance.Decision;
import chesil.returns.intake.Exports;
import chesil.returns.intake.IntakeResult;
import chesil.returns.specification.Specification;
import chesil.returns.specification.Specifications;
import chesil.returns.store.Json;
import chesil.returns.store.KeptFiles;
import chesil.returns.store.Progress;
import chesil.returns.store.RejectedRows;
import chesil.returns.store.RowTables;
import chesil.returns.store.SubmissionTable;
import chesil.returns.store.Ways;
import chesil.work.Work;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files on their way from a partner to what counts: sent, checked, mended, accepted, superseded.
 *
 * <p>Every method is asked by somebody, and refuses who may not with {@link
 * org.springframework.security.access.AccessDeniedException}.
 */
@Component
public class Submissions {
    private static final Logger log = LoggerFactory.getLogger(Submissions.class);
    private static final int LONGEST_NAME = 200;

    private final SubmissionTable table;
    private final KeptFiles files;
    private final Progress progress;
    private final RejectedRows rejected;
    private final RowTables rows;
    private final Ways ways;
    private final Specifications specifications;
    private final Arrivals arrivals;
    private final Work work;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Submissions(
            SubmissionTable table,
            KeptFiles files,
            Progress progress,
            RejectedRows rejected,
            RowTables rows,
            Ways ways,
            Specifications specifications,
            Arrivals arrivals,
            Work work,
            Audit audit,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.table = table;
        this.files = files;
        this.progress = progress;
        this.rejected = rejected;
        this.rows = rows;
        this.ways = ways;
        this.specifications = specifications;
        this.arrivals = arrivals;
        this.work = work;
        this.audit = audit;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Keeps a file for a return and has it checked. When this comes back, the file is kept and checking will happen, whatever
     * befalls this machine; the bytes are streamed.
     *
     * @param sent read to its end and closed
     * @throws IOException if the bytes do not all arrive; the submission then says so
     */
    public SubmissionId send(Viewer sender, Return of, String fileName, InputStream sent) throws IOException {
        return send(sender, of, fileName, sent, null);
    }

    /** As {@link #send}, for a file that was made from the rows of an earlier submission. */
    SubmissionId send(Viewer sender, Return of, String fileName, InputStream sent, @Nullable SubmissionId mends)
            throws IOException {
        Permission.toSend(sender, of.organisation());
        var id = Objects.requireNonNull(transaction.execute(_ -> begin(sender, of, fileName, mends)));
        receive(sender, id, sent);
        return id;
    }

    /**
     * As {@link #send}, once for each key: the same key for the same return gives the submission of the first time, and reads
     * nothing.
     *
     * @param key of the sender's choice
     * @return empty where the sender used the key for another return
     */
    public Optional<Submission> sendOnce(Viewer sender, Return of, String fileName, String key, InputStream sent)
            throws IOException {
        Permission.toSend(sender, of.organisation());
        var begun = Objects.requireNonNull(transaction.execute(_ -> {
            table.lockReturn(of);
            var earlier = table.sentWith(sender, key);
            if (earlier.isPresent()) return new Begun(earlier.get(), false);
            var id = begin(sender, of, fileName, null);
            table.rememberKey(sender, key, id, now());
            return new Begun(table.find(id).orElseThrow(), true);
        }));
        if (!begun.now)
            return Optional.of(begun.submission).filter(earlier -> earlier.of().equals(of));
        receive(sender, begun.submission.id(), sent);
        return table.find(begun.submission.id());
    }

    /**
     * Says for a return that there is nothing to report: a submission without rows, which counts at once. Its file is the header
     * alone.
     */
    public SubmissionId nil(Viewer sender, Return of) {
        Permission.toSend(sender, of.organisation());
        var id = Objects.requireNonNull(transaction.execute(_ -> nilInEffect(sender, of)));
        log.atInfo().addKeyValue("submission", id).log("nil return accepted");
        return id;
    }

    private SubmissionId nilInEffect(Viewer sender, Return of) {
        var headings = specification(of.specification()).headings();
        var id = begin(sender, of, "nil return.csv", null);
        table.arrived(id, keepNow(id, Exports.csvLine(headings)));
        table.move(id, Move.ARRIVED, sender, now(), null);
        table.checked(id, now(), 0, 0, 0, Json.text(IntakeResult.Complete.nil(headings)));
        table.move(id, Move.FOUND_RIGHT, Viewer.nobody(), now(), "a nil return");
        ways.mark(id, Way.NIL);
        var current = table.current(of).orElse(null);
        var manner = new Manner(false, Finality.FINAL, now(), Map.of("nil", true));
        keep(new Decision.Accepted(table.find(id).orElseThrow(), current), sender, manner);
        return id;
    }

    private KeptFiles.Kept keepNow(SubmissionId id, String text) {
        try {
            return files.keep(id.value(), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), _ -> {});
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // it lies in memory
        }
    }

    /** How a submission came, where it was not simply a file. */
    public Set<Way> ways(Viewer viewer, SubmissionId id) {
        return find(viewer, id).map(_ -> ways.of(id)).orElse(Set.of());
    }

    private record Begun(Submission submission, boolean now) {}

    private SubmissionId begin(Viewer sender, Return of, String fileName, @Nullable SubmissionId mends) {
        var at = now();
        var behalf = Permission.isOnBehalf(sender, of.organisation());
        var version = specification(of.specification()).version();
        var id = table.add(table.lockReturn(of), version, plainName(fileName), sender, behalf, at, mends);
        files.makeKey(id.value(), at);
        return id;
    }

    private void receive(Viewer sender, SubmissionId id, InputStream sent) throws IOException {
        var arrived = false;
        try {
            var kept = files.keep(id.value(), sent, bytes -> progress.mark(id, bytes, null, now()));
            complete(sender, id, kept);
            arrived = true;
        } finally {
            if (!arrived) arrivals.breakOff(id);
        }
    }

    private void complete(Viewer sender, SubmissionId id, KeptFiles.Kept kept) {
        transaction.executeWithoutResult(_ -> {
            var at = now();
            table.arrived(id, kept);
            table.move(id, Move.ARRIVED, sender, at, null);
            work.put(CheckingTask.of(id));
            audit.record(
                    sender,
                    "returns.submission-sent",
                    subject(id),
                    Map.of("bytes", kept.bytes(), "sha256", kept.sha256()));
        });
        log.atInfo()
                .addKeyValue("submission", id)
                .addKeyValue("bytes", kept.bytes())
                .log("submission received");
    }

    /** The submission, for who may read it. */
    public Optional<Submission> find(Viewer viewer, SubmissionId id) {
        var found = table.find(id);
        found.ifPresent(submission -> Permission.toRead(viewer, submission.of().organisation()));
        return found;
    }

    /** All that was sent for a return, the latest first. */
    public List<Submission> of(Viewer viewer, Return of) {
        Permission.toRead(viewer, of.organisation());
        return table.of(of);
    }

    /** What happened to all submissions of a return, the latest first. */
    public List<SubmissionTable.Line> history(Viewer viewer, Return of) {
        Permission.toRead(viewer, of.organisation());
        return table.history(of);
    }

    /** What checking found; empty until it is done, and where no row could be read. */
    public Optional<IntakeResult.Complete> result(Viewer viewer, SubmissionId id) {
        return find(viewer, id)
                .flatMap(submission -> table.result(id))
                .map(json -> Json.read(json, IntakeResult.Complete.class));
    }

    /**
     * Rejected rows in the order of the file.
     *
     * @param column only rows with a fault of this column; null: all
     * @param after only rows after this line
     */
    public List<RowOutcome.Rejected> rejected(
            Viewer viewer, SubmissionId id, @Nullable String column, long after, int most) {
        return find(viewer, id).isEmpty() ? List.of() : rejected.of(id, column, after, most);
    }

    /** The submission that counts for a return. */
    public Optional<Submission> current(Viewer viewer, Return of) {
        Permission.toRead(viewer, of.organisation());
        return table.current(of);
    }

    /** The number of an earlier submission for the same return that had the same bytes. */
    public Optional<Integer> sameFile(Viewer viewer, SubmissionId id) {
        return find(viewer, id).flatMap(_ -> table.sameFile(id));
    }

    /** Says of a value that is out of the usual that it is right; this blocks nothing, and is kept for who reads it later. */
    public void confirm(Viewer viewer, SubmissionId id, long line, String column) {
        transaction.executeWithoutResult(_ -> {
            var submission = sendable(viewer, id);
            var known = specification(submission.of().specification()).column(column);
            if (known.isEmpty()) return;
            if (table.confirm(id, line, known.get().name(), viewer, now()))
                audit.record(viewer, "returns.value-confirmed", subject(id), Map.of("line", line, "column", column));
        });
    }

    /** Which unusual values were confirmed, as {@code line/column}. */
    public Set<String> confirmed(Viewer viewer, SubmissionId id) {
        return find(viewer, id).map(_ -> table.confirmed(id)).orElse(Set.of());
    }

    public Optional<Progress.Mark> progress(Viewer viewer, SubmissionId id) {
        return find(viewer, id).flatMap(_ -> progress.of(id));
    }

    /**
     * Has a submission count, whole or not at all. In one transaction it takes effect, the one that it supersedes ceases to, and
     * the work that this causes is written down.
     *
     * @param goWithout the rejected rows are let go; the manager alone may say so
     */
    public Decision accept(Viewer viewer, SubmissionId id, boolean goWithout) {
        return accept(viewer, id, goWithout, Finality.FINAL);
    }

    /** As {@link #accept(Viewer, SubmissionId, boolean)}, with what the partner says of its figures. */
    public Decision accept(Viewer viewer, SubmissionId id, boolean goWithout, Finality finality) {
        var manner = new Manner(goWithout, finality, now(), Map.of());
        var decision = Objects.requireNonNull(transaction.execute(_ -> decide(viewer, id, manner)));
        if (decision instanceof Decision.Accepted)
            log.atInfo().addKeyValue("submission", id).log("submission accepted");
        return decision;
    }

    /**
     * Accepts what was made up for a demonstration as if it had come in its time, so that a past day shows what would have been
     * known then. The audit trail has the moment at which it really was, and that it is made up.
     */
    public Decision acceptInvented(Viewer viewer, SubmissionId id, Instant asIf) {
        if (asIf.isAfter(now())) throw new IllegalArgumentException("nothing comes before its time: " + asIf);
        var manner = new Manner(false, Finality.FINAL, asIf, Map.of("invented", true, "as-if", asIf.toString()));
        return Objects.requireNonNull(transaction.execute(_ -> {
            var decision = decide(viewer, id, manner);
            if (decision instanceof Decision.Accepted) table.tellAsIf(id, asIf);
            return decision;
        }));
    }

    /**
     * How a submission is accepted.
     *
     * @param at when it takes effect
     * @param said what the audit trail says of it besides
     */
    private record Manner(boolean goWithout, Finality finality, Instant at, Map<String, ?> said) {}

    private Decision decide(Viewer viewer, SubmissionId id, Manner manner) {
        var asked = sendable(viewer, id);
        table.lockReturn(asked.of());
        var offered = table.lock(id).orElseThrow();
        var tolerated = specification(offered.of().specification()).toleratedRows();
        var decision = Acceptance.decide(
                offered,
                table.current(offered.of()).orElse(null),
                tolerated,
                manner.goWithout() && Permission.mayGoWithout(viewer));
        if (decision instanceof Decision.Accepted accepted) keep(accepted, viewer, manner);
        return decision;
    }

    private void keep(Decision.Accepted accepted, Viewer viewer, Manner manner) {
        var submission = accepted.submission();
        var number = table.nextAcceptance();
        var at = manner.at();
        accepted.superseded().ifPresent(old -> table.supersede(old.id(), submission.id(), number, viewer, at));
        var without = submission.rejectedRows() > 0 ? "without " + submission.rejectedRows() + " rejected rows" : null;
        table.accept(submission.id(), number, viewer, at, without);
        table.call(submission.id(), manner.finality());
        var detail = new TreeMap<String, Object>(manner.said());
        detail.put("acceptance", number);
        detail.put("rows", submission.acceptedRows());
        detail.put("without", submission.rejectedRows());
        detail.put("provisional", manner.finality() == Finality.PROVISIONAL);
        audit.record(viewer, "returns.submission-accepted", subject(submission.id()), detail);
        events.publishEvent(new SubmissionAccepted(
                submission.id(),
                submission.of(),
                number,
                accepted.superseded().map(Submission::id).orElse(null),
                at));
    }

    /**
     * Says of a provisional submission that counts that its figures are final, without sending it again.
     *
     * @return why not, where that is so
     */
    public Optional<String> callFinal(Viewer viewer, SubmissionId id) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var of = sendable(viewer, id).of();
            table.lockReturn(of);
            var submission = table.lock(id).orElseThrow();
            if (!submission.isInEffect())
                return Optional.of(
                        "It does not count: it is " + submission.state().words() + ".");
            if (submission.finality() == Finality.FINAL) return Optional.<String>empty();
            var number = table.nextAcceptance();
            table.call(id, Finality.FINAL);
            table.note(id, "called-final", viewer, now(), null);
            audit.record(viewer, "returns.submission-called-final", subject(id));
            events.publishEvent(new SubmissionFinal(id, of, number));
            return Optional.<String>empty();
        }));
    }

    /**
     * Takes a submission back: what counted no longer does, what did not never will.
     *
     * @return why not, where that is so
     */
    public Optional<String> withdraw(Viewer viewer, SubmissionId id, String why) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var of = sendable(viewer, id).of();
            table.lockReturn(of);
            var submission = table.lock(id).orElseThrow();
            if (!Move.WAS_WITHDRAWN.isAllowedFrom(submission.state()))
                return Optional.of(
                        "It cannot be taken back: it is " + submission.state().words() + ".");
            if (submission.isInEffect()) {
                var number = table.nextAcceptance();
                table.withdraw(id, number, viewer, now(), why);
                events.publishEvent(new SubmissionWithdrawn(id, of, number));
            } else {
                table.move(id, Move.WAS_WITHDRAWN, viewer, now(), why);
                drop(submission);
            }
            audit.record(viewer, "returns.submission-withdrawn", subject(id));
            return Optional.<String>empty();
        }));
    }

    /**
     * Destroys a file by destroying its key, and whatever rows of it never counted; that it was destroyed stays on record.
     *
     * @return why not, where that is so
     */
    public Optional<String> destroy(Viewer viewer, SubmissionId id, String why) {
        if (why.isBlank()) return Optional.of("Say why the file is destroyed: the reason stays on record.");
        return Objects.requireNonNull(transaction.execute(_ -> {
            sendable(viewer, id);
            var submission = table.lock(id).orElseThrow();
            if (submission.fileDestroyed()) return Optional.of("Its file was destroyed already.");
            if (!submission.state().isSettled())
                return Optional.of("It is still being checked. Wait until that is done.");
            files.destroy(id.value());
            rejected.drop(id);
            table.recordDestruction(id, why, viewer, now());
            audit.record(viewer, "returns.file-destroyed", subject(id), Map.of("bytes", submission.bytes()));
            if (Move.WAS_DESTROYED.isAllowedFrom(submission.state())) {
                drop(submission);
                table.move(id, Move.WAS_DESTROYED, viewer, now(), why);
            } else {
                table.note(id, "file-destroyed", viewer, now(), why);
            }
            return Optional.<String>empty();
        }));
    }

    private void drop(Submission submission) {
        rows.drop(submission.of().specification(), submission.version(), submission.id());
    }

    private Submission sendable(Viewer viewer, SubmissionId id) {
        var submission = table.find(id).orElseThrow(() -> new NoSuchElementException("no submission " + id));
        Permission.toSend(viewer, submission.of().organisation());
        return submission;
    }

    private Specification specification(SpecificationId id) {
        return specifications.get(id.value());
    }

    private static String subject(SubmissionId id) {
        return "submission:" + id;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A file's name without folders, control characters and excess. */
    private static String plainName(String sent) {
        var name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (name.isEmpty()) return "file";
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
