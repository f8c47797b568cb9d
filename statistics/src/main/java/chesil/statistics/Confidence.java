package chesil.statistics;

import org.hipparchus.special.Erf;

/**
 * How often intervals made this way hold the true value, with the normal quantile that goes with it.
 *
 * <p>English public health shows {@link #P95}, and {@link #P998} where many areas are compared at once.
 *
 * @param level between 0 and 1: 0.95, not 95
 * @param z the standard normal quantile at 1 - (1 - level) / 2
 */
public record Confidence(double level, double z) {
    /** 95 %, z = 1.959964: about two standard errors each side. */
    public static final Confidence P95 = of(0.95);

    /** 99.8 %, z = 3.090232: about three standard errors each side. */
    public static final Confidence P998 = of(0.998);

    public Confidence {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1, but was " + level);
        }
        if (!(z > 0 && z < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("z must be above 0 and finite, but was " + z);
        }
    }

    /**
     * The confidence of this level.
     *
     * @param level 0.9 or more and below 1; what is lower would not be called confidence by a reader
     */
    public static Confidence of(double level) {
        if (!(level >= 0.9 && level < 1)) {
            throw new IllegalArgumentException(
                    "a confidence level is 0.9 or more and below 1 (0.95 means 95 %), but was " + level);
        }
        return new Confidence(level, Math.sqrt(2) * Erf.erfInv(level));
    }

    /** The confidence of intervals that reach {@code z} standard errors each side: 3 gives 0.9973. */
    public static Confidence ofZ(double z) {
        return new Confidence(Erf.erf(z / Math.sqrt(2)), z);
    }

    /** The probability left out at each end: 0.025 for 95 %. */
    public double tail() {
        return (1 - level) / 2;
    }
}
