package chesil.web.chart;

import org.jspecify.annotations.Nullable;

/**
 * One point of a run.
 *
 * @param period as the axis says it, such as "Nov 24"
 * @param value null where there is none (suppressed, not supplied): the line breaks
 * @param interval of this point; null for a full count
 */
public record Point(
        String period, @Nullable Double value, @Nullable Range interval, State state) {
    /** What the chart's rules say of a point. */
    public enum State {
        USUAL,
        IMPROVING,
        CONCERN,
        CHANGED,
        NOT_JUDGED
    }

    public static Point of(String period, double value, State state) {
        return new Point(period, value, null, state);
    }
}
