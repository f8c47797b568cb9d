package chesil.web.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bars from 0, one under the other, each with its name before it and its value at its end. */
public record BarChart(String label, Axis axis, Unit unit, List<Bar> bars) implements Chart {
    private static final int PITCH = 34;

    /**
     * One bar.
     *
     * @param more said after the name, quieter
     * @param value null where there is none: then {@code says} alone stands there
     * @param interval null for a full count
     * @param says the value as it is said, such as "at least £9,000" or "[c]"
     * @param colour a class of the style sheet: supply, treatment, prevention, concern; empty for the sea's blue
     */
    public record Bar(
            String name,
            String more,
            @Nullable Double value,
            @Nullable Range interval,
            String says,
            String colour) {}

    public BarChart {
        if (axis.low() != 0) throw new IllegalArgumentException("bars start at 0, but the axis at " + axis.low());
        bars = List.copyOf(bars);
    }

    @Override
    public String svg(int width, String css) {
        var phone = width < 580;
        var pitch = phone ? PITCH + 18 : PITCH;
        var names = bars.stream()
                .mapToDouble(bar -> Drawing.wide(bar.name() + " " + bar.more()))
                .max()
                .orElse(0);
        // on a phone the name stands above its bar
        var left = phone ? 0 : Math.min(names + 12, width * 0.4);
        var says =
                bars.stream().mapToDouble(bar -> Drawing.wide(bar.says())).max().orElse(0);
        var right = width - says - 12;
        var bottom = bars.size() * pitch + 4.0;
        var drawing = new Drawing(width, (int) bottom + 26, css, label);
        for (var tick : axis.ticks()) {
            var x = axis.place(tick, left, right);
            drawing.line(tick == 0 ? "base" : "grid", x, 0, x, bottom)
                    .text(tick == 0 ? "axis" : "axis middle", x, bottom + 18, unit.say(tick, axis.decimals()));
        }
        for (var i = 0; i < bars.size(); i++) draw(drawing, bars.get(i), i * pitch, phone, left, right);
        return drawing.done();
    }

    private void draw(Drawing drawing, Bar bar, double top, boolean phone, double left, double right) {
        var y = phone ? top + 20 : top + 5;
        drawing.raw("<text x=\"0\" y=\"" + Drawing.px(phone ? top + 14 : y + 17) + "\"><tspan class=\"strong\">"
                + Drawing.escaped(bar.name()) + "</tspan> " + Drawing.escaped(bar.more()) + "</text>");
        var end = left;
        if (bar.value() != null) {
            end = axis.place(bar.value(), left, right);
            drawing.rectangle(("bar " + bar.colour()).strip(), left, y, end - left, 26);
        }
        if (bar.interval() != null) {
            var from = axis.place(bar.interval().lower(), left, right);
            var to = axis.place(bar.interval().upper(), left, right);
            drawing.line("range halo", from, y + 13, to, y + 13).line("range", from, y + 13, to, y + 13);
            end = Math.max(end, to);
        }
        drawing.text("strong", end + 7, y + 18, bar.says());
    }
}
