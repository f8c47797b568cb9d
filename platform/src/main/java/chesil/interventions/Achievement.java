package chesil.interventions;

import chesil.partnership.SourceId;
import chesil.strategy.ObjectiveId;
import chesil.versions.Kind;
import chesil.versions.Text;
import java.util.List;

/** Something a year brought, for which objectives and through which interventions. */
public record Achievement(
        AchievementId id,
        String year,
        String what,
        List<ObjectiveId> objectives,
        List<InterventionId> interventions,
        SourceId source) {
    public static final Kind<Achievement> KIND = new Kind<>(
            "interventions", "achievement", Achievement.class, item -> item.id().value());

    public Achievement {
        Text.required("year", year);
        Text.required("what", what);
        objectives = List.copyOf(objectives);
        interventions = List.copyOf(interventions);
    }
}
