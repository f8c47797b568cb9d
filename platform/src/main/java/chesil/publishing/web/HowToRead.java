package chesil.publishing.web;

import chesil.web.DataMark;
import chesil.web.SignalMark;
import chesil.web.SignalMark.Way;
import chesil.web.TargetMark;
import java.util.List;

/** What charts and marks mean, shown with the very parts that pages are made of. */
public record HowToRead(List<Signal> signals, List<Target> targets, List<DataMark> marks) {
    /** A mark and what it means. */
    public record Signal(SignalMark mark, String meaning) {}

    /** A mark of a target and what it means. */
    public record Target(TargetMark mark, String meaning) {}

    private static final int EXAMPLE_POINTS = 9;
    private static final int NEEDED = 13;

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
            List.of(DataMark.values()));
}
