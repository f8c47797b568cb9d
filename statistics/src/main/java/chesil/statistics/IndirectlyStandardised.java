package chesil.statistics;

import java.util.List;

/**
 * An area's events beside those that it would have, if each of its age bands had the rate of a reference population: for
 * areas too small for rates of their own by age.
 *
 * @param observed 0 or more
 * @param expected above 0
 * @param referenceRate the reference population's crude rate, of one person
 * @see <a href="https://fingertips.phe.org.uk/profile/guidance">APHO technical briefing 3, on Fingertips</a>
 */
public record IndirectlyStandardised(long observed, double expected, double referenceRate) {
    /**
     * One age band of an area.
     *
     * @param events 0 or more
     * @param population above 0
     * @param referenceEvents of the reference population, 0 or more
     * @param referencePopulation above 0
     */
    public record Stratum(long events, double population, double referenceEvents, double referencePopulation) {
        public Stratum {
            Checks.count(events);
            Checks.positive("population", population);
            Checks.finite("a reference count", referenceEvents);
            if (referenceEvents < 0) {
                throw new IllegalArgumentException("a reference count cannot be below 0, but was " + referenceEvents);
            }
            Checks.positive("the reference population", referencePopulation);
        }
    }

    public IndirectlyStandardised {
        Checks.count(observed);
        Checks.positive("the number of expected events", expected);
    }

    /** @param strata one an age band, at least one, and events in the reference population of at least one */
    public static IndirectlyStandardised of(List<Stratum> strata) {
        long observed = 0;
        double expected = 0;
        double referenceEvents = 0;
        double referencePopulation = 0;
        for (var stratum : strata) {
            observed += stratum.events();
            expected += stratum.population() * stratum.referenceEvents() / stratum.referencePopulation();
            referenceEvents += stratum.referenceEvents();
            referencePopulation += stratum.referencePopulation();
        }
        return new IndirectlyStandardised(observed, expected, referenceEvents / referencePopulation);
    }

    /** Observed over expected: 1 is as the reference population. */
    public double ratio() {
        return observed / expected;
    }

    /** The interval of the observed events ({@link Count#interval}), over the expected, which are taken as known. */
    public Interval ratioInterval(Confidence confidence) {
        return new Count(observed).interval(confidence).times(1 / expected);
    }

    /** The ratio times the reference population's rate, per {@code multiplier}. */
    public double rate(double multiplier) {
        return ratio() * referenceRate * multiplier;
    }

    public Interval rateInterval(Confidence confidence, double multiplier) {
        Checks.positive("multiplier", multiplier);
        return ratioInterval(confidence).times(referenceRate * multiplier);
    }

    public Method method() {
        return new Count(observed).method();
    }
}
