package chesil.web.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Areas shaded in at most five steps of one hue; hatched where a figure is hidden, white where there is none. North is up
 * and distances are true in the middle of the map: no tile server, no projection library.
 *
 * @param steps what each shade means, palest first, such as "under 20"; 1 to 5 of them
 */
public record AreaMap(String label, List<Shape> shapes, List<String> steps) implements Chart {
    /** A corner of an outline. */
    public record Place(double longitude, double latitude) {}

    /**
     * One area.
     *
     * @param rings its outlines; an island is a ring more, a hole too
     * @param says its value in words, shown when it is pointed at, such as "31 per 100,000" or "[c]"
     */
    public record Shape(String name, List<List<Place>> rings, Shade shade, String says) {}

    /** How an area is filled. */
    public sealed interface Shade {
        /** One of the steps, 0 for the palest. */
        record Step(int index) implements Shade {}

        /** Suppressed to protect people. */
        record Hidden() implements Shade {}

        /** Not available. */
        record None() implements Shade {}
    }

    public AreaMap {
        shapes = List.copyOf(shapes);
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.size() > 5) {
            throw new IllegalArgumentException("a map has 1 to 5 steps, but was " + steps.size());
        }
    }

    @Override
    public String svg(int width, String css) {
        var frame = Frame.around(shapes);
        if (frame == null)
            return new Drawing(width, 40, css, label)
                    .text("", 0, 20, "No areas to show")
                    .done();
        var key = width >= 580 ? 190 : 0;
        var scale = Math.min((width - key) / frame.across(), 460 / frame.up());
        var mapHeight = (int) Math.ceil(frame.up() * scale);
        var keyHeight = (steps.size() + 2) * 26;
        var height = key > 0 ? Math.max(mapHeight, keyHeight) : mapHeight + 12 + keyHeight;
        // two drawings of one map stand on a page, and a pattern's name is the page's
        var hatch = "hatch-" + width + "-" + Integer.toHexString(label.hashCode());
        var drawing = new Drawing(width, height, css, label).raw(pattern(hatch));
        for (var shape : shapes) draw(drawing, shape, frame, scale, hatch);
        drawKey(drawing, key > 0 ? width - key + 20 : 0, key > 0 ? 4 : mapHeight + 12, hatch);
        return drawing.done();
    }

    private static String pattern(String name) {
        return "<defs><pattern id=\"" + name + "\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\""
                + " patternTransform=\"rotate(45)\"><path class=\"hatch\" d=\"M0 0v7\"/></pattern></defs>";
    }

    private void draw(Drawing drawing, Shape shape, Frame frame, double scale, String hatch) {
        var d = new StringBuilder();
        for (var ring : shape.rings()) {
            var pen = 'M';
            for (var place : ring) {
                d.append(pen)
                        .append(Drawing.px((place.longitude() - frame.west) * frame.squeeze * scale))
                        .append(' ')
                        .append(Drawing.px((frame.north - place.latitude()) * scale));
                pen = 'L';
            }
            d.append('z');
        }
        drawing.raw("<path fill-rule=\"evenodd\" " + fill(shape.shade(), hatch) + " d=\"" + d + "\"><title>"
                + Drawing.escaped(shape.name() + ": " + shape.says()) + "</title></path>");
    }

    private String fill(Shade shade, String hatch) {
        return switch (shade) {
            case Shade.Step(var index) -> "class=\"area " + step(index) + "\"";
            case Shade.Hidden() -> "class=\"area hidden\" fill=\"url(#" + hatch + ")\"";
            case Shade.None() -> "class=\"area none\"";
        };
    }

    // few steps still use the whole run of shades
    private String step(int index) {
        return "step" + (steps.size() == 1 ? 3 : 1 + Math.round(index * 4f / (steps.size() - 1)));
    }

    private void drawKey(Drawing drawing, double x, double y, String hatch) {
        for (var i = 0; i < steps.size(); i++) {
            drawing.rectangle("swatch area " + step(i), x, y + i * 26, 26, 18)
                    .text("", x + 34, y + i * 26 + 14, steps.get(i));
        }
        var below = y + steps.size() * 26;
        if (shapes.stream().anyMatch(shape -> shape.shade() instanceof Shade.Hidden)) {
            drawing.raw("<rect class=\"swatch\" fill=\"url(#" + hatch + ")\" x=\"" + Drawing.px(x) + "\" y=\""
                            + Drawing.px(below) + "\" width=\"26\" height=\"18\"/>")
                    .text("", x + 34, below + 14, "[c] suppressed");
            below += 26;
        }
        if (shapes.stream().anyMatch(shape -> shape.shade() instanceof Shade.None)) {
            drawing.rectangle("area none", x, below, 26, 18).text("", x + 34, below + 14, "no figure");
        }
    }

    /** The corner and the size of what is to be shown, in degrees of latitude. */
    private record Frame(double west, double north, double across, double up, double squeeze) {
        static @Nullable Frame around(List<Shape> shapes) {
            var places = shapes.stream()
                    .flatMap(shape -> shape.rings().stream())
                    .flatMap(List::stream)
                    .toList();
            if (places.isEmpty()) return null;
            var west = places.stream().mapToDouble(Place::longitude).min().orElseThrow();
            var east = places.stream().mapToDouble(Place::longitude).max().orElseThrow();
            var south = places.stream().mapToDouble(Place::latitude).min().orElseThrow();
            var north = places.stream().mapToDouble(Place::latitude).max().orElseThrow();
            // a degree of longitude is shorter than one of latitude
            var squeeze = Math.cos(Math.toRadians((south + north) / 2));
            return new Frame(
                    west, north, Math.max(1e-9, (east - west) * squeeze), Math.max(1e-9, north - south), squeeze);
        }
    }
}
