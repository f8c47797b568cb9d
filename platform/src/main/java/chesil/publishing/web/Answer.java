package chesil.publishing.web;

import chesil.web.SignalMark;
import chesil.web.chart.Sparkline;
import org.jspecify.annotations.Nullable;

/**
 * A question of the public's and what the latest release says to it.
 *
 * @param mark null where nothing is shown
 * @param spark null where nothing is shown
 */
public record Answer(
        String question,
        String href,
        String words,
        @Nullable SignalMark mark,
        @Nullable Sparkline spark) {}
