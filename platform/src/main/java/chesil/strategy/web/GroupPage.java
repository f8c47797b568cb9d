package chesil.strategy.web;

import chesil.partnership.Group;
import chesil.partnership.Meeting;
import chesil.partnership.Seat;
import chesil.strategy.Objective;
import chesil.versions.KnownOn;
import chesil.web.Fact;
import java.util.List;

/** One group: who sits in it and what it answers for. */
public record GroupPage(
        KnownOn known,
        Group group,
        List<Line> seats,
        List<Objective> objectives,
        List<Meeting> meetings,
        boolean mayChange,
        List<Fact> history) {
    /** A seat and the name of its organisation. */
    public record Line(Seat seat, String organisation, boolean chair) {}
}
