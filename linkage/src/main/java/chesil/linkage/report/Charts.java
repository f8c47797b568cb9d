package chesil.linkage.report;

import java.util.List;
import java.util.Locale;

/**
 * Drawings as SVG, in numbers of their own view box so that they shrink to any screen. Each is named for those who cannot see it; its
 * figures stand in a table beside it. No colour says anything that a side or a sign does not say too.
 */
final class Charts {
    private static final int WIDTH = 640;
    private static final int LABEL = 230;
    private static final int ROW = 22;

    private Charts() {}

    /** A bar to the left of a middle line for what speaks against, to the right for what speaks for. */
    record Bar(String label, double value) {}

    /** Bars from a middle line: weights, steps of a waterfall. */
    static String fromTheMiddle(String title, List<Bar> bars) {
        double most = bars.stream()
                .mapToDouble(bar -> Math.abs(bar.value()))
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        double middle = LABEL + (WIDTH - LABEL) / 2.0;
        double scale = (WIDTH - LABEL - 110) / 2.0 / Math.max(most, 1e-9);
        var svg = begun(title, bars.size() * ROW + 8);
        int y = 4;
        for (var bar : bars) {
            double length = Double.isFinite(bar.value()) ? Math.abs(bar.value()) * scale : 0;
            double from = bar.value() < 0 ? middle - length : middle;
            text(svg, LABEL - 8, y + 15, "end", bar.label());
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>",
                    bar.value() < 0 ? "against" : "for",
                    from,
                    y + 3,
                    length,
                    ROW - 6));
            boolean left = bar.value() < 0;
            text(svg, left ? from - 4 : from + length + 4, y + 15, left ? "end" : "start", Html.signed(bar.value()));
            y += ROW;
        }
        svg.append(String.format(
                Locale.ROOT, "<line class=\"axis\" x1=\"%.1f\" x2=\"%.1f\" y1=\"0\" y2=\"%d\"/>", middle, middle, y));
        return svg.append("</svg></figure>\n").toString();
    }

    /** A bar for each count, its figure at its end. */
    static String counts(String title, List<Bar> bars) {
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
        double scale = (WIDTH - LABEL - 90) / Math.max(most, 1e-9);
        var svg = begun(title, bars.size() * ROW + 8);
        int y = 4;
        for (var bar : bars) {
            text(svg, LABEL - 8, y + 15, "end", bar.label());
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"for\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>",
                    LABEL,
                    y + 3,
                    bar.value() * scale,
                    ROW - 6));
            text(svg, LABEL + bar.value() * scale + 4, y + 15, "start", Html.count(Math.round(bar.value())));
            y += ROW;
        }
        return svg.append("</svg></figure>\n").toString();
    }

    /** A line with a name. Both coordinates of its points are shares of the drawing, 0 to 1. */
    record Line(String name, List<double[]> points) {
        Line {
            points = List.copyOf(points);
        }
    }

    /** Lines over one axis; each is told from the others by its dashes and by its name at its end. */
    static String lines(String title, List<Line> lines, List<String> across, List<String> up) {
        int height = 260, left = 56, bottom = 30, right = 120;
        var svg = begun(title, height);
        double wide = WIDTH - left - right;
        double high = height - bottom - 14.0;
        axis(svg, across, up, left, height - bottom, wide, high);
        for (int i = 0; i < lines.size(); i++) {
            var points = new StringBuilder();
            for (var point : lines.get(i).points())
                points.append(String.format(
                        Locale.ROOT, "%.1f,%.1f ", left + point[0] * wide, height - bottom - point[1] * high));
            svg.append("<polyline class=\"line l")
                    .append(i % 4)
                    .append("\" points=\"")
                    .append(points)
                    .append("\"/>");
            if (lines.get(i).points().isEmpty()) continue;
            var last = lines.get(i).points().getLast();
            text(
                    svg,
                    left + wide + 6,
                    height - bottom - last[1] * high + 4 + 12 * (i % 2),
                    "start",
                    lines.get(i).name());
        }
        return svg.append("</svg></figure>\n").toString();
    }

    private static void axis(
            StringBuilder svg, List<String> across, List<String> up, int left, int base, double wide, double high) {
        svg.append(String.format(
                Locale.ROOT,
                "<line class=\"axis\" x1=\"%d\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>",
                left,
                left + wide,
                base,
                base));
        for (int i = 0; i < across.size(); i++)
            text(svg, left + wide * i / Math.max(1, across.size() - 1), base + 18, "middle", across.get(i));
        for (int i = 0; i < up.size(); i++)
            text(svg, left - 6, base - high * i / Math.max(1, up.size() - 1) + 4, "end", up.get(i));
    }

    private static StringBuilder begun(String title, int height) {
        return new StringBuilder("<figure><svg role=\"img\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(height)
                .append("\" aria-label=\"")
                .append(Html.escaped(title))
                .append("\">");
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String words) {
        svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">", x, y, anchor))
                .append(Html.escaped(words.length() > 36 ? words.substring(0, 35) + "\u2026" : words))
                .append("</text>");
    }
}
