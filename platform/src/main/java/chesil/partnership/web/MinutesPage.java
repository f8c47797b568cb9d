package chesil.partnership.web;

import chesil.partnership.ActionState;
import chesil.partnership.Minutes;
import chesil.versions.KnownOn;
import java.util.List;

/** Meetings to come and past, actions and risks of all groups. */
public record MinutesPage(
        KnownOn known,
        List<Minutes.MeetingLine> toCome,
        List<Minutes.MeetingLine> past,
        List<Minutes.ActionLine> actions,
        List<Minutes.RiskLine> risks) {
    public List<Minutes.ActionLine> open() {
        return actions.stream()
                .filter(line -> line.action().state() == ActionState.OPEN)
                .toList();
    }

    public List<Minutes.ActionLine> closed() {
        return actions.stream()
                .filter(line -> line.action().state() != ActionState.OPEN)
                .toList();
    }
}
