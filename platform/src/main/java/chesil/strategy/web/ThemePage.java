package chesil.strategy.web;

import chesil.strategy.Theme;
import chesil.versions.KnownOn;
import chesil.web.Fact;
import java.util.List;

/** One theme of the strategy. */
public record ThemePage(
        KnownOn known, Theme theme, StrategyMap.ThemeBranch branch, boolean mayChange, List<Fact> history) {}
