package chesil.strategy.web;

import chesil.editing.Offered;
import chesil.strategy.Challenge;
import chesil.versions.KnownOn;
import chesil.web.ThemeMark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in the way, by theme. */
public record ChallengesPage(
        KnownOn known, List<OfTheme> themes, @Nullable String add) {
    /** The challenges of one theme. */
    public record OfTheme(ThemeMark mark, List<Line> challenges) {}

    /** A challenge with who looks after it and what watches it. */
    public record Line(Challenge challenge, String owner, List<StrategyMap.Watching> indicators, Offered offered) {}
}
