package chesil.strategy.web;

import chesil.editing.Offered;
import chesil.strategy.Theme;
import chesil.versions.KnownOn;
import chesil.web.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One theme of the strategy. */
public record ThemePage(
        KnownOn known,
        Theme theme,
        StrategyMap.ThemeBranch branch,
        Offered offered,
        @Nullable String addOutcome,
        List<Fact> history) {}
