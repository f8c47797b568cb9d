package chesil.strategy.web;

import chesil.editing.Offered;
import chesil.partnership.Group;
import chesil.partnership.Minutes;
import chesil.partnership.Seat;
import chesil.strategy.Objective;
import chesil.versions.KnownOn;
import chesil.web.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One group: who sits in it and what it answers for. */
public record GroupPage(
        KnownOn known,
        Group group,
        List<Line> seats,
        List<Objective> objectives,
        List<Minutes.MeetingLine> meetings,
        List<Minutes.ActionLine> actions,
        List<Minutes.RiskLine> risks,
        Offered offered,
        Adding adding,
        List<Fact> history) {
    /** A seat and the name of its organisation. */
    public record Line(Seat seat, String organisation, boolean chair, Offered offered) {}

    /** Paths of the forms that add something of the group's; null where the reader may not. */
    public record Adding(
            @Nullable String seat,
            @Nullable String meeting,
            @Nullable String action,
            @Nullable String risk) {}
}
