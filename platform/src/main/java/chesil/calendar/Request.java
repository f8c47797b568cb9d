package chesil.calendar;

import chesil.measures.Commentary;
import chesil.measures.IndicatorId;
import chesil.partnership.AnswerableId;
import chesil.partnership.MeetingId;
import chesil.versions.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That commentary was asked of an indicator for a meeting.
 *
 * @param owner who was asked
 * @param period the first day of the period of the figure that it was asked of
 * @param answer what the owner has said since; null for nothing yet
 */
public record Request(
        MeetingId meeting,
        IndicatorId indicator,
        AnswerableId owner,
        Reason reason,
        LocalDate period,
        Instant askedAt,
        LocalDate due,
        @Nullable Version<Commentary> answer) {
    public boolean isAnswered() {
        return answer != null;
    }

    public boolean isLate(LocalDate today) {
        return answer == null && due.isBefore(today);
    }

    public Optional<Commentary> said() {
        return Optional.ofNullable(answer).flatMap(Version::value);
    }
}
