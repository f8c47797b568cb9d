package chesil.measures;

import chesil.access.Audit;
import chesil.access.Viewer;
import chesil.measures.calculation.Recalculation;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works every indicator out again, as after a change of definitions. */
@Component
public class Rebuild {
    private final Recalculation recalculation;
    private final Audit audit;
    private final Clock clock;

    Rebuild(Recalculation recalculation, Audit audit, Clock clock) {
        this.recalculation = recalculation;
        this.audit = audit;
        this.clock = clock;
    }

    /** Gives how many observations came out differently; what was known before is kept. */
    @Transactional
    public int everything() {
        var changed = recalculation.everything(clock.instant());
        audit.record(Viewer.nobody(), "measures.rebuilt", "measures:all", Map.of("changed", changed));
        return changed;
    }
}
