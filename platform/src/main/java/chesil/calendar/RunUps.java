package chesil.calendar;

import chesil.partnership.Group;
import chesil.partnership.GroupId;
import chesil.partnership.GroupKind;
import chesil.partnership.Meeting;
import chesil.partnership.MeetingId;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The run-ups to meetings, of each group that has a rule for them. */
@Component
public class RunUps {
    private final Items items;

    RunUps(Items items) {
        this.items = items;
    }

    /** All that are known, past ones too, in the order of days. */
    public List<RunUp> all() {
        var meetings = items.of(Meeting.KIND).all(AsKnown.NOW);
        return items.of(MeetingRule.KIND).all(AsKnown.NOW).stream()
                .flatMap(rule -> RunUp.of(meetings, rule).stream())
                .sorted(Comparator.comparing(runUp -> runUp.meeting().date()))
                .toList();
    }

    /** Empty where there is no such meeting, or its group has no rule. */
    public Optional<RunUp> of(MeetingId meeting) {
        return all().stream()
                .filter(runUp -> runUp.meeting().id().equals(meeting))
                .findFirst();
    }

    /** That of the next board, today's included. */
    public Optional<RunUp> ofNextBoard(LocalDate today) {
        var boards = boards();
        return all().stream()
                .filter(runUp -> boards.contains(runUp.meeting().group()))
                .filter(runUp -> !runUp.meeting().date().isBefore(today))
                .findFirst();
    }

    private Set<GroupId> boards() {
        return items.of(Group.KIND).all(AsKnown.NOW).stream()
                .filter(group -> group.kind() == GroupKind.BOARD)
                .map(Group::id)
                .collect(Collectors.toSet());
    }
}
