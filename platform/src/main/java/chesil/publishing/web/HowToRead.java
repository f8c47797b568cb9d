package chesil.publishing.web;

import chesil.web.DataMark;
import chesil.web.SignalMark;
import chesil.web.SignalMark.Way;
import chesil.web.TargetMark;
import chesil.web.chart.Axis;
import chesil.web.chart.ControlChart;
import chesil.web.chart.Point;
import chesil.web.chart.Range;
import chesil.web.chart.Stretch;
import chesil.web.chart.Unit;
import java.util.ArrayList;
import java.util.List;

/** What charts and marks mean, shown with the very parts that pages are made of. */
public record HowToRead(
        List<Signal> signals, List<Target> targets, List<DataMark> marks, ControlChart example, List<String> values) {
    /** A mark and what it means. */
    public record Signal(SignalMark mark, String meaning) {}

    /** A mark of a target and what it means. */
    public record Target(TargetMark mark, String meaning) {}

    private static final int EXAMPLE_POINTS = 9;
    private static final int NEEDED = 13;

    /** Invented, so that each thing to be explained can be seen. */
    private static final List<Integer> EXAMPLE =
            List.of(44, 46, 43, 47, 45, 44, 48, 45, 42, 46, 45, 47, 57, 60, 59, 62, 58, 61, 60, 62);

    private static final int CHANGED_AT = 12;

    static final HowToRead OURS = new HowToRead(
            List.of(
                    new Signal(
                            SignalMark.improving(Way.RISING),
                            "The figure moved, by more than its usual ups and downs, the way we want. The arrow shows where it went."),
                    new Signal(SignalMark.concern(Way.RISING), "It moved the other way."),
                    new Signal(
                            SignalMark.changed(Way.FALLING),
                            "It moved, and neither way is good in itself. More cash seized can mean better work or a bigger market."),
                    new Signal(SignalMark.none(), "It moves as it always does. Nothing has clearly changed."),
                    new Signal(
                            SignalMark.tooFew(EXAMPLE_POINTS, NEEDED),
                            "There are too few figures yet to know what is usual. They are drawn and not judged."),
                    new Signal(SignalMark.modelled(), "An estimate worked out from other figures. No rule judges it.")),
            List.of(
                    new Target(TargetMark.meets(), "As things run now, each figure meets the target."),
                    new Target(TargetMark.hitAndMiss(), "Chance decides: some figures meet it and some do not."),
                    new Target(TargetMark.misses(), "As things run now, the target is out of reach."),
                    new Target(TargetMark.none(), "Nobody has set one.")),
            List.of(DataMark.values()),
            drawn(),
            EXAMPLE.stream().map(value -> value + "%").toList());

    private static ControlChart drawn() {
        var points = new ArrayList<Point>();
        for (var month = 0; month < EXAMPLE.size(); month++) {
            var state = month < CHANGED_AT ? Point.State.USUAL : Point.State.IMPROVING;
            points.add(Point.of(String.valueOf(month + 1), EXAMPLE.get(month), state));
        }
        return new ControlChart(
                "Twenty invented points. The first twelve move about 45%; the last eight lie about 60%, above the usual range"
                        + " of 38% to 52%. The target of 75% lies above them all.",
                Axis.shares(),
                Unit.percent(),
                points,
                List.of(new Stretch(0, EXAMPLE.size() - 1, 45, new Range(38, 52), null)),
                75.0,
                List.of(new ControlChart.Event(CHANGED_AT, "Something new began")));
    }
}
