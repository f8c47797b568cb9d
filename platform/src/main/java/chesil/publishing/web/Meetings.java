package chesil.publishing.web;

import chesil.partnership.AgendaItem;
import chesil.partnership.Group;
import chesil.partnership.GroupId;
import chesil.partnership.Meeting;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Meetings held in public. */
public record Meetings(List<Line> toCome, List<Line> past) {
    /** One meeting, with what is to be talked about and what was decided: it is held in public. */
    public record Line(
            String id, String day, String title, String group, List<String> agenda, List<Decided> decisions) {}

    /** One decision; {@code because} is empty where nobody wrote it down. */
    public record Decided(String what, String because) {}

    static Meetings of(List<Meeting> meetings, List<Group> groups, LocalDate today) {
        var names = groups.stream().collect(Collectors.toMap(Group::id, Group::name));
        var open = meetings.stream().filter(Meeting::public_).toList();
        return new Meetings(
                open.stream()
                        .filter(meeting -> !meeting.date().isBefore(today))
                        .sorted(Comparator.comparing(Meeting::date))
                        .map(meeting -> line(meeting, names))
                        .toList(),
                open.stream()
                        .filter(meeting -> meeting.date().isBefore(today))
                        .sorted(Comparator.comparing(Meeting::date).reversed())
                        .map(meeting -> line(meeting, names))
                        .toList());
    }

    private static Line line(Meeting meeting, Map<GroupId, String> groups) {
        return new Line(
                meeting.id().value(),
                Dates.weekday(meeting.date()),
                meeting.title(),
                groups.getOrDefault(meeting.group(), meeting.group().value()),
                meeting.agenda().stream().map(AgendaItem::title).toList(),
                meeting.decisions().stream()
                        .map(each -> new Decided(each.what(), Objects.requireNonNullElse(each.because(), "")))
                        .toList());
    }
}
