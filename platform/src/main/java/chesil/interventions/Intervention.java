package chesil.interventions;

import chesil.areas.AreaCode;
import chesil.partnership.OrganisationId;
import chesil.partnership.SourceId;
import chesil.strategy.ObjectiveId;
import chesil.versions.Dates;
import chesil.versions.Kind;
import chesil.versions.PartialDate;
import chesil.versions.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the partnership does. An operation, a commissioned service, a prevention project and a place have the same
 * shape: who, where, when, at what cost, for which objectives, with which results, and whether it worked.
 *
 * @param caution what its results cannot tell
 * @param started empty where nobody has told us
 * @param exposedAreas where people could feel it, which may be wider than where it was done
 * @param comparison whether it happened elsewhere and is here to compare with: it serves no objective of ours
 */
public record Intervention(
        InterventionId id,
        String name,
        InterventionKind kind,
        String about,
        List<ObjectiveId> objectives,
        OrganisationId lead,
        List<OrganisationId> partners,
        @Nullable PartialDate started,
        @Nullable PartialDate stopped,
        List<AreaCode> areas,
        List<AreaCode> exposedAreas,
        @Nullable String cost,
        @Nullable String caution,
        boolean comparison,
        List<Phase> phases,
        List<TypedResult> results,
        EvaluationState state,
        List<SourceId> sources) {
    public static final Kind<Intervention> KIND = new Kind<>(
            "interventions",
            "intervention",
            Intervention.class,
            item -> item.id().value());

    public Intervention {
        Text.required("name", name);
        Text.required("about", about);
        if (cost != null) Text.required("cost", cost);
        if (caution != null) Text.required("caution", caution);
        objectives = List.copyOf(objectives);
        partners = List.copyOf(partners);
        areas = List.copyOf(areas);
        exposedAreas = List.copyOf(exposedAreas);
        phases = List.copyOf(phases);
        results = List.copyOf(results);
        sources = List.copyOf(sources);
        if (objectives.isEmpty() && !comparison) {
            throw new IllegalArgumentException(
                    "an intervention serves at least one objective, unless it is a comparison: name it in objectives");
        }
        if (started != null && stopped != null && stopped.latest().isBefore(started.earliest())) {
            throw new IllegalArgumentException("it stopped on " + stopped + ", before it started on " + started);
        }
    }

    public boolean runsOn(LocalDate day) {
        return Dates.hold(started, stopped, day);
    }
}
