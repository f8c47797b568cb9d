package chesil.web.chart;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A funnel plot: each area by its size, with the limits that chance allows an area of that size.
 *
 * @param across sizes, from 0
 * @param up values
 * @param baseline of all areas together
 * @param curves the limits, by size
 * @param places the areas; those outside the limits are named
 */
public record FunnelChart(
        String label,
        Axis across,
        Axis up,
        Unit size,
        Unit value,
        double baseline,
        List<Curve> curves,
        List<Place> places)
        implements Chart {
    private static final int ROOM_FOR_NAMES = 580;

    /** The four limits at one size. */
    public record Curve(double size, Range p95, Range p998) {}

    /** @param outside whether it lies beyond the outer limits, and so is named */
    public record Place(String name, double size, double value, boolean outside) {}

    public FunnelChart {
        curves = List.copyOf(curves);
        places = List.copyOf(places);
    }

    @Override
    public String key() {
        return "Dotted lines: 95% and 99.8% limits. Squares: beyond the 99.8% limits.";
    }

    @Override
    public String svg(int width, String css) {
        var height = width >= ROOM_FOR_NAMES ? Math.max(340, Math.round(width * 0.38f)) : 330;
        var left = 12
                + up.ticks().stream()
                        .mapToDouble(tick -> Drawing.wide(value.say(tick, up.decimals())))
                        .max()
                        .orElse(0);
        var plot = new Plot(new Drawing(width, height, css, label), left, width - 20.0, 14, height - 34.0);
        drawGrid(plot);
        drawLimits(plot);
        drawPlaces(plot, width >= ROOM_FOR_NAMES);
        return plot.drawing.done();
    }

    private record Plot(Drawing drawing, double left, double right, double top, double bottom) {}

    private double x(Plot plot, double at) {
        return across.place(at, plot.left, plot.right);
    }

    private double y(Plot plot, double at) {
        return up.place(at, plot.bottom, plot.top);
    }

    private void drawGrid(Plot plot) {
        for (var tick : up.ticks()) {
            var y = y(plot, tick);
            plot.drawing
                    .line(tick == up.low() ? "base" : "grid", plot.left, y, plot.right, y)
                    .text("axis end", plot.left - 8, y + 5, value.say(tick, up.decimals()));
        }
        for (var tick : across.ticks()) {
            plot.drawing.text("axis middle", x(plot, tick), plot.bottom + 20, size.say(tick, across.decimals()));
        }
    }

    private void drawLimits(Plot plot) {
        var y = y(plot, baseline);
        plot.drawing.line("average", plot.left, y, plot.right, y);
        for (var each : List.<ToDoubleFunction<Curve>>of(
                curve -> curve.p95().lower(),
                curve -> curve.p95().upper(),
                curve -> curve.p998().lower(),
                curve -> curve.p998().upper())) {
            var path = new StringBuilder();
            for (var curve : curves) {
                path.append(path.isEmpty() ? "M" : "L")
                        .append(Drawing.px(x(plot, curve.size())))
                        .append(' ')
                        .append(Drawing.px(y(plot, each.applyAsDouble(curve))));
            }
            plot.drawing.path("limit", path.toString());
        }
    }

    private void drawPlaces(Plot plot, boolean named) {
        for (var place : places) {
            var x = x(plot, place.size());
            var y = y(plot, place.value());
            plot.drawing.point(
                    place.outside() ? Point.State.CHANGED : Point.State.USUAL, false, x, y, place.outside() ? 5 : 3.5);
            if (!named || !place.outside()) continue;
            // on its left where there is no room on the right
            var toLeft = x + 10 + Drawing.wide(place.name()) > plot.right;
            plot.drawing.text(toLeft ? "axis end" : "axis", toLeft ? x - 9 : x + 9, y + 5, place.name());
        }
    }
}
