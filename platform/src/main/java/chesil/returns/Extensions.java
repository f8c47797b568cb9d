package chesil.returns;

import chesil.access.Audit;
import chesil.access.Role;
import chesil.access.Viewer;
import chesil.returns.store.SubmissionTable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Later days for returns: a partner asks, the manager grants or refuses, and the day that holds is the return's due day. */
@Component
public class Extensions {
    /** How long after its due day a return may still be expected. */
    public static final int MOST_DAYS = 180;

    private final ExtensionTable table;
    private final SubmissionTable submissions;
    private final Returns returns;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Extensions(
            ExtensionTable table,
            SubmissionTable submissions,
            Returns returns,
            Audit audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.table = table;
        this.submissions = submissions;
        this.returns = returns;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Why a later day cannot be asked for; empty where it can. */
    public Optional<String> whyNot(Viewer viewer, Return of, LocalDate until, LocalDate today) {
        Permission.toSend(viewer, of.organisation());
        var due = returns.find(viewer, of).dueOn();
        if (!until.isAfter(due)) return Optional.of("The day must be after the due day");
        if (!until.isAfter(today)) return Optional.of("The day must be in the future");
        if (ChronoUnit.DAYS.between(returns.dueWithoutExtension(of), until) > MOST_DAYS)
            return Optional.of("The day must be at most " + MOST_DAYS + " days after the due day");
        if (table.of(of).stream().anyMatch(Extension::isOpen))
            return Optional.of("A later day has been asked for already, and nobody has decided on it yet");
        return Optional.empty();
    }

    /** Asks for a later day, for who may send the return; see {@link #whyNot}. */
    public void ask(Viewer viewer, Return of, LocalDate until, String reason) {
        Permission.toSend(viewer, of.organisation());
        transaction.executeWithoutResult(_ -> {
            var id = table.add(submissions.lockReturn(of), viewer, now(), until, reason);
            audit.record(viewer, "returns.extension-asked", "return:" + of, Map.of("extension", id, "until", until));
        });
    }

    /**
     * Grants or refuses; the partnership manager alone may.
     *
     * @param answer why, in words for the partner; may be empty where it is granted
     * @return whether nobody had decided before
     */
    public boolean decide(Viewer viewer, long id, boolean granted, String answer) {
        mayDecide(viewer);
        return Objects.requireNonNull(transaction.execute(_ -> {
            var asked = table.find(id);
            if (asked.isEmpty() || !table.decide(id, granted, answer, viewer, now())) return false;
            audit.record(
                    viewer,
                    granted ? "returns.extension-granted" : "returns.extension-refused",
                    "return:" + asked.get().of(),
                    Map.of("extension", id, "until", asked.get().until()));
            return true;
        }));
    }

    /** What was asked for a return, the latest first. */
    public List<Extension> of(Viewer viewer, Return of) {
        Permission.toRead(viewer, of.organisation());
        return table.of(of);
    }

    /** What the manager has to decide on; nothing for others. */
    public List<Extension> open(Viewer viewer) {
        return viewer.is(Role.PARTNERSHIP_MANAGER) ? table.open() : List.of();
    }

    public Optional<Extension> find(Viewer viewer, long id) {
        mayDecide(viewer);
        return table.find(id);
    }

    private static void mayDecide(Viewer viewer) {
        if (!viewer.is(Role.PARTNERSHIP_MANAGER))
            throw new AccessDeniedException("the partnership manager decides on extensions");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
