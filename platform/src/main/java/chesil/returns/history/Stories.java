package chesil.returns.history;

import chesil.access.AuditEntry;
import chesil.access.AuditTrail;
import chesil.access.Viewer;
import chesil.returns.Return;
import chesil.returns.Submission;
import chesil.returns.Submissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A return's story: who did what, when and on whose behalf, from the audit trail. */
@Component
public class Stories {
    private static final int MOST = 500;

    private final AuditTrail trail;
    private final Submissions submissions;

    Stories(AuditTrail trail, Submissions submissions) {
        this.trail = trail;
        this.submissions = submissions;
    }

    /**
     * One thing that was done.
     *
     * @param by the name that its doer has now; null for Chesil itself and for who has gone
     * @param organisation the doer's then; null for none
     * @param action as the audit trail has it
     * @param submission its number within the return; null where it is about the return
     * @param onBehalf whether it was done for an organisation that was not the doer's
     */
    public record Line(
            Instant at,
            @Nullable String by,
            @Nullable String organisation,
            String action,
            @Nullable Integer submission,
            boolean onBehalf,
            Map<String, String> detail) {
        public Line {
            detail = Map.copyOf(detail);
        }
    }

    /** What was done about a return, the latest first, for who may read it. */
    public List<Line> of(Viewer viewer, Return of) {
        var lines = new ArrayList<Numbered>();
        var seen = new HashSet<Long>();
        add(lines, seen, of, "return:" + of, null);
        for (Submission submission : submissions.of(viewer, of))
            add(lines, seen, of, "submission:" + submission.id(), submission.number());
        return lines.stream()
                .sorted(Comparator.comparingLong(Numbered::number).reversed())
                .map(Numbered::line)
                .toList();
    }

    private record Numbered(long number, Line line) {}

    private void add(List<Numbered> lines, Set<Long> seen, Return of, String subject, @Nullable Integer submission) {
        for (var named : trail.find(new AuditTrail.Question(null, null, subject, null, null), 0, MOST)) {
            var entry = named.entry();
            if (entry.subject().equals(subject) && seen.add(entry.number()))
                lines.add(new Numbered(entry.number(), line(entry, named.name(), of, submission)));
        }
    }

    private static Line line(AuditEntry entry, @Nullable String name, Return of, @Nullable Integer submission) {
        var organisation = entry.organisation();
        var behalf =
                organisation != null && !organisation.equals(of.organisation().value());
        return new Line(entry.at(), name, organisation, entry.action(), submission, behalf, entry.detail());
    }
}
