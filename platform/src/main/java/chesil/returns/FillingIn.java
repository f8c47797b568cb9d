package chesil.returns;

import chesil.access.Audit;
import chesil.access.Role;
import chesil.access.Viewer;
import chesil.partnership.OrganisationId;
import chesil.returns.store.KeptFiles;
import chesil.returns.store.MasterKey;
import chesil.returns.store.SubmissionTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The partnership fills a return in for a partner that sent an e-mail, a PDF or rang: what it came from is kept, encrypted and
 * unread; the partner sees it, and confirms or replaces what was made of it.
 */
@Component
public class FillingIn {
    private static final int LONGEST_NAME = 200;

    private final FilledInTable table;
    private final SubmissionTable submissionTable;
    private final Submissions submissions;
    private final KeptFiles evidence;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FillingIn(
            FilledInTable table,
            SubmissionTable submissionTable,
            Submissions submissions,
            JdbcClient jdbc,
            MasterKey master,
            Audit audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.table = table;
        this.submissionTable = submissionTable;
        this.submissions = submissions;
        this.evidence = KeptFiles.ofEvidence(jdbc, master);
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** A file that somebody chose on a page. */
    public record Chosen(String name, InputStream bytes) {}

    /** From what a return is filled in. */
    public record Source(
            FilledIn.Kind kind, LocalDate dated, @Nullable Chosen file) {}

    /** Sends a file for a partner, and keeps from what it was made. */
    public SubmissionId send(Viewer manager, Return of, Source source, Chosen figures) {
        mayFillIn(manager);
        return Objects.requireNonNull(transaction.execute(_ -> {
            var id = keep(manager, of, source);
            try {
                var submission = submissions.send(manager, of, figures.name(), figures.bytes());
                table.became(id, submission);
                return submission;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }));
    }

    /** Keeps from what a draft is about to be keyed. */
    public void keyFrom(Viewer manager, Return of, Source source, long draft) {
        mayFillIn(manager);
        transaction.executeWithoutResult(_ -> table.keyed(keep(manager, of, source), draft));
    }

    private long keep(Viewer manager, Return of, Source source) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = table.add(submissionTable.lockReturn(of), source.kind(), source.dated(), manager, at);
        var file = source.file();
        if (file != null) attach(id, file, at);
        audit.record(
                manager,
                "returns.filled-in",
                "return:" + of,
                Map.of("source", id, "kind", source.kind().id(), "dated", source.dated()));
        return id;
    }

    private void attach(long id, Chosen file, Instant at) {
        try {
            evidence.makeKey(id, at);
            table.attached(id, shortened(file.name()), evidence.keep(id, file.bytes(), _ -> {}));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String shortened(String name) {
        var plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return plain.isEmpty() ? "file" : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }

    /** From what a submission was filled in, for who may read it; empty where its partner sent it. */
    public Optional<FilledIn> of(Viewer viewer, SubmissionId id) {
        return submissions.find(viewer, id).flatMap(_ -> table.of(id));
    }

    /** What was attached, as it was; empty for nothing. For who may send the return. */
    public Optional<InputStream> evidence(Viewer viewer, SubmissionId id) throws IOException {
        var filled = of(viewer, id);
        if (filled.isEmpty() || filled.get().fileName() == null) return Optional.empty();
        Permission.toSend(viewer, filled.get().of().organisation());
        return Optional.of(evidence.open(filled.get().id()));
    }

    /** The partner says that what was filled in for it is right; its own data officer alone may. */
    public boolean confirm(Viewer viewer, SubmissionId id) {
        var filled = of(viewer, id);
        if (filled.isEmpty()) return false;
        if (Permission.isOnBehalf(viewer, filled.get().of().organisation()) || !viewer.is(Role.DATA_OFFICER))
            throw new AccessDeniedException("a partner confirms what was filled in for it itself");
        return Objects.requireNonNull(transaction.execute(_ -> {
            if (!table.confirm(id, viewer, clock.instant().truncatedTo(ChronoUnit.MICROS))) return false;
            audit.record(viewer, "returns.filled-in-confirmed", "submission:" + id);
            return true;
        }));
    }

    /** What was filled in for the viewer's own organisation and waits for its word. */
    public List<FilledIn> toConfirm(Viewer viewer) {
        var own = viewer.organisation();
        return own == null || !viewer.is(Role.DATA_OFFICER) ? List.of() : table.unconfirmed(new OrganisationId(own));
    }

    private static void mayFillIn(Viewer viewer) {
        if (!viewer.is(Role.PARTNERSHIP_MANAGER))
            throw new AccessDeniedException("the partnership manager fills in for partners");
    }
}
