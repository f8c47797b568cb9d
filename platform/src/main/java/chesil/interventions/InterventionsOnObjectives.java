package chesil.interventions;

import chesil.strategy.ObjectiveId;
import chesil.strategy.WorkOnObjectives;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the strategy what is done for each of its objectives. */
@Component
class InterventionsOnObjectives implements WorkOnObjectives {
    private final Items items;

    InterventionsOnObjectives(Items items) {
        this.items = items;
    }

    @Override
    public Map<ObjectiveId, List<Work>> on(AsKnown asKnown) {
        var work = new LinkedHashMap<ObjectiveId, List<Work>>();
        for (var intervention : items.of(Intervention.KIND).all(asKnown)) {
            if (intervention.comparison()) continue;
            var words = intervention.kind().wording() + " · "
                    + (intervention.stopped() == null ? "" : "stopped · ")
                    + intervention.state().wording();
            var told = new Work(intervention.name(), "/interventions/" + intervention.id(), words);
            for (var objective : intervention.objectives()) {
                work.computeIfAbsent(objective, _ -> new ArrayList<>()).add(told);
            }
        }
        return work;
    }
}
