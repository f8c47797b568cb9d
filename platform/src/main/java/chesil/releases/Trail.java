package chesil.releases;

import chesil.measures.IndicatorId;
import chesil.versions.AsKnown;
import chesil.web.Link;
import chesil.web.ThemeMark;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way up from a figure: why anyone counts it. The strategy, which lies above, says so. */
public interface Trail {
    Optional<Place> of(IndicatorId indicator, AsKnown asKnown);

    /** What a group or an organisation is called. */
    String nameOf(String owner, AsKnown asKnown);

    /**
     * Where an indicator stands in the strategy.
     *
     * @param objective the first that leads to the outcome; null where there is none
     * @param group who answers for that
     */
    record Place(
            ThemeMark theme,
            String outcome,
            @Nullable String objective,
            @Nullable String group,
            List<Link> interventions) {}
}
