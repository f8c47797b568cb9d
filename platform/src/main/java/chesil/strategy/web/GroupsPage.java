package chesil.strategy.web;

import chesil.partnership.Group;
import chesil.versions.KnownOn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every group, working groups under the one above them. */
public record GroupsPage(
        KnownOn known, List<Line> groups, @Nullable String add) {
    /** A group in a line. */
    public record Line(Group group, int depth, String chair, int seats, int emptySeats, int objectives) {}
}
