package chesil.returns.keying;

import chesil.access.Audit;
import chesil.access.Viewer;
import chesil.partnership.Organisation;
import chesil.returns.FilledInTable;
import chesil.returns.Return;
import chesil.returns.Returns;
import chesil.returns.RowLocator;
import chesil.returns.Submission;
import chesil.returns.SubmissionId;
import chesil.returns.Submissions;
import chesil.returns.Trial;
import chesil.returns.Way;
import chesil.returns.intake.IntakeResult;
import chesil.returns.specification.Specification;
import chesil.returns.store.SubmissionTable;
import chesil.returns.store.Ways;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Returns on their way from a page to a submission: started, saved as they go, checked as a file is, sent as one.
 *
 * <p>Every method is asked by somebody, and refuses who may not send the return with {@link AccessDeniedException}. A partner's
 * officers share one draft of a return; the partnership, keying for a partner, has its own.
 */
@Component
public class Drafts {
    /** How many rows are keyed; more go by a file. */
    public static final int MOST_ROWS = 100;

    private static final Logger log = LoggerFactory.getLogger(Drafts.class);
    private static final int LOOKED_AT = 60;

    private final DraftTable table;
    private final SubmissionTable submissionTable;
    private final Submissions submissions;
    private final Returns returns;
    private final RowLocator rows;
    private final Trial trial;
    private final Ways ways;
    private final FilledInTable filledIn;
    private final Items items;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Drafts(
            DraftTable table,
            SubmissionTable submissionTable,
            Submissions submissions,
            Returns returns,
            RowLocator rows,
            Trial trial,
            Ways ways,
            FilledInTable filledIn,
            Items items,
            Audit audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.table = table;
        this.submissionTable = submissionTable;
        this.submissions = submissions;
        this.returns = returns;
        this.rows = rows;
        this.trial = trial;
        this.ways = ways;
        this.filledIn = filledIn;
        this.items = items;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** With which rows a draft begins. */
    public enum Beginning {
        /** The keys of the last period's rows, their figures empty. */
        KEYS,
        /** The last period's rows with their figures, which are then changed. */
        FIGURES,
        /** A row for each code and area that the specification has. */
        CODES,
        /** One empty row. */
        EMPTY
    }

    /** The draft of a return, as the viewer's side has it. */
    public Optional<Draft> open(Viewer viewer, Return of) {
        mayKey(viewer, of);
        return table.open(of, keeper(viewer, of));
    }

    /** The ways in which a draft of a return can begin, the most helpful first. */
    public List<Beginning> beginnings(Viewer viewer, Return of) {
        mayKey(viewer, of);
        var can = new ArrayList<Beginning>();
        if (earlier(viewer, of).isPresent()) can.addAll(List.of(Beginning.KEYS, Beginning.FIGURES));
        if (known(of).ofEveryCode().size() > 1) can.add(Beginning.CODES);
        can.add(Beginning.EMPTY);
        return can;
    }

    /** The submission whose rows a draft can begin with: what counts for the latest earlier period. */
    public Optional<Submission> earlier(Viewer viewer, Return of) {
        mayKey(viewer, of);
        var version = specification(of).version();
        return submissionTable.latest(of.organisation(), of.specification(), LOOKED_AT).stream()
                .filter(Submission::isInEffect)
                .filter(each -> each.of().period().to().isBefore(of.period().from()))
                .filter(each ->
                        each.version() == version && each.acceptedRows() > 0 && each.acceptedRows() <= MOST_ROWS)
                .max(Comparator.comparing(each -> each.of().period().from()));
    }

    /** Starts a draft; where there is one, that goes on. */
    public Draft start(Viewer viewer, Return of, Beginning beginning) {
        mayKey(viewer, of);
        return Objects.requireNonNull(transaction.execute(_ -> {
            var number = submissionTable.lockReturn(of);
            var keeper = keeper(viewer, of);
            var there = table.open(of, keeper);
            if (there.isPresent()) return there.get();
            table.start(number, keeper, viewer, now());
            var draft = table.open(of, keeper).orElseThrow();
            var next = 1;
            for (var cells : first(viewer, of, beginning)) table.put(draft.id(), new KeyedRow(next++, cells));
            audit.record(viewer, "returns.keying-started", subject(of), Map.of("rows", next - 1));
            return table.open(of, keeper).orElseThrow();
        }));
    }

    private List<Map<String, String>> first(Viewer viewer, Return of, Beginning beginning) {
        var known = known(of);
        var rows = switch (beginning) {
            case KEYS -> ofEarlier(viewer, of, known, false);
            case FIGURES -> ofEarlier(viewer, of, known, true);
            case CODES -> known.ofEveryCode();
            case EMPTY -> List.<Map<String, String>>of();
        };
        return rows.isEmpty() ? List.of(known.ofEveryRow()) : rows;
    }

    private List<Map<String, String>> ofEarlier(Viewer viewer, Return of, KnownRows known, boolean figures) {
        return earlier(viewer, of)
                .map(before -> known.ofEarlier(before.of().period(), values(viewer, before), figures))
                .orElse(List.of());
    }

    private List<List<String>> values(Viewer viewer, Submission submission) {
        return rows.rows(viewer, submission, Map.of(), 0, MOST_ROWS).stream()
                .map(RowLocator.Row::values)
                .toList();
    }

    /** Rows of zeros for what the sender reported on last, or for every code. */
    List<Map<String, String>> zeros(Viewer viewer, Return of) {
        mayKey(viewer, of);
        var known = known(of);
        var keys = ofEarlier(viewer, of, known, false);
        return known.zeros(keys.isEmpty() ? known.ofEveryCode() : keys);
    }

    /** What every row of a return says, which nobody need be asked. */
    public Map<String, String> knownCells(Return of) {
        return known(of).ofEveryRow();
    }

    private KnownRows known(Return of) {
        return new KnownRows(specification(of), of.period(), names(of));
    }

    private List<String> names(Return of) {
        return items.of(Organisation.KIND)
                .get(of.organisation(), AsKnown.NOW)
                .map(organisation -> {
                    var names = new ArrayList<>(List.of(organisation.id().value(), organisation.name()));
                    organisation.areas().forEach(area -> names.add(area.toString()));
                    return List.copyOf(names);
                })
                .orElse(List.of());
    }

    /**
     * Keeps what was written, right or not. Cells that a colleague has are left as they are.
     *
     * @param written by row and then by the column's name; other rows and columns are ignored
     */
    public void save(Viewer viewer, Draft draft, Map<Integer, Map<String, String>> written) {
        mayKey(viewer, draft);
        change(viewer, draft.id(), () -> {
            var now = table.open(draft.id()).orElseThrow();
            put(now, written, (row, column) -> now.heldBy(row, column).isEmpty());
        });
    }

    /** Whether a cell may be written. */
    interface Writable {
        boolean at(int row, String column);
    }

    void put(Draft draft, Map<Integer, Map<String, String>> written, Writable may) {
        var specification = specification(draft.of());
        for (var row : draft.rows()) {
            var cells = new java.util.HashMap<>(written.getOrDefault(row.number(), Map.of()));
            cells.keySet()
                    .removeIf(column -> specification.columns().stream()
                                    .noneMatch(each -> each.name().equals(column))
                            || !may.at(row.number(), column));
            if (!cells.isEmpty()) table.put(draft.id(), row.with(cells));
        }
    }

    /** Adds a row that says what every row does; empty where there is no room for more. */
    public Optional<Integer> addRow(Viewer viewer, Draft draft) {
        mayKey(viewer, draft);
        if (draft.rows().size() >= MOST_ROWS) return Optional.empty();
        var added = new int[1];
        change(viewer, draft.id(), () -> {
            added[0] = table.nextNumber(draft.id());
            table.put(draft.id(), new KeyedRow(added[0], known(draft.of()).ofEveryRow()));
        });
        return added[0] == 0 ? Optional.empty() : Optional.of(added[0]);
    }

    /** Takes a row out, unless a colleague has a part of it. */
    public void takeOut(Viewer viewer, Draft draft, int row) {
        mayKey(viewer, draft);
        if (draft.openParts().stream().noneMatch(part -> part.rows().contains(row)))
            change(viewer, draft.id(), () -> table.takeOut(draft.id(), row));
    }

    /** Takes out the rows that were laid out beforehand and that nobody wrote a figure in. */
    public void takeOutEmpty(Viewer viewer, Draft draft) {
        mayKey(viewer, draft);
        var specification = specification(draft.of());
        draft.rows().stream()
                .filter(row -> isEmpty(specification, row))
                .forEach(row -> takeOut(viewer, draft, row.number()));
    }

    /** Whether a row has its key alone. */
    public static boolean isEmpty(Specification specification, KeyedRow row) {
        return row.cells().keySet().stream().allMatch(specification.grain()::contains);
    }

    /** Gives a draft up; what was keyed is forgotten. */
    public void drop(Viewer viewer, Draft draft) {
        mayKey(viewer, draft);
        change(viewer, draft.id(), () -> {
            draft.openParts().forEach(part -> table.close(part.id(), Part.Outcome.TAKEN_BACK, now()));
            table.drop(draft.id(), now());
            audit.record(viewer, "returns.keying-dropped", subject(draft.of()));
        });
    }

    void change(Viewer viewer, long draft, Runnable change) {
        transaction.executeWithoutResult(_ -> {
            if (!table.lock(draft)) return;
            change.run();
            table.saved(draft, viewer, now());
        });
    }

    /** What came of wanting to send a draft. */
    public sealed interface Outcome {
        /** It is a submission now, and is checked and accepted as any other. */
        record Sent(SubmissionId submission) implements Outcome {}

        /** Cells are wrong. */
        record Faulty(List<KeyedFault> faults) implements Outcome {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }

        /** It cannot be sent as it is. */
        record Refused(String why) implements Outcome {}
    }

    /** What is wrong with a draft, as its file would be told; none where it could be sent. */
    public Outcome.Faulty check(Viewer viewer, Draft draft) {
        mayKey(viewer, draft);
        var file = new KeyedFile(specification(draft.of()), draft.rows());
        return new Outcome.Faulty(
                file.faults(trial.read(draft.of(), file.bytes()).rejected()));
    }

    /** Makes a file of a draft that is right, and sends it. */
    public Outcome send(Viewer viewer, Draft draft) {
        mayKey(viewer, draft);
        if (!draft.openParts().isEmpty()) {
            var part = draft.openParts().getFirst();
            return new Outcome.Refused(
                    part.name() + " still has a part of it. Wait until it is handed back, or take it back.");
        }
        var file = new KeyedFile(specification(draft.of()), draft.rows());
        if (file.isEmpty()) return new Outcome.Refused("There is no row in it. Key one in, or send a nil return.");
        var found = trial.read(draft.of(), file.bytes());
        return switch (found.result()) {
            case IntakeResult.Unreadable(var reason, var mend) -> new Outcome.Refused(reason + ". " + mend);
            case IntakeResult.Quarantined _ ->
                new Outcome.Refused("This return takes counts, and people were found in it. Take them out.");
            case IntakeResult.Complete complete ->
                complete.rejected() > 0
                        ? new Outcome.Faulty(file.faults(found.rejected()))
                        : new Outcome.Sent(sent(viewer, draft, file.bytes()));
        };
    }

    private SubmissionId sent(Viewer viewer, Draft draft, byte[] csv) {
        var id = Objects.requireNonNull(transaction.execute(_ -> {
            if (!table.lock(draft.id())) throw new IllegalStateException("draft " + draft.id() + " was sent already");
            var submission = send(viewer, draft.of(), csv);
            ways.mark(submission, Way.KEYED);
            table.sent(draft.id(), submission);
            filledIn.draftBecame(draft.id(), submission);
            return submission;
        }));
        log.atInfo().addKeyValue("submission", id).log("keyed return sent");
        return id;
    }

    private SubmissionId send(Viewer viewer, Return of, byte[] csv) {
        try {
            return submissions.send(viewer, of, "keyed in.csv", new ByteArrayInputStream(csv));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // it lies in memory
        }
    }

    Specification specification(Return of) {
        return returns.specification(of.specification().value()).orElseThrow();
    }

    private static String keeper(Viewer viewer, Return of) {
        return viewer.belongsTo(of.organisation().value()) ? of.organisation().value() : Draft.PARTNERSHIP;
    }

    private void mayKey(Viewer viewer, Draft draft) {
        mayKey(viewer, draft.of());
        if (!draft.keeper().equals(keeper(viewer, draft.of())))
            throw new AccessDeniedException("not a draft of the viewer's own side");
    }

    private void mayKey(Viewer viewer, Return of) {
        if (!returns.maySend(viewer, of.organisation()))
            throw new AccessDeniedException("not a return of the viewer's own organisation");
    }

    static String subject(Return of) {
        return "return:" + of;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
