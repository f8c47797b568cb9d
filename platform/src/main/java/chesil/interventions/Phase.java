package chesil.interventions;

import chesil.partnership.SourceId;
import chesil.versions.Dates;
import chesil.versions.PartialDate;
import chesil.versions.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of an intervention with a focus of its own. */
public record Phase(
        String name,
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        String focus,
        @Nullable String note,
        List<SourceId> sources,
        List<TypedResult> results) {
    public Phase {
        Text.required("name", name);
        Text.required("focus", focus);
        if (note != null) Text.required("note", note);
        sources = List.copyOf(sources);
        results = List.copyOf(results);
        Dates.inOrder(from, to);
    }
}
