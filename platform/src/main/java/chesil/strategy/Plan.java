package chesil.strategy;

import chesil.partnership.SourceId;
import chesil.versions.Kind;
import chesil.versions.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Police and Crime Plan that the strategy serves. */
public record Plan(String name, @Nullable SourceId source, List<PlanPriority> priorities) {
    public static final Kind<Plan> KIND = new Kind<>("strategy", "plan", Plan.class, item -> item.name());

    public Plan {
        Text.required("name", name);
        priorities = List.copyOf(priorities);
    }
}
