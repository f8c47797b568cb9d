package chesil.strategy.web;

import chesil.editing.Offered;
import chesil.strategy.Outcome;
import chesil.versions.KnownOn;
import chesil.web.Fact;
import chesil.web.ThemeMark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One outcome, what watches it and what leads there. */
public record OutcomePage(
        KnownOn known,
        ThemeMark mark,
        Outcome outcome,
        List<String> alsoIn,
        List<StrategyMap.Watching> indicators,
        List<StrategyMap.ObjectiveBranch> objectives,
        List<StrategyMap.ObjectiveBranch> alsoServedBy,
        Offered offered,
        @Nullable String addObjective,
        List<Fact> history) {}
