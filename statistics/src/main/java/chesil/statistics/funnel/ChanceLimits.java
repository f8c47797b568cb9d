package chesil.statistics.funnel;

import chesil.statistics.Confidence;
import chesil.statistics.Interval;
import org.hipparchus.special.Gamma;

/**
 * Limits that allow for chance alone, as OHID's PHEindicatormethods draws them.
 *
 * @see <a href="https://fingertips.phe.org.uk/profile/guidance">OHID, "Funnel plots for public health intelligence"</a>
 */
final class ChanceLimits {
    private ChanceLimits() {}

    static LimitsBySize of(Kind kind, double baseline) {
        return kind == Kind.PROPORTION
                ? (size, confidence) -> share(baseline, size, confidence)
                : (size, confidence) -> events(baseline * size, confidence).times(1 / size);
    }

    /** A binomial share's mean and so many standard errors, cut to 0 and 1. */
    private static Interval share(double mean, double size, Confidence confidence) {
        double reach = confidence.z() * Math.sqrt(mean * (1 - mean) / size);
        return new Interval(Math.max(0, mean - reach), Math.min(1, mean + reach));
    }

    /**
     * The numbers of events at which a Poisson test against {@code expected} becomes significant, on the continuous line
     * through them: as many or more have the tail's probability above, as few or fewer below. Lower end 0 where none is few
     * enough.
     */
    static Interval events(double expected, Confidence confidence) {
        double tail = confidence.tail();
        double none = Math.exp(-expected);
        double lower = none >= tail ? 0 : fewest(expected, tail);
        return new Interval(lower, most(expected, tail));
    }

    private static double most(double expected, double tail) {
        return falling(x -> Gamma.regularizedGammaP(x, expected), tail, expected);
    }

    private static double fewest(double expected, double tail) {
        // as few or fewer than x is Q(x + 1, expected), which rises with x: 1 - Q falls
        return falling(x -> -Gamma.regularizedGammaQ(x + 1, expected), -tail, expected);
    }

    private interface Curve {
        double at(double x);
    }

    /** Where a falling curve crosses a level: halving to the last bit or next to it. */
    private static double falling(Curve curve, double level, double expected) {
        double low = 0;
        double high = expected + 10;
        while (curve.at(high) > level) {
            low = high;
            high *= 2;
        }
        for (double middle = (low + high) / 2; low < middle && middle < high; middle = (low + high) / 2) {
            if (curve.at(middle) > level) low = middle;
            else high = middle;
        }
        return high;
    }
}
