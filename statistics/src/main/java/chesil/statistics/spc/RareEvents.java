package chesil.statistics.spc;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Charts for what happens so seldom that most periods count none: one point an event, and not one a period. */
public final class RareEvents {
    /** Turns times between events, which are exponential, into nearly normal ones (Nelson 1994). */
    private static final double POWER = 3.6;

    /** How often a normal value falls more than 3, and more than 2, standard deviations to one side. */
    private static final double BEYOND_THREE = 0.001349898031630095;

    private static final double BEYOND_TWO = 0.022750131948179212;

    private RareEvents() {}

    /**
     * The days from each event to the next, for a T chart: one fewer than there are events. Events of one day are 0 days apart.
     *
     * @param events in any order
     */
    public static double[] daysBetween(List<LocalDate> events) {
        var days = new long[events.size()];
        int n = 0;
        for (var event : events) days[n++] = event.toEpochDay();
        Arrays.sort(days);
        var between = new double[Math.max(0, n - 1)];
        for (int i = 0; i < between.length; i++) between[i] = days[i + 1] - days[i];
        return between;
    }

    static ControlChart timesBetween(double[] times, Settings settings) {
        var transformed = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            if (times[i] < 0) throw below0("a time between events", i, times[i]);
            transformed[i] = Math.pow(times[i], 1 / POWER);
        }
        // judged as transformed: going there and back moves a value off a line that it lies on
        var individuals = ControlChart.individuals(settings.screened());
        return Judge.of(Kind.T, times, transformed, RareEvents::asTimes, settings, individuals);
    }

    private static Limits asTimes(Limits limits) {
        return new Limits(
                asTime(limits.mean()),
                asTime(limits.lower()),
                asTime(limits.upper()),
                asTime(limits.lowerNear()),
                asTime(limits.upperNear()));
    }

    /** No time is below 0, so a limit that is has no time to go with it but 0. */
    private static double asTime(double transformed) {
        return Math.pow(Math.max(0, transformed), POWER);
    }

    static ControlChart numbersBetween(long[] between, GLimits width, Settings settings) {
        var values = new double[between.length];
        for (int i = 0; i < between.length; i++) {
            if (between[i] < 0) throw below0("a number between events", i, between[i]);
            values[i] = between[i];
        }
        return Judge.of(Kind.G, values, settings, (counted, from, to, fixedTo, limits) -> {
            double mean = Means.mean(counted, from, fixedTo);
            var all = Double.isNaN(mean) ? Limits.NONE : width == GLimits.PROBABILITY ? byTails(mean) : bySigmas(mean);
            Arrays.fill(limits, from, to, all);
        });
    }

    private static Limits byTails(double mean) {
        if (mean == 0) return Limits.around(0, 0);
        // the chance of no event at one more opportunity, as a logarithm: log1p keeps it exact for the rarest
        double logGoOn = -Math.log1p(1 / mean);
        return new Limits(
                median(logGoOn),
                least(BEYOND_THREE, logGoOn),
                most(BEYOND_THREE, logGoOn),
                least(BEYOND_TWO, logGoOn),
                most(BEYOND_TWO, logGoOn));
    }

    private static Limits bySigmas(double mean) {
        double sigma = Math.sqrt(mean * (mean + 1));
        double median = mean == 0 ? 0 : median(-Math.log1p(1 / mean));
        return new Limits(
                median,
                Math.max(0, mean - 3 * sigma),
                mean + 3 * sigma,
                Math.max(0, mean - 2 * sigma),
                mean + 2 * sigma);
    }

    /** The smallest number that is reached or not passed half the time. */
    private static double median(double logGoOn) {
        return most(0.5, logGoOn);
    }

    /** The smallest number that is passed with at most this probability. */
    private static double most(double tail, double logGoOn) {
        return Math.max(0, Math.ceil(Math.log(tail) / logGoOn - 1));
    }

    /** The largest number that is fallen short of with at most this probability. */
    private static double least(double tail, double logGoOn) {
        return Math.floor(Math.log1p(-tail) / logGoOn);
    }

    private static IllegalArgumentException below0(String what, int place, Number value) {
        return new IllegalArgumentException(
                what + " cannot be below 0, but point " + place + " (the first is 0) was " + value);
    }
}
