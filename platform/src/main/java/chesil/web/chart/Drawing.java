package chesil.web.chart;

import java.util.Locale;

/** Writes SVG: escapes words, rounds places to a tenth of a pixel. */
final class Drawing {
    private final StringBuilder svg = new StringBuilder(4096);

    Drawing(int width, int height, String css, String label) {
        svg.append("<svg class=\"chesil-picture ")
                .append(escaped(css))
                .append("\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" role=\"img\" aria-label=\"")
                .append(escaped(label))
                .append("\" focusable=\"false\">");
    }

    Drawing line(String css, double x1, double y1, double x2, double y2) {
        return path(css, "M" + px(x1) + " " + px(y1) + "L" + px(x2) + " " + px(y2));
    }

    Drawing path(String css, String d) {
        svg.append("<path class=\"").append(css).append("\" d=\"").append(d).append("\"/>");
        return this;
    }

    Drawing rectangle(String css, double x, double y, double width, double height) {
        svg.append("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                .formatted(css, px(x), px(y), px(Math.max(0, width)), px(Math.max(0, height))));
        return this;
    }

    /** A point in the shape that its state has: circle, diamond or square. */
    Drawing point(Point.State state, boolean last, double x, double y, double radius) {
        switch (state) {
            case CONCERN -> {
                var r = radius * 1.3;
                path(
                        "point concern",
                        "M" + px(x) + " " + px(y - r) + "L" + px(x + r) + " " + px(y) + "L" + px(x) + " " + px(y + r)
                                + "L" + px(x - r) + " " + px(y) + "z");
            }
            case CHANGED -> rectangle("point changed", x - radius, y - radius, 2 * radius, 2 * radius);
            case IMPROVING -> circle("point improving", x, y, radius);
            case USUAL, NOT_JUDGED -> circle(last ? "point last" : "point", x, y, radius);
        }
        return this;
    }

    Drawing circle(String css, double x, double y, double radius) {
        svg.append("<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>".formatted(css, px(x), px(y), px(radius)));
        return this;
    }

    Drawing text(String css, double x, double y, String words) {
        svg.append("<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>".formatted(css, px(x), px(y), escaped(words)));
        return this;
    }

    /** Ready-made SVG, such as a pattern; nothing of a reader's may be in it. */
    Drawing raw(String ours) {
        svg.append(ours);
        return this;
    }

    String done() {
        return svg + "</svg>";
    }

    static String px(double value) {
        var tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
    }

    /** A generous guess at how wide words are in 14 px Arial. */
    static double wide(String words) {
        return words.length() * 7.8;
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
