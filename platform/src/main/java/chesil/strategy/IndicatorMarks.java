package chesil.strategy;

import chesil.access.Viewer;
import chesil.measures.IndicatorId;
import chesil.releases.ReadingMarks;
import chesil.releases.Releases;
import chesil.versions.AsKnown;
import chesil.web.SignalMark;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The signals of indicators over the whole footprint, as this viewer may see them: live inside, else as released. */
@Component
public class IndicatorMarks {
    private final Releases releases;

    IndicatorMarks(Releases releases) {
        this.releases = releases;
    }

    /** An indicator that is not shown to the viewer has none. */
    public Map<IndicatorId, SignalMark> of(Viewer viewer, AsKnown asKnown) {
        var marks = new LinkedHashMap<IndicatorId, SignalMark>();
        for (var row : releases.scorecard(viewer, Releases.FOOTPRINT, asKnown).rows()) {
            var reading = row.reading();
            if (reading != null) marks.put(row.indicator().id(), ReadingMarks.signal(row.indicator(), reading));
        }
        return marks;
    }
}
