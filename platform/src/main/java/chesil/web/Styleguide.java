package chesil.web;

import chesil.web.chart.AreaMap;
import chesil.web.chart.Axis;
import chesil.web.chart.BarChart;
import chesil.web.chart.ControlChart;
import chesil.web.chart.Point;
import chesil.web.chart.Range;
import chesil.web.chart.Sparkline;
import chesil.web.chart.Stretch;
import chesil.web.chart.Unit;
import java.util.ArrayList;
import java.util.List;

/** What the style guide shows: every part of a page once, with invented figures. */
public record Styleguide(
        String at,
        List<SignalMark> signals,
        List<TargetMark> targets,
        List<ThemeMark> themes,
        List<Tag> tags,
        Faults faults,
        ControlChart control,
        ControlChart moved,
        BarChart bars,
        AreaMap map,
        Sparkline improving,
        Sparkline concern,
        Sparkline tooFew,
        Sparkline changed) {
    private static final double[] SHARES = {
        42.4, 48.6, 42, 47.5, 44.2, 52.9, 42.5, 47, 48.6, 42, 47.3, 47.1, 45.5, 48.6, 43.8, 57.1, 58.3, 57.6, 59.5,
        58.8, 57.6, 61.1, 59.4, 61.8
    };
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    static Styleguide invented(String at) {
        var shares = shares();
        var usual = new Stretch(0, 23, 46, new Range(33, 59), null);
        return new Styleguide(
                at,
                everySignal(),
                List.of(
                        TargetMark.meets(),
                        TargetMark.hitAndMiss(),
                        TargetMark.misses(),
                        TargetMark.none(),
                        TargetMark.notJudged()),
                List.of(
                        new ThemeMark(ThemeMark.Colour.SUPPLY, "Breaking drug supply chains"),
                        new ThemeMark(ThemeMark.Colour.TREATMENT, "Treatment and recovery"),
                        new ThemeMark(ThemeMark.Colour.PREVENTION, "Prevention")),
                List.of(
                        new Tag("4 days overdue", Tag.Colour.RED),
                        new Tag("14 rows to mend", Tag.Colour.ORANGE),
                        new Tag("2 months late", Tag.Colour.YELLOW),
                        new Tag("Ready to accept", Tag.Colour.BLUE),
                        new Tag("Given to you", Tag.Colour.PURPLE),
                        new Tag("Accepted", Tag.Colour.GREEN),
                        new Tag("Live", Tag.Colour.TURQUOISE),
                        new Tag("Board only", Tag.Colour.GREY)),
                Faults.of("name", "Enter the name of the service").and("starts-day", "Enter the day it starts"),
                new ControlChart(
                        ControlChart.inWords(shares, Unit.percent())
                                + ". Rose in February 2026 above its upper limit of 59% and stayed up: improving.",
                        Axis.shares(),
                        Unit.percent(),
                        shares,
                        List.of(usual),
                        75.0,
                        List.of(new ControlChart.Event(15, "Through the gate began, 2 Feb 2026"))),
                new ControlChart(
                        ControlChart.inWords(shares, Unit.percent())
                                + ". Limits moved in February 2026; no signal since.",
                        Axis.shares(),
                        Unit.percent(),
                        shares.stream()
                                .map(point -> new Point(point.period(), point.value(), null, Point.State.USUAL))
                                .toList(),
                        List.of(
                                new Stretch(0, 14, 46, new Range(33, 59), null),
                                new Stretch(15, 23, 59, new Range(54, 64), "Limits moved: the service began")),
                        null,
                        List.of()),
                arrests(),
                county(),
                new Sparkline(shares, List.of(usual), 75.0, "24 points, latest 61.8%, improving: rising"),
                spark(
                        "50 in September, concern: rising",
                        Point.State.CONCERN,
                        2,
                        33,
                        38,
                        30,
                        36,
                        41,
                        28,
                        37,
                        33,
                        40,
                        35,
                        38,
                        31,
                        36,
                        39,
                        34,
                        49,
                        50),
                new Sparkline(
                        List.of(
                                Point.of("spring", 14, Point.State.NOT_JUDGED),
                                Point.of("summer", 12.5, Point.State.NOT_JUDGED),
                                Point.of("autumn", 16.1, Point.State.NOT_JUDGED),
                                new Point("spring", null, null, Point.State.NOT_JUDGED),
                                Point.of("summer", 17.5, Point.State.NOT_JUDGED),
                                Point.of("autumn", 16.1, Point.State.NOT_JUDGED)),
                        List.of(),
                        null,
                        "6 terms, latest 16.1, too few points to judge"),
                spark(
                        "£70,000 in the last quarter, changed: rising",
                        Point.State.CHANGED,
                        1,
                        33,
                        38,
                        30,
                        36,
                        41,
                        28,
                        37,
                        33,
                        40,
                        35,
                        38,
                        31,
                        36,
                        70));
    }

    private static List<SignalMark> everySignal() {
        return List.of(
                SignalMark.improving(SignalMark.Way.RISING),
                SignalMark.improving(SignalMark.Way.FALLING),
                SignalMark.concern(SignalMark.Way.RISING),
                SignalMark.concern(SignalMark.Way.FALLING),
                SignalMark.changed(SignalMark.Way.RISING),
                SignalMark.changed(SignalMark.Way.FALLING),
                SignalMark.none(),
                SignalMark.tooFew(9, 13),
                SignalMark.modelled());
    }

    private static List<Point> shares() {
        var points = new ArrayList<Point>();
        for (var i = 0; i < SHARES.length; i++) {
            points.add(new Point(
                    MONTHS[(i + 10) % 12] + " " + (24 + (i + 10) / 12),
                    SHARES[i],
                    new Range(SHARES[i] - 16, Math.min(100, SHARES[i] + 15)),
                    i < 15 ? Point.State.USUAL : Point.State.IMPROVING));
        }
        return points;
    }

    private static Sparkline spark(String label, Point.State state, int signals, double... values) {
        var points = new ArrayList<Point>();
        for (var i = 0; i < values.length; i++) {
            points.add(Point.of(MONTHS[i % 12], values[i], i < values.length - signals ? Point.State.USUAL : state));
        }
        return new Sparkline(
                points, List.of(new Stretch(0, values.length - 1, 36, new Range(26, 48), null)), null, label);
    }

    private static BarChart arrests() {
        return new BarChart(
                "Arrests in five phases: between 64 and 126, one of them hidden",
                Axis.fromZero(126),
                Unit.count(),
                List.of(
                        new BarChart.Bar("Phase 7", "Mar 2024", 126.0, null, "126", "supply"),
                        new BarChart.Bar("Phase 8", "Jun 2024", 64.0, new Range(51, 79), "64", "supply"),
                        new BarChart.Bar("Phase 9", "Oct 2024", 117.0, null, "at least 117", "supply"),
                        new BarChart.Bar("Phase 10", "Dec 2024", null, null, "[c]", "supply")));
    }

    private static AreaMap county() {
        var shapes = new ArrayList<AreaMap.Shape>();
        for (var i = 0; i < 12; i++) {
            var row = i / 4;
            var west = -2.9 + i % 4 * 0.25;
            var south = 50.55 + row * 0.15;
            var shade = i == 5
                    ? new AreaMap.Shade.Hidden()
                    : i == 10 ? new AreaMap.Shade.None() : new AreaMap.Shade.Step(i % 5);
            shapes.add(new AreaMap.Shape(
                    "Area " + (i + 1),
                    List.of(List.of(
                            new AreaMap.Place(west, south),
                            new AreaMap.Place(west + 0.25, south + (i % 2) * 0.02),
                            new AreaMap.Place(west + 0.25, south + 0.15),
                            new AreaMap.Place(west + 0.02, south + 0.15))),
                    shade,
                    i == 5 ? "[c]" : i == 10 ? "no figure" : (i % 5 * 10 + 3) + " per 100,000"));
        }
        return new AreaMap(
                "Twelve invented areas; the east has the highest rates. One is suppressed, one has no figure.",
                shapes,
                List.of("under 10", "10 to 19", "20 to 29", "30 to 39", "40 and over"));
    }
}
