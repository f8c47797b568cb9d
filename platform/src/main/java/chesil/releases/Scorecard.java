package chesil.releases;

import chesil.access.Audience;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every indicator's latest figure in an area, as one audience gets it.
 *
 * @param shownTo the audience
 * @param release that it is from; null where live figures are shown
 * @param known the day as at which it is known
 * @param rows one an indicator, those that are not shown included
 */
public record Scorecard(
        Audience shownTo, @Nullable Release release, String area, LocalDate known, List<ScorecardRow> rows) {
    public Scorecard {
        rows = List.copyOf(rows);
    }
}
