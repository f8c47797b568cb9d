package chesil.measures.calculation;

import chesil.measures.Indicator;
import chesil.measures.Indicator.Uncertainty;
import chesil.measures.Indicator.ValueKind;
import chesil.measures.observations.Observation.Method;
import chesil.statistics.Confidence;
import chesil.statistics.Count;
import chesil.statistics.Interval;
import chesil.statistics.Proportion;
import chesil.statistics.Rate;
import org.jspecify.annotations.Nullable;

/**
 * A cell's value and its 95 % interval, in the indicator's unit.
 *
 * @param value null where nothing was there to count from
 */
record Worth(
        double numerator,
        @Nullable Double denominator,
        @Nullable Double value,
        @Nullable Interval interval,
        Method method) {
    private static final double PER_CENT = 100;

    static Worth of(Indicator indicator, Sum sum) {
        var numerator = sum.numerator();
        var denominator = sum.denominator();
        return switch (indicator.kind()) {
            case PROPORTION -> proportion(Math.round(numerator), Math.round(known(denominator)));
            case RATE -> rate(indicator, Math.round(numerator), known(denominator));
            case COUNT -> count(indicator, numerator);
            case MONEY, KILOGRAMS, MODELLED -> new Worth(numerator, null, numerator, null, Method.NONE);
        };
    }

    private static double known(@Nullable Double denominator) {
        return denominator == null ? 0 : denominator;
    }

    private static Worth proportion(long count, long total) {
        if (total == 0) return new Worth(count, 0.0, null, null, Method.NONE);
        var share = new Proportion(count, total);
        var interval = share.interval(Confidence.P95).times(PER_CENT);
        return new Worth(count, (double) total, share.value() * PER_CENT, interval, Method.WILSON);
    }

    private static Worth rate(Indicator indicator, long events, double exposure) {
        if (exposure <= 0) return new Worth(events, exposure, null, null, Method.NONE);
        var rate = new Rate(events, exposure, indicator.unit().per());
        return new Worth(events, exposure, rate.value(), rate.interval(Confidence.P95), method(rate.method()));
    }

    private static Worth count(Indicator indicator, double numerator) {
        if (indicator.uncertainty() == Uncertainty.NONE || indicator.kind() != ValueKind.COUNT) {
            return new Worth(numerator, null, numerator, null, Method.NONE);
        }
        var count = new Count(Math.round(numerator));
        return new Worth(numerator, null, numerator, count.interval(Confidence.P95), method(count.method()));
    }

    private static Method method(chesil.statistics.Method method) {
        return switch (method) {
            case EXACT -> Method.EXACT;
            case BYAR -> Method.BYAR;
            case WILSON -> Method.WILSON;
            case DOBSON, DOBSON_REPEATED, STUDENT ->
                throw new IllegalArgumentException(
                        "neither a count nor a crude rate has an interval by " + method.label());
        };
    }
}
