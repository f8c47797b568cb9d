package chesil.strategy;

import chesil.versions.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A priority of the Police and Crime Plan, with the objectives that serve it; with none where it is not drugs that it is about. */
public record PlanPriority(
        PriorityId id, String name, @Nullable String about, List<ObjectiveId> objectives) {
    public PlanPriority {
        Text.required("name", name);
        if (about != null) Text.required("about", about);
        objectives = List.copyOf(objectives);
    }
}
