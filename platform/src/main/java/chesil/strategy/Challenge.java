package chesil.strategy;

import chesil.measures.IndicatorId;
import chesil.partnership.GroupId;
import chesil.partnership.SourceId;
import chesil.versions.Kind;
import chesil.versions.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in the way, who looks after it, and the indicators that watch it. */
public record Challenge(
        ChallengeId id,
        ThemeId theme,
        String name,
        String about,
        GroupId owner,
        List<IndicatorId> indicators,
        @Nullable SourceId source) {
    public static final Kind<Challenge> KIND = new Kind<>(
            "strategy", "challenge", Challenge.class, item -> item.id().value());

    public Challenge {
        Text.required("name", name);
        Text.required("about", about);
        indicators = List.copyOf(indicators);
    }
}
