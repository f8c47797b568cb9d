package chesil.web.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of points the size of a word: usual range and average behind, target dashed, signals in shape and colour.
 *
 * @param stretches empty under 13 points, on rolling years and on modelled values: they have no limits
 * @param label points, latest value and signal, in words
 */
public record Sparkline(
        List<Point> points,
        List<Stretch> stretches,
        @Nullable Double target,
        String label) implements Chart {
    /** How wide it stands in a table. */
    public static final int IN_TABLE = 146;

    private static final double MARGIN = 5;

    public Sparkline {
        points = List.copyOf(points);
        stretches = List.copyOf(stretches);
    }

    @Override
    public String svg(int width, String css) {
        var height = Math.round(width * 0.29f);
        var drawing = new Drawing(width, height, "chesil-spark " + css, label);
        var extent = Run.extent(points, stretches, target, false);
        if (extent.isEmpty()) return drawing.done();
        var low = extent.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        var high = extent.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        // a level line runs through the middle
        var axis = high > low ? new Axis(low, high, high - low) : new Axis(low - 1, low + 1, 1);
        var across = new Run.Across(2, width - 2.0, points.size());

        for (var stretch : stretches) {
            var left = across.before(stretch.from());
            var right = across.after(Math.min(stretch.to(), points.size() - 1));
            var top = down(axis, stretch.usual().upper(), height);
            drawing.rectangle(
                            "band",
                            left,
                            top,
                            right - left,
                            down(axis, stretch.usual().lower(), height) - top)
                    .line(
                            "average",
                            left,
                            down(axis, stretch.average(), height),
                            right,
                            down(axis, stretch.average(), height));
        }
        if (target != null) drawing.line("target", 0, down(axis, target, height), width, down(axis, target, height));
        drawing.path("run", Run.path(points, across, value -> down(axis, value, height)));

        var radius = width / 55.0;
        var last = Run.lastWithValue(points);
        for (var i = 0; i < points.size(); i++) {
            var point = points.get(i);
            if (point.value() != null && (Run.signals(point) || i == last)) {
                drawing.point(point.state(), i == last, across.of(i), down(axis, point.value(), height), radius);
            }
        }
        return drawing.done();
    }

    private static double down(Axis axis, double value, int height) {
        return axis.place(value, height - MARGIN, MARGIN);
    }
}
