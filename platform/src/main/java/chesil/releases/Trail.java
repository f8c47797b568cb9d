package chesil.releases;

import chesil.measures.IndicatorId;
import chesil.versions.AsKnown;
import chesil.web.Link;
import chesil.web.ThemeMark;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way up from a figure: why anyone counts it. What lies above says so, as it was known then. */
public interface Trail {
    Places at(AsKnown asKnown);

    /** Changes whenever what lies above any figure might. */
    Object edition();

    /** The strategy at one moment. */
    interface Places {
        /** Empty where no outcome names the indicator. */
        Optional<Place> of(IndicatorId indicator);

        /** What a group or an organisation is called. */
        String nameOf(String owner);
    }

    /**
     * Where an indicator stands in the strategy.
     *
     * @param objective the first that leads to the outcome; null where there is none
     * @param group who answers for that
     * @param happened when what is done for it began, had a new phase or ended, for charts to mark
     */
    record Place(
            ThemeMark theme,
            String outcome,
            @Nullable String objective,
            @Nullable String group,
            List<Link> interventions,
            List<Happened> happened) {
        public Place {
            interventions = List.copyOf(interventions);
            happened = List.copyOf(happened);
        }
    }
}
