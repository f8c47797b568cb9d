package chesil.releases;

import chesil.measures.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * One indicator on the scorecard. {@link chesil.web.SignalMark} and the words are made from it, see {@link ReadingMarks}.
 *
 * @param latest the figure, or why there is none
 * @param reading what stands behind it; null where nothing is shown
 */
public record ScorecardRow(
        Indicator indicator, Figure latest, @Nullable Reading reading) {}
