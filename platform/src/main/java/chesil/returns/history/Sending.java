package chesil.returns.history;

import chesil.returns.DueReturn;
import chesil.returns.Submission;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/**
 * How one return was sent. Knows no clock and no database.
 *
 * @param onTime what counts was sent by the due day, which an extension moves; what was mended later was still sent then
 * @param firstTimeRight what arrived first had nothing to mend and came to count
 * @param revised another took the place of one that counted
 */
public record Sending(DueReturn due, boolean in, boolean onTime, boolean firstTimeRight, boolean revised) {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** @param submissions all that was sent for the return, in any order */
    static Sending of(DueReturn due, List<Submission> submissions) {
        var counted =
                submissions.stream().filter(each -> each.accepted() != null).toList();
        var first = submissions.stream().min(Comparator.comparingInt(Submission::number));
        return new Sending(
                due,
                !counted.isEmpty(),
                !counted.isEmpty()
                        && first.filter(each -> !day(each).isAfter(due.dueOn())).isPresent(),
                first.filter(each -> each.rejectedRows() == 0 && each.accepted() != null)
                        .isPresent(),
                counted.size() > 1);
    }

    private static LocalDate day(Submission submission) {
        return submission.sentAt().atZone(LONDON).toLocalDate();
    }
}
