package chesil.strategy.web;

import chesil.partnership.Source;
import chesil.strategy.ScaleFigure;
import chesil.versions.KnownOn;
import java.util.List;
import java.util.Optional;

/** Cited figures on the scale of the challenge. */
public record EvidencePage(KnownOn known, List<Line> figures) {
    /** A figure with its source, and the indicator that is its local counterpart. */
    public record Line(ScaleFigure figure, Optional<Source> source, Optional<StrategyMap.Watching> local) {}
}
