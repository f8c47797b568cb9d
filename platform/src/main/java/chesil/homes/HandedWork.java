package chesil.homes;

import chesil.access.Viewer;
import chesil.returns.InHand;
import chesil.web.Tag;
import chesil.web.Task;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What homes say of work that somebody was handed about returns: parts, what was filled in for them, later days. */
@Component
class HandedWork {
    private final InHand hand;
    private final Clock clock;

    HandedWork(InHand hand, Clock clock) {
        this.hand = hand;
        this.clock = clock;
    }

    /** What waits for this viewer, whatever the role. */
    List<Task> of(Viewer viewer) {
        var today = LocalDate.ofInstant(clock.instant(), Days.LONDON);
        return hand.of(viewer).stream()
                .map(each -> new Task(
                        each.text(),
                        each.href(),
                        each.hint() + by(each.due(), today),
                        each.due() != null && each.due().isBefore(today) ? new Tag("Overdue", Tag.Colour.RED) : null))
                .toList();
    }

    private static String by(@Nullable LocalDate due, LocalDate today) {
        if (due == null) return "";
        return (due.isBefore(today) ? " It was due " : " Due ") + Days.on(due, today) + ".";
    }
}
