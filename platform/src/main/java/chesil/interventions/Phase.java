package chesil.interventions;

import chesil.versions.Dates;
import chesil.versions.PartialDate;
import chesil.versions.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of an intervention with a focus of its own. */
public record Phase(String name, PartialDate from, @Nullable PartialDate to, String focus, List<TypedResult> results) {
    public Phase {
        Text.required("name", name);
        Text.required("focus", focus);
        results = List.copyOf(results);
        Dates.inOrder(from, to);
    }
}
