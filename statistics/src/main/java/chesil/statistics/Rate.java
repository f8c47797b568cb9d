package chesil.statistics;

/**
 * Events in a population, or in any other exposure, per so many of it: 12 deaths in 380,000 people, per 100,000.
 *
 * <p>The events carry the uncertainty and the exposure is taken as known. A rate may exceed its multiplier: an event can
 * happen to one person twice.
 *
 * @param events 0 or more
 * @param exposure people, person-years, tests; above 0
 * @param multiplier what the rate is given per, such as 1,000 or 100,000; above 0
 */
public record Rate(long events, double exposure, double multiplier) {
    public Rate {
        if (events < 0) throw new IllegalArgumentException("a count cannot be below 0, but was " + events);
        if (!(exposure > 0 && exposure < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("exposure must be above 0 and finite, but was " + exposure);
        }
        if (!(multiplier > 0 && multiplier < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("multiplier must be above 0 and finite, but was " + multiplier);
        }
    }

    public double value() {
        return events / exposure * multiplier;
    }

    /** The interval of the events ({@link Count#interval}), as a rate. */
    public Interval interval(Confidence confidence) {
        var limits = new Count(events).interval(confidence);
        return new Interval(limits.lower() / exposure * multiplier, limits.upper() / exposure * multiplier);
    }

    public Method method() {
        return new Count(events).method();
    }
}
