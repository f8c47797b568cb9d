package chesil.calendar;

import chesil.access.Role;
import chesil.access.Viewer;
import java.util.Set;

/** Who looks when Chesil itself does, to find out whom to ask. What it sees is never shown: pages ask for their own reader. */
final class Ourselves {
    static final Viewer VIEWER = new Viewer(0, "Chesil", null, Set.of(Role.PARTNERSHIP_MANAGER));

    private Ourselves() {}
}
