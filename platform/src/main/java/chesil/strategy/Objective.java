package chesil.strategy;

import chesil.partnership.GroupId;
import chesil.versions.Kind;
import chesil.versions.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The third level of the strategy: what a delivery group answers for, so that an outcome comes about. */
public record Objective(
        ObjectiveId id,
        String name,
        OutcomeId outcome,
        GroupId group,
        @Nullable String about,
        List<OutcomeId> alsoServes) {
    public static final Kind<Objective> KIND = new Kind<>(
            "strategy", "objective", Objective.class, item -> item.id().value());

    public Objective {
        Text.required("name", name);
        if (about != null) Text.required("about", about);
        alsoServes = List.copyOf(alsoServes);
        if (alsoServes.contains(outcome)) {
            throw new IllegalArgumentException("also-serves repeats its own outcome \"" + outcome + "\"");
        }
    }
}
