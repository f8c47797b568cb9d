package chesil.web.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A run of points with its usual range: average solid, limits dotted, target dashed, signals in shape and colour, each
 * point's interval a pale bar. Lines are named at their right end; on a phone, in {@link #key}.
 *
 * @param stretches empty where limits must not be drawn: under 13 points, rolling years, modelled values
 * @param target null for none
 * @param events what happened, each a numbered vertical line; {@link #marks} says what the numbers mean
 * @param centre what the line in the middle is called
 */
public record ControlChart(
        String label,
        Axis axis,
        Unit unit,
        List<Point> points,
        List<Stretch> stretches,
        @Nullable Double target,
        List<Event> events,
        String centre)
        implements Chart {
    private static final int ROOM_FOR_NAMES = 580;
    private static final int LINE = 17;

    /** One vertical line, at a point, with at most 50 characters that say what it is. */
    public record Event(int at, String words) {
        public Event {
            if (words.length() > 50) {
                throw new IllegalArgumentException("an event has at most 50 characters, but was " + words.length());
            }
        }
    }

    public ControlChart {
        points = List.copyOf(points);
        stretches = List.copyOf(stretches);
        events = List.copyOf(events);
    }

    /** As drawn for most kinds of chart: the line in the middle is the average. */
    public ControlChart(
            String label,
            Axis axis,
            Unit unit,
            List<Point> points,
            List<Stretch> stretches,
            @Nullable Double target,
            List<Event> events) {
        this(label, axis, unit, points, stretches, target, events, "Average");
    }

    @Override
    public List<String> marks() {
        return events.stream().map(Event::words).toList();
    }

    @Override
    public String key() {
        var said = new ArrayList<String>();
        if (target != null) said.add("Dashed: target " + unit.say(target) + ".");
        if (!stretches.isEmpty()) {
            var now = stretches.getLast();
            said.add("Line: " + centre.toLowerCase(Locale.UK) + " " + unit.say(now.average()) + ". Dotted: limits "
                    + unit.say(now.usual().lower()) + " and "
                    + unit.say(now.usual().upper()) + ".");
        }
        return String.join(" ", said);
    }

    @Override
    public String svg(int width, String css) {
        var names = width >= ROOM_FOR_NAMES ? names() : List.<Name>of();
        var height = width >= ROOM_FOR_NAMES ? Math.max(340, Math.round(width * 0.32f)) : 330;
        var left = 10
                + axis.ticks().stream()
                        .mapToDouble(tick -> Drawing.wide(tickLabel(tick)))
                        .max()
                        .orElse(0);
        var right = width
                - 6
                - names.stream()
                        .mapToDouble(name -> Drawing.wide(name.words()))
                        .max()
                        .orElse(4);
        var top = 30.0;
        var bottom = height - 34.0;
        var across = new Run.Across(left, right, points.size());
        var drawing = new Drawing(width, height, css, spoken());
        var plot = new Plot(drawing, across, left, right, top, bottom);

        drawStretches(plot);
        drawGrid(plot);
        drawPeriods(plot);
        drawIntervals(plot);
        drawLimits(plot);
        drawPoints(plot);
        drawEvents(plot);
        drawNames(plot, names);
        return drawing.done();
    }

    /** The label, and what the numbered marks are. */
    private String spoken() {
        if (events.isEmpty()) return label;
        var said = new StringBuilder(label).append(" Marked:");
        for (var i = 0; i < events.size(); i++)
            said.append(' ')
                    .append(i + 1)
                    .append(' ')
                    .append(events.get(i).words())
                    .append(';');
        return said.deleteCharAt(said.length() - 1).append('.').toString();
    }

    private record Plot(Drawing drawing, Run.Across across, double left, double right, double top, double bottom) {
        double down(Axis axis, double value) {
            return axis.place(value, bottom, top);
        }
    }

    private record Name(double value, String words) {}

    private List<Name> names() {
        var names = new ArrayList<Name>();
        if (target != null) names.add(new Name(target, "Target " + unit.say(target)));
        if (!stretches.isEmpty()) {
            var now = stretches.getLast();
            names.add(new Name(
                    now.usual().upper(), "Upper limit " + unit.say(now.usual().upper())));
            names.add(new Name(now.average(), centre + " " + unit.say(now.average())));
            names.add(new Name(
                    now.usual().lower(), "Lower limit " + unit.say(now.usual().lower())));
        }
        return names.stream()
                .sorted(Comparator.comparingDouble(Name::value).reversed())
                .toList();
    }

    private void drawStretches(Plot plot) {
        for (var stretch : stretches) {
            var top = plot.down(axis, stretch.usual().upper());
            plot.drawing.rectangle(
                    "band",
                    start(plot, stretch),
                    top,
                    end(plot, stretch) - start(plot, stretch),
                    plot.down(axis, stretch.usual().lower()) - top);
        }
    }

    private void drawGrid(Plot plot) {
        for (var tick : axis.ticks()) {
            var y = plot.down(axis, tick);
            plot.drawing
                    .line(tick == axis.low() ? "base" : "grid", plot.left, y, plot.right, y)
                    .text("axis end", plot.left - 8, y + 5, tickLabel(tick));
        }
    }

    private String tickLabel(double tick) {
        return unit.say(tick, axis.decimals());
    }

    private void drawPeriods(Plot plot) {
        var widest = points.stream()
                .mapToDouble(point -> Drawing.wide(point.period()))
                .max()
                .orElse(1);
        var every = every(plot.across.pitch(), widest + 14);
        for (var i = 0; i < points.size(); i += every) {
            // the first label may not run into the value axis, nor the last out of the picture
            var x = Math.clamp(plot.across.of(i), widest / 2, plot.right + 20 - widest / 2);
            plot.drawing.text("axis middle", x, plot.bottom + 20, points.get(i).period());
        }
    }

    // each 1st, 2nd, 3rd, 4th, 6th, 12th: steps that fall on the same months each year
    private static int every(double pitch, double room) {
        for (var step : new int[] {1, 2, 3, 4, 6, 12, 24, 36, 60}) if (pitch * step >= room) return step;
        return 120;
    }

    private void drawIntervals(Plot plot) {
        for (var i = 0; i < points.size(); i++) {
            var interval = points.get(i).interval();
            if (interval != null) {
                var x = plot.across.of(i);
                plot.drawing.line(
                        "interval", x, plot.down(axis, interval.upper()), x, plot.down(axis, interval.lower()));
            }
        }
    }

    private void drawLimits(Plot plot) {
        for (var stretch : stretches) {
            var from = start(plot, stretch);
            var to = end(plot, stretch);
            for (var limit :
                    new double[] {stretch.usual().upper(), stretch.usual().lower()}) {
                plot.drawing.line("limit", from, plot.down(axis, limit), to, plot.down(axis, limit));
            }
            plot.drawing.line(
                    "average", from, plot.down(axis, stretch.average()), to, plot.down(axis, stretch.average()));
            if (stretch.reason() != null) {
                plot.drawing
                        .line("break", from, plot.top, from, plot.bottom)
                        .text("axis middle", inside(from, stretch.reason(), plot), plot.bottom - 8, stretch.reason());
            }
        }
        if (target != null) {
            plot.drawing.line("target", plot.left, plot.down(axis, target), plot.right, plot.down(axis, target));
        }
    }

    private void drawPoints(Plot plot) {
        plot.drawing.path("run", Run.path(points, plot.across, value -> plot.down(axis, value)));
        // many points: smaller, so that they do not run into each other
        var radius = Math.clamp(plot.across.pitch() / 3, 2, 4);
        for (var i = 0; i < points.size(); i++) {
            var point = points.get(i);
            if (point.value() != null) {
                var r = Run.signals(point) ? Math.min(6, radius * 1.6) : radius;
                plot.drawing.point(point.state(), false, plot.across.of(i), plot.down(axis, point.value()), r);
            }
        }
    }

    private void drawEvents(Plot plot) {
        var numbers = new TreeMap<Integer, String>();
        for (var i = 0; i < events.size(); i++)
            numbers.merge(events.get(i).at(), Integer.toString(i + 1), (one, other) -> one + ", " + other);
        numbers.forEach((at, words) -> {
            var x = plot.across.of(at);
            plot.drawing
                    .line("event-line", x, plot.top - 4, x, plot.bottom)
                    .text("event middle", inside(x, words, plot), plot.top - 12, words);
        });
    }

    private void drawNames(Plot plot, List<Name> names) {
        // names that would lie on each other are moved apart, downwards, and then up again from the foot
        var places = new ArrayList<Double>();
        var free = 12.0;
        for (var name : names) {
            var y = Math.max(plot.down(axis, name.value()) + 5, free);
            places.add(y);
            free = y + LINE;
        }
        var floor = plot.bottom + 5;
        for (var i = names.size() - 1; i >= 0; i--) {
            var y = Math.min(places.get(i), floor);
            plot.drawing.text("", plot.right + 6, y, names.get(i).words());
            floor = y - LINE;
        }
    }

    /** The middle of words about a place, moved so far that they do not run out of the picture. */
    private static double inside(double x, String words, Plot plot) {
        var half = Math.min(Drawing.wide(words), plot.right) / 2;
        return Math.clamp(x, half, Math.max(half, plot.right + 4 - half));
    }

    private static double start(Plot plot, Stretch stretch) {
        return plot.across.before(stretch.from());
    }

    private static double end(Plot plot, Stretch stretch) {
        return Math.min(plot.right, plot.across.after(stretch.to()));
    }

    /** The points and their values in words, for a label: "24 points from Nov 24 to Oct 26, latest 61.8%". */
    public static String inWords(List<Point> points, Unit unit) {
        var valued = points.stream().filter(point -> point.value() != null).collect(Collectors.toList());
        if (valued.isEmpty()) return "No points";
        var last = valued.getLast();
        return points.size() + " points from " + points.getFirst().period() + " to "
                + points.getLast().period() + ", latest " + unit.say(java.util.Objects.requireNonNull(last.value()))
                + " in " + last.period();
    }
}
