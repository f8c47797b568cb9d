package chesil.publishing.packs.files;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Draws our own charts on paper: the lines, rectangles, circles and words that {@code chesil.web.chart} writes as SVG, in the
 * look that our stylesheet gives them. A library that draws any SVG would bring twenty jars.
 */
final class ChartOnPaper implements SVGDrawer {
    private static final double SIZE = 14;
    private static final Pattern STEP = Pattern.compile("([MLz])(?:(-?[0-9.]+) (-?[0-9.]+))?");
    private static final Color EDGE = new Color(0x858686);

    /** How the shapes of a class are drawn; null for no fill or no line. */
    private record Style(@Nullable Color fill, @Nullable Color line, double width, List<Float> dash) {
        static Style line(Color colour, double width, Float... dash) {
            return new Style(null, colour, width, List.of(dash));
        }

        static Style fill(Color colour) {
            return new Style(colour, null, 0, List.of());
        }

        static Style mark(Color colour) {
            return new Style(colour, Color.WHITE, 1.5, List.of());
        }
    }

    /** As {@code main/styles/_charts.scss} has them. */
    private static final Map<String, Style> STYLES = Map.ofEntries(
            Map.entry("grid", Style.line(Look.GRID, 1)),
            Map.entry("base", Style.line(EDGE, 1)),
            Map.entry("band", Style.fill(Look.BAND)),
            Map.entry("average", Style.line(Look.NONE, 1.5)),
            Map.entry("limit", Style.line(EDGE, 1.5, 2f, 3f)),
            Map.entry("target", Style.line(Look.TEXT, 2, 7f, 4f)),
            Map.entry("interval", Style.line(new Color(0xcecece), 6)),
            Map.entry("run", Style.line(Look.NONE, 2)),
            Map.entry("break", Style.line(Look.QUIET, 1, 1f, 3f)),
            Map.entry("event-line", Style.line(Look.TREATMENT, 2)),
            Map.entry("point", Style.mark(Look.NONE)),
            Map.entry("point improving", Style.mark(Look.IMPROVING)),
            Map.entry("point concern", Style.mark(Look.CONCERN)),
            Map.entry("point changed", Style.mark(Look.CHANGED)),
            Map.entry("point last", Style.mark(Look.TEXT)));

    private final PaperFonts fonts;

    ChartOnPaper(PaperFonts fonts) {
        this.fonts = fonts;
    }

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext css, double cssWidth, double cssHeight, double dotsPerPixel) {
        var wide = Double.parseDouble(svg.getAttribute("width"));
        var high = Double.parseDouble(svg.getAttribute("height"));
        var scale = cssWidth > 0 ? cssWidth / wide : dotsPerPixel;
        return new Drawn(svg, wide * scale, high * scale, scale);
    }

    private final class Drawn implements SVGImage {
        private final Element svg;
        private final double wide;
        private final double high;
        private final double scale;

        Drawn(Element svg, double wide, double high, double scale) {
            this.svg = svg;
            this.wide = wide;
            this.high = high;
            this.scale = scale;
        }

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(wide);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(high);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            device.drawWithGraphics(
                    (float) x, (float) y, (float) (wide / dots(context)), (float) (high / dots(context)), graphics -> {
                        graphics.scale(scale / dots(context), scale / dots(context));
                        elements().forEach(each -> draw(graphics, each));
                    });
        }

        private double dots(RenderingContext context) {
            return context.getDotsPerPixel();
        }

        private Stream<Element> elements() {
            return Stream.iterate(svg.getFirstChild(), node -> node != null, node -> node.getNextSibling())
                    .filter(Element.class::isInstance)
                    .map(Element.class::cast);
        }
    }

    private void draw(Graphics2D graphics, Element element) {
        var css = element.getAttribute("class");
        switch (element.getTagName()) {
            case "path" -> shape(graphics, css, path(element.getAttribute("d")));
            case "rect" ->
                shape(
                        graphics,
                        css,
                        new Rectangle2D.Double(
                                number(element, "x"),
                                number(element, "y"),
                                number(element, "width"),
                                number(element, "height")));
            case "circle" -> {
                var r = number(element, "r");
                shape(
                        graphics,
                        css,
                        new Ellipse2D.Double(number(element, "cx") - r, number(element, "cy") - r, 2 * r, 2 * r));
            }
            case "text" -> words(graphics, css, element);
            default -> throw new IllegalArgumentException("our charts have no <" + element.getTagName() + ">");
        }
    }

    private static void shape(Graphics2D graphics, String css, Shape shape) {
        var style = STYLES.get(css);
        if (style == null) throw new IllegalArgumentException("no look on paper for \"" + css + "\" of a chart");
        if (style.fill() != null) {
            graphics.setColor(style.fill());
            graphics.fill(shape);
        }
        if (style.line() != null) {
            graphics.setColor(style.line());
            graphics.setStroke(stroke(style));
            graphics.draw(shape);
        }
    }

    private static BasicStroke stroke(Style style) {
        var width = (float) style.width();
        if (style.dash().isEmpty()) return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        var dash = new float[style.dash().size()];
        for (var i = 0; i < dash.length; i++) dash[i] = style.dash().get(i);
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    private static Path2D path(String d) {
        var path = new Path2D.Double();
        var steps = STEP.matcher(d);
        while (steps.find()) {
            switch (steps.group(1)) {
                case "M" -> path.moveTo(Double.parseDouble(steps.group(2)), Double.parseDouble(steps.group(3)));
                case "L" -> path.lineTo(Double.parseDouble(steps.group(2)), Double.parseDouble(steps.group(3)));
                default -> path.closePath();
            }
        }
        return path;
    }

    private void words(Graphics2D graphics, String css, Element element) {
        var classes = Set.of(css.isBlank() ? new String[0] : css.split(" ", -1));
        var words = element.getTextContent();
        var strong = classes.contains("strong") || classes.contains("event");
        var width = fonts.width(words, SIZE, strong);
        var x = number(element, "x") - (classes.contains("end") ? width : classes.contains("middle") ? width / 2 : 0);
        graphics.setColor(
                classes.contains("event") ? Look.TREATMENT : classes.contains("axis") ? Look.QUIET : Look.TEXT);
        graphics.fill(AffineTransform.getTranslateInstance(x, number(element, "y"))
                .createTransformedShape(fonts.outline(words, SIZE, strong)));
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext shared) {}

    @Override
    public void addFontFile(File fontFile, String family, Integer weight, FontStyle style) {}

    @Override
    public void close() {}
}
