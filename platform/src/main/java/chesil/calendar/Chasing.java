package chesil.calendar;

import chesil.access.User;
import chesil.access.Viewer;
import chesil.partnership.OrganisationId;
import chesil.returns.DueReturn;
import chesil.returns.Return;
import chesil.returns.Returns;
import chesil.returns.Submission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom the manager has to chase: returns that are late or due soon, when their partner was last heard and last reminded. */
@Component
public class Chasing {
    private static final int SOON = 7;

    private final Returns returns;
    private final Reminders reminders;

    Chasing(Returns returns, Reminders reminders) {
        this.returns = returns;
        this.reminders = reminders;
    }

    /**
     * A return to be chased.
     *
     * @param earlier how many earlier ones of the same partner and specification are missing too
     * @param heard what its partner sent last, of whatever specification; null for nothing ever
     * @param reminded when anybody was last reminded of it; null for never
     * @param officers who would be reminded
     */
    public record Chased(
            DueReturn due,
            int earlier,
            @Nullable Submission heard,
            @Nullable Instant reminded,
            List<User> officers) {
        public Chased {
            officers = List.copyOf(officers);
        }
    }

    /** The longest late first. */
    public List<Chased> list(Viewer viewer, LocalDate today) {
        var all = returns.all(viewer, today);
        var heard = heard(all);
        return Matters.alike(all, today).stream()
                .filter(alike -> !alike.getLast().dueOn().isAfter(today.plusDays(SOON)))
                .map(alike -> chased(alike, heard))
                .sorted(Comparator.comparing(each -> each.due().dueOn()))
                .toList();
    }

    private Chased chased(List<DueReturn> alike, Map<OrganisationId, Submission> heard) {
        var last = alike.getLast();
        return new Chased(
                last,
                alike.size() - 1,
                heard.get(last.of().organisation()),
                reminders.lastReminded(last).orElse(null),
                reminders.officers(last.of().organisation()));
    }

    private static Map<OrganisationId, Submission> heard(List<DueReturn> all) {
        var heard = new LinkedHashMap<OrganisationId, Submission>();
        for (var due : all) {
            due.submission()
                    .ifPresent(submission -> heard.merge(
                            due.of().organisation(),
                            submission,
                            (one, other) -> one.sentAt().isAfter(other.sentAt()) ? one : other));
        }
        return heard;
    }

    /** One return of the list; empty where it is not to be chased. */
    public Optional<DueReturn> find(Viewer viewer, String of, LocalDate today) {
        return list(viewer, today).stream()
                .map(Chased::due)
                .filter(due -> name(due.of()).equals(of))
                .findFirst();
    }

    public static String name(Return of) {
        return of.toString();
    }
}
