package chesil.returns;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A return that is to be sent, and how it stands.
 *
 * @param title of its specification
 * @param standing the last submission for it that was neither superseded nor taken back
 */
public record DueReturn(
        Return of, String title, LocalDate dueOn, @Nullable Submission standing) {
    public Optional<Submission> submission() {
        return Optional.ofNullable(standing);
    }

    /** Nothing more is asked of its sender. */
    public boolean isIn() {
        return standing != null && standing.isInEffect();
    }

    /** Something was sent, and its sender must do something about it. */
    public boolean needsItsSender() {
        return standing != null
                && switch (standing.state()) {
                    case UNREADABLE, QUARANTINED, TO_MEND, READY -> true;
                    case RECEIVING, CHECKING, ACCEPTED, SUPERSEDED, WITHDRAWN, DESTROYED -> false;
                };
    }

    public boolean isOverdue(LocalDate today) {
        return !isIn() && dueOn.isBefore(today);
    }

    /** Days after the due day; negative before it. */
    public long daysLate(LocalDate today) {
        return ChronoUnit.DAYS.between(dueOn, today);
    }

    /** The period is over, so that the return can be made. */
    public boolean canBeMade(LocalDate today) {
        return of.period().to().isBefore(today);
    }

    /** As pages name it: "Police recorded crime, June 2025". */
    public String name() {
        return title + ", " + of.period().label();
    }
}
