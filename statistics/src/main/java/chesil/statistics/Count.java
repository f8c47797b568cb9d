package chesil.statistics;

import org.hipparchus.special.Gamma;

/**
 * A number of independent events, as Poisson: how large could the true, underlying number be?
 *
 * <p>Below {@value #BYAR_FROM} the limits are exact, from there Byar's approximation; OHID does so throughout Fingertips.
 * For people who can be counted several times the limits are too narrow.
 *
 * @param events 0 or more
 */
public record Count(long events) {
    /** The smallest count for which OHID uses Byar's method. */
    public static final int BYAR_FROM = 10;

    // the two usual levels are asked for at every small count on every page, and each exact limit is an iteration
    private static final Interval[] EXACT_95 = exactTable(Confidence.P95);
    private static final Interval[] EXACT_998 = exactTable(Confidence.P998);

    public Count {
        if (events < 0) throw new IllegalArgumentException("a count cannot be below 0, but was " + events);
    }

    /** The interval of the underlying number of events. */
    public Interval interval(Confidence confidence) {
        if (events >= BYAR_FROM) return byar(events, confidence);
        if (confidence.equals(Confidence.P95)) return EXACT_95[(int) events];
        if (confidence.equals(Confidence.P998)) return EXACT_998[(int) events];
        return exact(events, confidence);
    }

    public Method method() {
        return events < BYAR_FROM ? Method.EXACT : Method.BYAR;
    }

    /**
     * Byar's approximation to the exact Poisson limits.
     *
     * @param events 0 or more
     * @return lower end NaN, which is "not available" and not zero, where the formula falls below zero
     * @see <a href="https://fingertips.phe.org.uk/profile/guidance">APHO technical briefing 3, on Fingertips</a>
     * @see "Breslow and Day (1987), Statistical Methods in Cancer Research II, IARC, page 69"
     */
    public static Interval byar(long events, Confidence confidence) {
        return byarOf((double) new Count(events).events(), confidence);
    }

    private static Interval byarOf(double x, Confidence confidence) {
        double root = 1 - 1 / (9 * x) - confidence.z() / (3 * Math.sqrt(x));
        double above = x + 1;
        double rootAbove = 1 - 1 / (9 * above) + confidence.z() / (3 * Math.sqrt(above));
        return new Interval(root < 0 ? Double.NaN : x * root * root * root, above * rootAbove * rootAbove * rootAbove);
    }

    /**
     * Exact Poisson limits: half the chi-square quantiles with 2x and 2x + 2 degrees of freedom. At no events the lower limit
     * is 0.
     *
     * @param events 0 or more
     * @see <a href="https://doi.org/10.1093/biomet/28.3-4.437">Garwood (1936), Biometrika 28:437-442</a>
     */
    public static Interval exact(long events, Confidence confidence) {
        return exactOf((double) new Count(events).events(), confidence);
    }

    private static Interval exactOf(double x, Confidence confidence) {
        double tail = confidence.tail();
        return new Interval(x == 0 ? 0 : mean(x, tail), mean(x + 1, 1 - tail));
    }

    /**
     * The interval of an estimated number of events, which need not be whole, by the methods and the boundary of
     * {@link #interval}: published funnels have areas with 35,078.488 events.
     *
     * @param events 0 or more
     */
    public static Interval ofEstimate(double events, Confidence confidence) {
        if (!(events >= 0 && events < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a count cannot be below 0, but was " + events);
        }
        return events < BYAR_FROM ? exactOf(events, confidence) : byarOf(events, confidence);
    }

    /** The Poisson mean at which {@code atLeast} or more events have this probability. */
    private static double mean(double atLeast, double probability) {
        // the probability rises with the mean, so halving always ends; it does so at the last bit, in some 60 steps
        double low = 0;
        double high = atLeast + 10;
        while (Gamma.regularizedGammaP(atLeast, high) < probability) {
            low = high;
            high *= 2;
        }
        for (double middle = (low + high) / 2; low < middle && middle < high; middle = (low + high) / 2) {
            if (Gamma.regularizedGammaP(atLeast, middle) < probability) low = middle;
            else high = middle;
        }
        return high;
    }

    private static Interval[] exactTable(Confidence confidence) {
        var table = new Interval[BYAR_FROM];
        for (int events = 0; events < BYAR_FROM; events++) table[events] = exact(events, confidence);
        return table;
    }
}
