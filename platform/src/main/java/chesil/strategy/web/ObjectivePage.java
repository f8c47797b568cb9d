package chesil.strategy.web;

import chesil.editing.Offered;
import chesil.strategy.Objective;
import chesil.strategy.Outcome;
import chesil.versions.KnownOn;
import chesil.web.Fact;
import chesil.web.ThemeMark;
import java.util.List;

/** One objective: whom it is for, who answers, what is done. */
public record ObjectivePage(
        KnownOn known,
        ThemeMark mark,
        Outcome outcome,
        Objective objective,
        StrategyMap.ObjectiveBranch branch,
        List<String> priorities,
        Offered offered,
        List<Fact> history) {}
