package chesil.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChartTest {
    private static final List<Point> POINTS = List.of(
            new Point("Nov 24", 40.0, new Range(30, 50), Point.State.USUAL),
            new Point("Dec 24", 50.0, new Range(40, 60), Point.State.USUAL),
            new Point("Jan 25", null, null, Point.State.NOT_JUDGED),
            new Point("Feb 25", 70.0, null, Point.State.CONCERN),
            new Point("Mar 25", 80.0, null, Point.State.IMPROVING),
            new Point("Apr 25", 60.0, null, Point.State.CHANGED));

    private static final ControlChart CONTROL = new ControlChart(
            "Six points, concern",
            Axis.shares(),
            Unit.percent(),
            POINTS,
            List.of(
                    new Stretch(0, 2, 45, new Range(30, 60), null),
                    new Stretch(3, 5, 70, new Range(55, 85), "service <began>")),
            75.0,
            List.of(new ControlChart.Event(3, "Service <began> & stayed")));

    @Test
    void each_picture_says_what_it_shows_and_is_well_formed() throws Exception {
        var charts = List.<Chart>of(
                CONTROL,
                new Sparkline(POINTS, List.of(), 75.0, "Six points"),
                new BarChart("Bars", Axis.fromZero(10), Unit.count(), List.of()),
                new AreaMap("No areas", List.of(), List.of("any")));
        for (var chart : charts) {
            for (var width : new int[] {300, 343, 580, 1040}) {
                var svg = read(chart.svg(width, "chesil-at-desk")).getDocumentElement();
                assertThat(svg.getAttribute("role")).isEqualTo("img");
                assertThat(svg.getAttribute("aria-label")).startsWith(chart.label());
                assertThat(svg.getAttribute("viewBox")).startsWith("0 0 " + width + " ");
            }
        }
    }

    @Test
    void nothing_is_styled_in_line_because_the_content_policy_forbids_it() {
        assertThat(CONTROL.svg(1040, "")).doesNotContain("style=", "<style", "onload", "<script");
    }

    @Test
    void signals_differ_in_shape_and_not_in_colour_alone() throws Exception {
        var svg = read(CONTROL.svg(1040, ""));
        assertThat(named(svg, "circle", "point improving")).hasSize(1);
        assertThat(named(svg, "path", "point concern")).hasSize(1);
        assertThat(named(svg, "rect", "point changed")).hasSize(1);
        assertThat(named(svg, "circle", "point")).hasSize(2);
    }

    @Test
    void a_point_stands_where_its_value_is_on_the_axis() throws Exception {
        var svg = read(CONTROL.svg(1040, ""));
        var nothing = y(named(svg, "text", "axis end"), "0%");
        var all = y(named(svg, "text", "axis end"), "100%");
        var improving = Double.parseDouble(
                named(svg, "circle", "point improving").getFirst().getAttribute("cy"));
        // labels stand 5 px below their lines
        assertThat(improving + 5).isCloseTo(nothing + 0.8 * (all - nothing), within(0.2));
    }

    @Test
    void a_missing_value_breaks_the_line() throws Exception {
        var run = named(read(CONTROL.svg(1040, "")), "path", "run").getFirst().getAttribute("d");
        assertThat(run.chars().filter(pen -> pen == 'M').count()).isEqualTo(2);
        assertThat(run.chars().filter(pen -> pen == 'L').count()).isEqualTo(3);
    }

    @Test
    void moved_limits_break_the_band_and_say_why() throws Exception {
        var svg = read(CONTROL.svg(1040, ""));
        assertThat(named(svg, "rect", "band")).hasSize(2);
        assertThat(named(svg, "path", "limit")).hasSize(4);
        assertThat(svg.getDocumentElement().getTextContent()).contains("service <began>");
    }

    @Test
    void lines_are_named_at_their_right_end_and_the_names_do_not_lie_on_each_other() throws Exception {
        var crowded = new ControlChart(
                "Crowded",
                Axis.shares(),
                Unit.percent(),
                POINTS,
                List.of(new Stretch(0, 5, 3, new Range(2, 4), null)),
                3.5,
                List.of());
        var names = named(read(crowded.svg(1040, "")), "text", "");
        assertThat(names.stream().map(Element::getTextContent))
                .containsExactlyInAnyOrder("Target 4%", "Upper limit 4%", "Average 3%", "Lower limit 2%");
        var places = names.stream()
                .map(name -> Double.parseDouble(name.getAttribute("y")))
                .sorted()
                .toList();
        IntStream.range(1, places.size())
                .forEach(i -> assertThat(places.get(i) - places.get(i - 1)).isGreaterThan(16));
    }

    @Test
    void on_a_phone_the_names_go_below() {
        assertThat(CONTROL.svg(343, "")).doesNotContain("Upper limit");
        assertThat(CONTROL.key()).isEqualTo("Dashed: target 75%. Line: average 70%. Dotted: limits 55% and 85%.");
    }

    @Test
    void words_cannot_break_out_of_the_picture() throws Exception {
        var svg = read(CONTROL.svg(1040, "")).getDocumentElement();
        assertThat(svg.getTextContent()).contains("service <began>");
        assertThat(svg.getAttribute("aria-label")).endsWith("Marked: 1 Service <began> & stayed.");
    }

    @Test
    void what_happened_is_numbered_in_the_picture_and_named_beside_it() throws Exception {
        assertThat(CONTROL.marks()).containsExactly("Service <began> & stayed");
        assertThat(CONTROL.svg(1040, "")).contains(">1</text>");
    }

    @Test
    void an_event_is_short() {
        assertThatThrownBy(() -> new ControlChart.Event(0, "x".repeat(51))).hasMessageContaining("at most 50");
    }

    @Test
    void bars_start_at_nothing() {
        assertThatThrownBy(() -> new BarChart("Bars", new Axis(10, 20, 5), Unit.count(), List.of()))
                .hasMessageContaining("bars start at 0");
    }

    @Test
    void bars_are_as_long_as_their_values() throws Exception {
        var chart = new BarChart(
                "Two bars",
                Axis.fromZero(100),
                Unit.count(),
                List.of(
                        new BarChart.Bar("One", "", 100.0, null, "100", "supply"),
                        new BarChart.Bar("Two", "", 25.0, null, "25", "supply"),
                        new BarChart.Bar("Three", "", null, null, "[c]", "supply")));
        var bars = named(read(chart.svg(670, "")), "rect", "bar supply");
        assertThat(bars).hasSize(2);
        assertThat(Double.parseDouble(bars.getFirst().getAttribute("width")))
                .isCloseTo(4 * Double.parseDouble(bars.getLast().getAttribute("width")), within(0.5));
    }

    @Test
    void a_hidden_area_is_hatched_and_one_without_a_figure_is_white() throws Exception {
        var ring = List.of(List.of(
                new AreaMap.Place(-2, 50),
                new AreaMap.Place(-1, 50),
                new AreaMap.Place(-1, 51),
                new AreaMap.Place(-2, 51)));
        var map = new AreaMap(
                "Three areas",
                List.of(
                        new AreaMap.Shape("A", ring, new AreaMap.Shade.Step(0), "3"),
                        new AreaMap.Shape("B", ring, new AreaMap.Shade.Hidden(), "[c]"),
                        new AreaMap.Shape("C", ring, new AreaMap.Shade.None(), "no figure")),
                List.of("under 10", "10 and over"));
        var svg = read(map.svg(1040, ""));
        assertThat(named(svg, "path", "area step1")).hasSize(1);
        assertThat(named(svg, "path", "area hidden").getFirst().getAttribute("fill"))
                .startsWith("url(#hatch-");
        assertThat(named(svg, "path", "area none")).hasSize(1);
        assertThat(svg.getDocumentElement().getTextContent()).contains("[c] suppressed", "no figure", "B: [c]");
    }

    @Test
    void a_degree_of_longitude_is_drawn_shorter_than_one_of_latitude() throws Exception {
        var ring = List.of(List.of(
                new AreaMap.Place(-2, 50),
                new AreaMap.Place(-1, 50),
                new AreaMap.Place(-1, 51),
                new AreaMap.Place(-2, 51)));
        var map = new AreaMap(
                "A square degree",
                List.of(new AreaMap.Shape("A", ring, new AreaMap.Shade.Step(0), "3")),
                List.of("any"));
        var d = named(read(map.svg(343, "")), "path", "area step3").getFirst().getAttribute("d");
        // M left foot, L right foot, L right top, L left top
        var numbers = Stream.of(d.split("[MLz ]"))
                .filter(n -> !n.isEmpty())
                .map(Double::valueOf)
                .toList();
        var across = numbers.get(2) - numbers.get(0);
        var up = numbers.get(1) - numbers.get(5);
        assertThat(across / up).isCloseTo(Math.cos(Math.toRadians(50.5)), within(0.005));
    }

    @Test
    void a_level_line_has_a_sparkline_too() {
        var level = List.of(Point.of("a", 5, Point.State.USUAL), Point.of("b", 5, Point.State.USUAL));
        assertThat(new Sparkline(level, List.of(), null, "level").svg(146, "")).doesNotContain("NaN", "Infinity");
        assertThat(new Sparkline(List.of(), List.of(), null, "no points").svg(146, ""))
                .contains("no points");
    }

    @Test
    void values_are_said_as_people_write_them() {
        assertThat(Unit.pounds().say(-1234.4)).isEqualTo("−£1,234");
        assertThat(Unit.percent().say(61.76)).isEqualTo("62%");
        assertThat(Unit.plain(1).say(5.84)).isEqualTo("5.8");
        assertThat(Unit.count().say(-0.2)).isEqualTo("0");
    }

    private static Document read(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> named(Document svg, String tag, String css) {
        var all = svg.getElementsByTagName(tag);
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .filter(element -> element.getAttribute("class").equals(css))
                .toList();
    }

    private static double y(List<Element> texts, String words) {
        return texts.stream()
                .filter(text -> text.getTextContent().equals(words))
                .mapToDouble(text -> Double.parseDouble(text.getAttribute("y")))
                .findFirst()
                .orElseThrow();
    }
}
