package chesil.measures.observations;

import chesil.measures.Indicator;
import chesil.measures.Indicator.ChartKind;
import chesil.statistics.spc.Assurance;
import chesil.statistics.spc.ControlChart;
import chesil.statistics.spc.Group;
import chesil.statistics.spc.Limits;
import chesil.statistics.spc.Settings;
import chesil.statistics.spc.SpecialCause;
import chesil.statistics.spc.Variation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What a chart's rules say of a run of values. Pure: the same values, target and moved limits give the same judgement.
 *
 * @param points how many values the last stretch of limits has
 * @param marks one a period from the first to the last, those without a value included
 * @param variation of the last period
 * @param cause which rule found it
 */
public record Judgement(
        State state, int points, List<Mark> marks, Variation variation, SpecialCause cause, Assurance assurance) {
    private static final double PER_CENT = 100;

    public Judgement {
        marks = List.copyOf(marks);
    }

    /** Whether there is a judgement at all, and if not why. */
    public enum State {
        JUDGED,
        /** Drawn, and not judged yet. */
        TOO_FEW_POINTS,
        /** An estimate. */
        MODELLED,
        /** A rolling year, whose values share most of what they count. */
        NOT_CHARTED,
        /** The chart is one of events, and their days are not for this audience. */
        DAYS_NOT_GIVEN,
        /** The latest figure is overdue: what was found in the one before is not said of now. */
        STALE
    }

    /**
     * One period of the chart.
     *
     * @param value in the indicator's unit; NaN where there is none
     * @param limits in the indicator's unit; not available where nothing is judged
     * @param group which stretch of limits it belongs to, from 0
     */
    public record Mark(
            LocalDate period, double value, Limits limits, int group, SpecialCause cause, Variation variation) {}

    /** One value to be judged; {@code denominator} is NaN for what is no share. */
    public record Value(LocalDate period, double value, double numerator, double denominator) {
        static Value of(Observation observation) {
            var value = observation.value();
            var denominator = observation.denominator();
            return new Value(
                    observation.period(),
                    value == null ? Double.NaN : value,
                    observation.numerator(),
                    denominator == null ? Double.NaN : denominator);
        }
    }

    /** As {@link #of}, of observations as they are known. */
    public static Judgement ofObservations(
            Indicator indicator, List<Observation> run, double target, List<LocalDate> moved, boolean stale) {
        return of(indicator, run.stream().map(Value::of).toList(), target, moved, stale);
    }

    /**
     * @param run by period
     * @param target NaN where there is none
     * @param moved first days of periods from which on limits are worked out afresh
     * @param stale whether the latest figure is overdue
     */
    public static Judgement of(
            Indicator indicator, List<Value> run, double target, List<LocalDate> moved, boolean stale) {
        var periods = everyPeriod(indicator, run);
        if (indicator.chart().kind() == ChartKind.NONE) {
            return unjudged(indicator.modelled() ? State.MODELLED : State.NOT_CHARTED, periods);
        }
        var chart = chart(indicator, periods, target, moved);
        if (chart.tooFewPoints()) return unjudged(State.TOO_FEW_POINTS, periods);
        return judged(chart, periods, scale(indicator), stale);
    }

    /**
     * As {@link #of}, of what lies between one event and the next: days on a T chart, opportunities that came to nothing on a G
     * chart. A mark is an event from the second on.
     *
     * @param events by day: the value is how many there were, the denominator of how many opportunities
     * @param moved first days from which on limits are worked out afresh
     */
    public static Judgement ofEvents(Indicator indicator, List<Value> events, List<LocalDate> moved, boolean stale) {
        var between = Between.of(indicator.chart().kind(), events);
        if (between.isEmpty()) return unjudged(State.TOO_FEW_POINTS, between);
        var settings = Settings.of(indicator.good().reversed()).rebasedAt(firstsFrom(moved, between));
        var fixedAfter = indicator.chart().fixedAfter();
        if (fixedAfter != null) settings = settings.fixedAfter(fixedAfter);
        var chart = indicator.chart().kind() == ChartKind.T
                ? ControlChart.t(between.stream().mapToDouble(Value::value).toArray(), settings)
                : ControlChart.g(longs(between, each -> between.get(each).value()), settings);
        return chart.tooFewPoints() ? unjudged(State.TOO_FEW_POINTS, between) : judged(chart, between, 1, stale);
    }

    /** What is said where a chart would be of events whose days are not given. */
    public static Judgement daysNotGiven() {
        return unjudged(State.DAYS_NOT_GIVEN, List.of());
    }

    /** The first place on or after each day: a stretch of limits begins with an event. */
    private static int[] firstsFrom(List<LocalDate> moved, List<Value> between) {
        return moved.stream()
                .mapToInt(day -> (int) between.stream()
                        .takeWhile(each -> each.period().isBefore(day))
                        .count())
                .filter(place -> place < between.size())
                .distinct()
                .sorted()
                .toArray();
    }

    private static Judgement judged(ControlChart chart, List<Value> run, double scale, boolean stale) {
        var marks = new ArrayList<Mark>();
        for (var i = 0; i < run.size(); i++) {
            var point = chart.points().get(i);
            marks.add(new Mark(
                    run.get(i).period(),
                    run.get(i).value(),
                    scaled(point.limits(), scale),
                    point.group(),
                    point.specialCause(),
                    point.variation()));
        }
        return new Judgement(
                stale ? State.STALE : State.JUDGED,
                chart.groups().getLast().values(),
                marks,
                chart.variation(),
                chart.lastCause(),
                chart.assurance());
    }

    /** What one of the chart's units is in the indicator's. */
    private static double scale(Indicator indicator) {
        return switch (indicator.chart().kind()) {
            case P, P_PRIME -> PER_CENT;
            case NONE, XMR, U, U_PRIME, C, T, G -> 1;
        };
    }

    private static ControlChart chart(Indicator indicator, List<Value> periods, double target, List<LocalDate> moved) {
        var settings = Settings.of(indicator.good())
                .rebasedAt(places(periods, each -> moved.contains(each.period())))
                .ghostsAt(places(periods, each -> Double.isNaN(each.value())));
        var fixedAfter = indicator.chart().fixedAfter();
        if (fixedAfter != null) settings = settings.fixedAfter(fixedAfter);
        return switch (indicator.chart().kind()) {
            case P ->
                ControlChart.p(
                        longs(periods, each -> periods.get(each).numerator()),
                        longs(periods, each -> periods.get(each).denominator()),
                        settings.target(target / PER_CENT));
            case P_PRIME ->
                ControlChart.pPrime(
                        longs(periods, each -> periods.get(each).numerator()),
                        longs(periods, each -> periods.get(each).denominator()),
                        settings.target(target / PER_CENT));
            case U -> ControlChart.u(events(periods), exposures(indicator, periods), settings.target(target));
            case U_PRIME ->
                ControlChart.uPrime(events(periods), exposures(indicator, periods), settings.target(target));
            case C -> ControlChart.c(longs(periods, each -> periods.get(each).value()), settings.target(target));
            case XMR, NONE ->
                ControlChart.xmr(periods.stream().mapToDouble(Value::value).toArray(), settings.target(target));
            case T, G -> throw new IllegalArgumentException(indicator.id() + " has a chart of events");
        };
    }

    private static long[] events(List<Value> periods) {
        return longs(periods, each -> periods.get(each).numerator());
    }

    /** In the unit that the rate is given per. */
    private static double[] exposures(Indicator indicator, List<Value> periods) {
        return periods.stream()
                .mapToDouble(each -> each.denominator() / indicator.unit().per())
                .toArray();
    }

    private static long[] longs(List<Value> periods, IntFunction<Double> value) {
        var longs = new long[periods.size()];
        for (var i = 0; i < longs.length; i++) {
            var here = value.apply(i);
            longs[i] = Double.isNaN(here) ? 0 : Math.round(here);
        }
        return longs;
    }

    private static int[] places(List<Value> periods, Predicate<Value> which) {
        return IntStream.range(0, periods.size())
                .filter(place -> which.test(periods.get(place)))
                .toArray();
    }

    /** Every period from the first to the last: a gap is a value that is not there. */
    private static List<Value> everyPeriod(Indicator indicator, List<Value> run) {
        if (run.isEmpty()) return List.of();
        var known = new TreeMap<LocalDate, Value>();
        run.forEach(each -> known.put(each.period(), each));
        var all = new ArrayList<Value>();
        var grain = indicator.grain();
        for (var at = known.firstKey(); !at.isAfter(known.lastKey()); at = grain.plus(at, 1)) {
            all.add(known.getOrDefault(at, new Value(at, Double.NaN, 0, 0)));
        }
        return all;
    }

    private static Judgement unjudged(State state, List<Value> periods) {
        var nothing = new Limits(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        var marks = periods.stream()
                .map(each ->
                        new Mark(each.period(), each.value(), nothing, 0, SpecialCause.NONE, Variation.COMMON_CAUSE))
                .toList();
        var points = (int)
                periods.stream().filter(each -> !Double.isNaN(each.value())).count();
        return new Judgement(state, points, marks, Variation.COMMON_CAUSE, SpecialCause.NONE, Assurance.NOT_JUDGED);
    }

    private static Limits scaled(Limits limits, double scale) {
        return new Limits(
                limits.mean() * scale,
                limits.lower() * scale,
                limits.upper() * scale,
                limits.lowerNear() * scale,
                limits.upperNear() * scale);
    }

    /** How many points a stretch needs before it is judged. */
    public static int needed() {
        return Group.ENOUGH;
    }
}
