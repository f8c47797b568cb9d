package chesil.calendar;

import chesil.partnership.Meeting;
import chesil.returns.DueReturn;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days before one meeting. Days that would fall on a weekend are the Friday before. Knows no clock or database.
 *
 * @param previousCutOff of the meeting of the group before this one; null for the first
 */
public record RunUp(
        Meeting meeting, MeetingRule rule, @Nullable LocalDate previousCutOff) {

    /** Figures are those known at the end of this day. */
    public LocalDate cutOff() {
        return onWorkday(meeting.date().minusDays(rule.cutOffDays()));
    }

    public LocalDate papers() {
        return onWorkday(meeting.date().minusDays(rule.papersDays()));
    }

    public LocalDate commentaryDue() {
        return onWorkday(cutOff().minusDays(rule.commentaryDays()));
    }

    public LocalDate commentaryAsked() {
        return onWorkday(commentaryDue().minusDays(rule.askedDays()));
    }

    public Optional<LocalDate> earlierCutOff() {
        return Optional.ofNullable(previousCutOff);
    }

    /** The returns that this meeting's figures wait for: due since the cut-off before, up to this one. */
    public List<DueReturn> waitsFor(List<DueReturn> returns) {
        return returns.stream()
                .filter(due -> !due.dueOn().isAfter(cutOff()))
                .filter(due -> previousCutOff == null || due.dueOn().isAfter(previousCutOff))
                .toList();
    }

    /** Of returns due before the time of this meeting, those that are still not in. */
    public List<DueReturn> stillMissing(List<DueReturn> returns) {
        if (previousCutOff == null) return List.of();
        return returns.stream()
                .filter(due -> !due.isIn() && !due.dueOn().isAfter(previousCutOff))
                .toList();
    }

    /** The run-ups to a group's meetings, in the order of days. */
    public static List<RunUp> of(List<Meeting> meetings, MeetingRule rule) {
        var runUps = new ArrayList<RunUp>();
        var ofGroup = meetings.stream()
                .filter(meeting -> meeting.group().equals(rule.group()))
                .sorted(Comparator.comparing(Meeting::date))
                .toList();
        for (var meeting : ofGroup) {
            var before = runUps.isEmpty() ? null : runUps.getLast().cutOff();
            runUps.add(new RunUp(meeting, rule, before));
        }
        return runUps;
    }

    static LocalDate onWorkday(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) return day.minusDays(1);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(2) : day;
    }
}
