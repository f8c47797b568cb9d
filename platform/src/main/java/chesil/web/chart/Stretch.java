package chesil.web.chart;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of points that share an average and limits. Where one follows another, the limits were moved.
 *
 * @param from index of its first point
 * @param to index of its last point
 * @param reason why the limits were moved at its start; null for the first
 */
public record Stretch(
        int from,
        int to,
        double average,
        Range usual,
        @Nullable String reason) {
    public Stretch {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("a stretch cannot run from point " + from + " to point " + to);
        }
    }
}
