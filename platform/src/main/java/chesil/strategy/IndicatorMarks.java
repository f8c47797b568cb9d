package chesil.strategy;

import chesil.access.Viewer;
import chesil.measures.IndicatorId;
import chesil.versions.AsKnown;
import chesil.web.SignalMark;
import java.util.Map;

/** The signals of indicators that this viewer may see, as released to their audience. */
public interface IndicatorMarks {
    Map<IndicatorId, SignalMark> of(Viewer viewer, AsKnown asKnown);
}
