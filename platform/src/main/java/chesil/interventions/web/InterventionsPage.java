package chesil.interventions.web;

import chesil.interventions.Intervention;
import chesil.versions.KnownOn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every intervention, by kind. */
public record InterventionsPage(
        KnownOn known,
        List<OfKind> kinds,
        List<Line> comparisons,
        @Nullable String add) {
    /** The interventions of one kind. */
    public record OfKind(String heading, List<Line> interventions) {}

    /** An intervention in a line, with the names behind its ids. */
    public record Line(Intervention intervention, String lead, List<String> objectives) {}
}
