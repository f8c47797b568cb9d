package chesil.releases;

import chesil.measures.Indicator;
import chesil.measures.Indicator.ChartKind;
import chesil.measures.Indicator.ValueKind;
import chesil.measures.observations.Judgement;
import chesil.web.chart.Axis;
import chesil.web.chart.ControlChart;
import chesil.web.chart.Point;
import chesil.web.chart.Range;
import chesil.web.chart.Sparkline;
import chesil.web.chart.Stretch;
import chesil.web.chart.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A reading as a picture. What is hidden is a gap in it. */
public final class ReadingCharts {
    private ReadingCharts() {}

    /** The run in the size of a word. */
    public static Sparkline spark(Indicator indicator, Reading reading) {
        return new Sparkline(
                points(indicator, reading), stretches(reading), target(reading), label(indicator, reading));
    }

    /** The run with its usual range, or null where there is no value to draw. */
    public static @Nullable ControlChart chart(Indicator indicator, Reading reading) {
        var points = points(indicator, reading);
        if (points.stream().allMatch(point -> point.value() == null)) return null;
        return new ControlChart(
                label(indicator, reading),
                axis(indicator, reading, points),
                unit(indicator),
                points,
                stretches(reading),
                target(reading),
                List.of());
    }

    /** What the picture holds, both kinds of uncertainty named. */
    public static String caption(Indicator indicator, Reading reading) {
        var said = new ArrayList<String>();
        if (!stretches(reading).isEmpty()) {
            said.add("Grey band: usual range, from the limits of the "
                    + indicator.chart().kind().title() + ".");
            if (indicator.chart().kind() == ChartKind.P) {
                said.add("They differ with how many there are; those of the latest point are drawn.");
            }
        }
        if (reading.whole().figures().stream()
                .anyMatch(figure -> figure instanceof Figure.Shown shown
                        && shown.range().filter(range -> range.complete()).isPresent())) {
            said.add("Pale bars: 95% interval of each point.");
        } else {
            said.add("Full counts have no interval.");
        }
        return String.join(" ", said);
    }

    /** What is usual, one for each time the limits were moved; empty where nothing may be judged. */
    public static List<Stretch> stretches(Reading reading) {
        var marks = reading.judgement().marks();
        var stretches = new ArrayList<Stretch>();
        var from = 0;
        for (var at = 0; at < marks.size(); at++) {
            var last = at == marks.size() - 1
                    || marks.get(at + 1).group() != marks.get(at).group();
            if (!last) continue;
            var limits = marks.get(at).limits();
            if (!Double.isNaN(limits.lower()) && !Double.isNaN(limits.upper())) {
                stretches.add(new Stretch(from, at, limits.mean(), new Range(limits.lower(), limits.upper()), null));
            }
            from = at + 1;
        }
        return stretches;
    }

    private static List<Point> points(Indicator indicator, Reading reading) {
        var intervals = new HashMap<Object, Range>();
        for (var figure : reading.whole().figures()) {
            if (figure instanceof Figure.Shown shown) {
                shown.range()
                        .filter(range -> range.complete())
                        .ifPresent(range -> intervals.put(shown.period(), new Range(range.lower(), range.upper())));
            }
        }
        var judged = reading.judgement().state() == Judgement.State.JUDGED;
        return reading.judgement().marks().stream()
                .map(mark -> new Point(
                        Wording.period(indicator, mark.period()),
                        Double.isNaN(mark.value()) ? null : mark.value(),
                        intervals.get(mark.period()),
                        judged ? state(mark) : Point.State.NOT_JUDGED))
                .toList();
    }

    private static Point.State state(Judgement.Mark mark) {
        return switch (mark.variation()) {
            case COMMON_CAUSE -> Point.State.USUAL;
            case IMPROVEMENT -> Point.State.IMPROVING;
            case CONCERN -> Point.State.CONCERN;
            case NEUTRAL_HIGH, NEUTRAL_LOW -> Point.State.CHANGED;
        };
    }

    private static @Nullable Double target(Reading reading) {
        return reading.aim().map(Goal::value).orElse(null);
    }

    private static String label(Indicator indicator, Reading reading) {
        var signal = ReadingMarks.signal(indicator, reading);
        return ControlChart.inWords(points(indicator, reading), unit(indicator)) + ". " + signal.words() + ", "
                + signal.more().toLowerCase(Locale.UK) + ".";
    }

    private static Unit unit(Indicator indicator) {
        return switch (indicator.kind()) {
            case PROPORTION -> Unit.percent();
            case MONEY -> Unit.pounds();
            case COUNT, RATE, KILOGRAMS, MODELLED -> Unit.plain(indicator.unit().decimals());
        };
    }

    private static Axis axis(Indicator indicator, Reading reading, List<Point> points) {
        if (indicator.kind() == ValueKind.PROPORTION) return Axis.shares();
        var values = Stream.of(
                        points.stream().flatMap(point -> Stream.ofNullable(point.value())),
                        points.stream()
                                .flatMap(point -> Stream.ofNullable(point.interval()))
                                .map(Range::upper),
                        stretches(reading).stream()
                                .map(stretch -> stretch.usual().upper()),
                        Stream.ofNullable(target(reading)))
                .flatMap(each -> each)
                .mapToDouble(Double::doubleValue);
        return Axis.fromZero(
                DoubleStream.concat(values, DoubleStream.of(1)).max().orElse(1));
    }
}
