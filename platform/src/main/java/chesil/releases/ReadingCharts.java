package chesil.releases;

import chesil.measures.Indicator;
import chesil.measures.Indicator.ChartKind;
import chesil.measures.Indicator.Grain;
import chesil.measures.Indicator.ValueKind;
import chesil.measures.observations.Judgement;
import chesil.measures.observations.Judgement.Mark;
import chesil.statistics.Interval;
import chesil.web.chart.Axis;
import chesil.web.chart.ControlChart;
import chesil.web.chart.Point;
import chesil.web.chart.Range;
import chesil.web.chart.Sparkline;
import chesil.web.chart.Stretch;
import chesil.web.chart.Unit;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A reading as a sparkline and as a chart with its usual range. */
public final class ReadingCharts {
    private static final DateTimeFormatter AXIS = DateTimeFormatter.ofPattern("MMM uu", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uu", Locale.UK);
    private static final Set<ChartKind> LIMITS_DIFFER =
            EnumSet.of(ChartKind.P, ChartKind.P_PRIME, ChartKind.U, ChartKind.U_PRIME);
    private static final int SPARK_POINTS = 24, CHART_POINTS = 36;

    private ReadingCharts() {}

    public static Sparkline sparkline(Indicator indicator, Reading reading) {
        var marks = last(reading.judgement().marks(), SPARK_POINTS);
        var points = points(indicator, reading, marks);
        var signal = ReadingMarks.signal(indicator, reading);
        var label = ControlChart.inWords(points, unit(indicator)) + ". " + signal.words() + ", " + signal.more() + ".";
        return new Sparkline(points, stretches(reading, marks, Map.of()), goal(reading), label);
    }

    /** What happened while the chart runs, numbered as it is marked on it. */
    public static List<Happened.Placed> placed(Indicator indicator, Reading reading, List<Happened> happened) {
        var points = last(reading.judgement().marks(), CHART_POINTS).stream()
                .map(Mark::period)
                .toList();
        return Happened.on(indicator, points, happened);
    }

    /**
     * @param reasons why limits were moved, by the first period under the new ones
     * @param happened what is marked on the chart
     */
    public static ControlChart chart(
            Indicator indicator, Reading reading, Map<LocalDate, String> reasons, List<Happened> happened) {
        var events = placed(indicator, reading, happened).stream()
                .map(each -> new ControlChart.Event(each.at(), each.words()))
                .toList();
        var marks = last(reading.judgement().marks(), CHART_POINTS);
        var points = points(indicator, reading, marks);
        var stretches = stretches(reading, marks, reasons);
        var signal = ReadingMarks.signal(indicator, reading);
        var label = ControlChart.inWords(points, unit(indicator)) + ". " + signal.words() + ", " + signal.more() + ".";
        return new ControlChart(
                label,
                axis(indicator, points, stretches, goal(reading)),
                unit(indicator),
                points,
                stretches,
                goal(reading),
                events,
                centre(indicator));
    }

    /** A T chart's line is no average of days: it is that of days to the power 1/3.6, put back into days. */
    private static String centre(Indicator indicator) {
        return indicator.chart().kind() == ChartKind.T ? "Centre (about the median)" : "Average";
    }

    /** What the picture holds, both kinds of uncertainty named. */
    public static String caption(Indicator indicator, Reading reading) {
        if (indicator.chart().kind().byEvents()) return betweenCaption(indicator, reading);
        var said = new ArrayList<String>();
        if (usual(reading).isPresent()) {
            said.add("Grey band: usual range, from the limits of the "
                    + indicator.chart().kind().title() + ".");
            if (LIMITS_DIFFER.contains(indicator.chart().kind())) {
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

    /** Why this chart and not XmR, and how it is read. */
    private static String betweenCaption(Indicator indicator, Reading reading) {
        var isTime = indicator.chart().kind() == ChartKind.T;
        var point = isTime
                ? "Each point is the days from one to the next, so a higher point means that they come less often."
                : "Each point is how many opportunities came to nothing between one and the next, so a higher point means that they"
                        + " come less often.";
        var why = isTime
                ? "A T chart (Nelson 1994) and not an XmR chart, since most months have none or few: a count a month would show a"
                        + " change years later."
                : "A G chart (Benneyan 2001) and not an XmR chart, since hardly any of the opportunities comes to something: a"
                        + " share a month would be 0 nearly always.";
        var centre = isTime
                ? " The line in it is the mean of the days to the power 1/3.6, put back into days: about the median, and below"
                        + " their average."
                : "";
        var band = usual(reading).isPresent() ? " Grey band: usual range, from the limits of the chart." + centre : "";
        return point + " " + why + band;
    }

    /** The unit of what the chart draws, which is not the indicator's where the chart is of what lies between events. */
    public static String charted(Indicator indicator) {
        return switch (indicator.chart().kind()) {
            case T -> "days between";
            case G -> "opportunities between";
            default ->
                switch (indicator.kind()) {
                    case PROPORTION -> "%";
                    case MONEY -> "£";
                    case COUNT, RATE, MODELLED, KILOGRAMS -> indicator.unit().many();
                };
        };
    }

    /** What is usual now; empty where nothing may be judged. */
    public static Optional<Stretch> usual(Reading reading) {
        var stretches = stretches(reading, reading.judgement().marks(), Map.of());
        return stretches.isEmpty() ? Optional.empty() : Optional.of(stretches.getLast());
    }

    private static List<Point> points(Indicator indicator, Reading reading, List<Mark> marks) {
        var intervals = new java.util.HashMap<LocalDate, Interval>();
        for (var figure : reading.whole().figures()) {
            if (figure instanceof Figure.Shown shown)
                shown.range().ifPresent(range -> intervals.put(shown.period(), range));
        }
        return marks.stream()
                .map(mark -> new Point(
                        axisLabel(indicator, mark.period()),
                        Double.isNaN(mark.value()) ? null : mark.value(),
                        Optional.ofNullable(intervals.get(mark.period()))
                                .map(range -> new Range(range.lower(), range.upper()))
                                .orElse(null),
                        state(reading, mark)))
                .toList();
    }

    private static Point.State state(Reading reading, Mark mark) {
        if (reading.judgement().state() != Judgement.State.JUDGED) return Point.State.NOT_JUDGED;
        return switch (mark.variation()) {
            case COMMON_CAUSE -> Point.State.USUAL;
            case IMPROVEMENT -> Point.State.IMPROVING;
            case CONCERN -> Point.State.CONCERN;
            case NEUTRAL_HIGH, NEUTRAL_LOW -> Point.State.CHANGED;
        };
    }

    private static List<Stretch> stretches(Reading reading, List<Mark> marks, Map<LocalDate, String> reasons) {
        var stretches = new ArrayList<Stretch>();
        var state = reading.judgement().state();
        if (state != Judgement.State.JUDGED && state != Judgement.State.STALE) return stretches;
        var start = 0;
        for (var i = 1; i <= marks.size(); i++) {
            if (i < marks.size() && marks.get(i).group() == marks.get(start).group()) continue;
            var limits = marks.get(i - 1).limits();
            if (limits.available()) {
                stretches.add(new Stretch(
                        start,
                        i - 1,
                        limits.mean(),
                        new Range(limits.lower(), limits.upper()),
                        start == 0 ? null : reasons.get(marks.get(start).period())));
            }
            start = i;
        }
        return stretches;
    }

    private static @Nullable Double goal(Reading reading) {
        return reading.aim().map(Goal::value).orElse(null);
    }

    private static Axis axis(Indicator indicator, List<Point> points, List<Stretch> stretches, @Nullable Double goal) {
        if (indicator.kind() == ValueKind.PROPORTION
                && !indicator.chart().kind().byEvents()) return Axis.shares();
        var values = points.stream().flatMap(point -> {
            var interval = point.interval();
            return Stream.concat(
                    Stream.ofNullable(point.value()), interval == null ? Stream.empty() : Stream.of(interval.upper()));
        });
        var limits = stretches.stream().map(stretch -> stretch.usual().upper());
        var highest = Stream.of(values, limits, Stream.ofNullable(goal))
                .flatMap(each -> each)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        return Axis.fromZero(highest);
    }

    public static Unit unit(Indicator indicator) {
        if (indicator.chart().kind().byEvents()) return Unit.plain(0);
        return switch (indicator.kind()) {
            case PROPORTION -> Unit.percent();
            case MONEY -> Unit.pounds();
            case COUNT, RATE, MODELLED, KILOGRAMS -> Unit.plain(indicator.unit().decimals());
        };
    }

    private static String axisLabel(Indicator indicator, LocalDate period) {
        if (indicator.chart().kind().byEvents()) return period.format(DAY);
        if (indicator.grain() == Grain.YEAR || indicator.grain() == Grain.TERM)
            return Wording.period(indicator, period);
        return period.format(AXIS);
    }

    private static <T> List<T> last(List<T> all, int most) {
        return all.subList(Math.max(0, all.size() - most), all.size());
    }
}
