package chesil.strategy;

import chesil.measures.IndicatorId;
import chesil.versions.Kind;
import chesil.versions.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The second level of the strategy: shown under one theme, though it may belong to others too; its indicators tell whether it comes about. */
public record Outcome(
        OutcomeId id,
        String name,
        ThemeId theme,
        List<ThemeId> alsoIn,
        String statement,
        @Nullable NationalOutcome national,
        List<IndicatorId> indicators) {
    public static final Kind<Outcome> KIND =
            new Kind<>("strategy", "outcome", Outcome.class, item -> item.id().value());

    public Outcome {
        Text.required("name", name);
        alsoIn = List.copyOf(alsoIn);
        Text.required("statement", statement);
        indicators = List.copyOf(indicators);
        if (alsoIn.contains(theme))
            throw new IllegalArgumentException("also-in repeats its own theme \"" + theme + "\"");
    }
}
