package chesil.strategy;

import chesil.measures.IndicatorId;
import chesil.partnership.SourceId;
import chesil.versions.Kind;
import chesil.versions.PartialDate;
import chesil.versions.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the public said, what we did, and what came of it, "not done" included.
 *
 * @param said in their words
 * @param by who said it and where, such as "Survey, 214 replies"
 * @param objective that it led us to
 * @param more what can be said besides {@code cameOfIt}; of what was not done, when we will say more
 * @param indicator that watches it: no figure stands here, the page shows the one that was released
 */
public record YouSaid(
        YouSaidId id,
        String said,
        String by,
        PartialDate date,
        ObjectiveId objective,
        String did,
        CameOfIt cameOfIt,
        String more,
        @Nullable IndicatorId indicator,
        SourceId source) {
    public static final Kind<YouSaid> KIND =
            new Kind<>("strategy", "you-said", YouSaid.class, item -> item.id().value());

    public YouSaid {
        Text.required("said", said);
        Text.required("by", by);
        Text.required("did", did);
        Text.required("more", more);
        if (cameOfIt == CameOfIt.MEASURED && indicator == null) {
            throw new IllegalArgumentException("came-of-it says measured: name the indicator that measures it");
        }
    }
}
