package chesil.statistics;

import java.util.List;
import java.util.stream.LongStream;

/**
 * The rate that a standard population would have, if each of its age bands had this area's rate: for comparing areas that are
 * not equally old.
 *
 * <p>A band without events is a stratum of 0 events with its population, and never left out.
 *
 * @param events of all bands; where people have several, every one of them
 * @param population of all bands
 * @param perPerson the standardised rate of one person
 * @param variance of {@code perPerson}
 * @param multiplier what the rate is given per, such as 100,000
 * @param method how its interval is computed
 * @see <a href="https://fingertips.phe.org.uk/profile/guidance">APHO technical briefing 3, on Fingertips</a>
 */
public record DirectlyStandardisedRate(
        long events, double population, double perPerson, double variance, double multiplier, Method method) {
    /** OHID gives no standardised rate of fewer events than this: neither it nor its interval would hold. */
    public static final int FEWEST_EVENTS = 10;

    /**
     * One age band of an area.
     *
     * @param events 0 or more
     * @param population above 0
     * @param standard the standard population's people in the band, above 0; its unit does not matter
     */
    public record Stratum(long events, double population, double standard) {
        public Stratum {
            Checks.count(events);
            Checks.positive("population", population);
            Checks.positive("the standard population", standard);
        }
    }

    /**
     * One age band of an area in which people can have several events.
     *
     * @param people how many people had exactly 1, 2, 3 ... events, in this order
     * @param population above 0
     * @param standard as in {@link Stratum}
     */
    public record RepeatStratum(List<Long> people, double population, double standard) {
        public RepeatStratum {
            people = List.copyOf(people);
            people.forEach(Checks::count);
            Checks.positive("population", population);
            Checks.positive("the standard population", standard);
        }

        /** Each person as often as they had an event. */
        public long events() {
            return LongStream.range(0, people.size())
                    .map(i -> (i + 1) * people.get((int) i))
                    .sum();
        }
    }

    public DirectlyStandardisedRate {
        Checks.count(events);
        Checks.positive("population", population);
        Checks.positive("multiplier", multiplier);
    }

    /**
     * Of events that are independent, one a person or nearly so: rate = &Sigma; w O/n / &Sigma; w, variance = &Sigma; w&sup2; O/n&sup2; /
     * (&Sigma; w)&sup2;.
     *
     * @param strata one an age band, at least one
     */
    public static DirectlyStandardisedRate of(List<Stratum> strata, double multiplier) {
        if (strata.isEmpty()) throw new IllegalArgumentException("a standardised rate needs one age band or more");
        double standard = strata.stream().mapToDouble(Stratum::standard).sum();
        double rate = 0;
        double variance = 0;
        double population = 0;
        long events = 0;
        for (var stratum : strata) {
            double weight = stratum.standard() / standard / stratum.population();
            rate += weight * stratum.events();
            variance += weight * weight * stratum.events();
            population += stratum.population();
            events += stratum.events();
        }
        return new DirectlyStandardisedRate(events, population, rate, variance, multiplier, Method.DOBSON);
    }

    /**
     * Of events that come several to a person (admissions): people are independent, their events are not. Those with {@code f}
     * events each add f&sup2; times the variance of a count of such people.
     *
     * @param strata one an age band, at least one
     * @see <a href="https://fingertips.phe.org.uk/profile/guidance">OHID, "Confidence intervals for non-independent events"</a>
     */
    public static DirectlyStandardisedRate ofRepeated(List<RepeatStratum> strata, double multiplier) {
        var all = of(
                strata.stream()
                        .map(each -> new Stratum(each.events(), each.population(), each.standard()))
                        .toList(),
                multiplier);
        int most = strata.stream().mapToInt(each -> each.people().size()).max().orElse(0);
        double variance = 0;
        for (int f = 1; f <= most; f++) variance += (double) f * f * varianceOfPeopleWith(f, strata);
        return new DirectlyStandardisedRate(
                all.events(), all.population(), all.perPerson(), variance, multiplier, Method.DOBSON_REPEATED);
    }

    private static double varianceOfPeopleWith(int events, List<RepeatStratum> strata) {
        var people = strata.stream()
                .map(each -> new Stratum(
                        each.people().size() < events ? 0 : each.people().get(events - 1),
                        each.population(),
                        each.standard()))
                .toList();
        return of(people, 1).variance();
    }

    /** Whether there are enough events for OHID to give the rate. */
    public boolean given() {
        return events >= FEWEST_EVENTS;
    }

    /** The rate per {@code multiplier}; NaN where it is not {@link #given}. */
    public double value() {
        return given() ? perPerson * multiplier : Double.NaN;
    }

    /**
     * Dobson's interval: that of the count, moved to the rate and scaled by the two standard errors. Both ends NaN where the rate
     * is not {@link #given}.
     *
     * @see <a href="https://doi.org/10.1002/sim.4780100317">Dobson, Kuulasmaa, Eberle and Scherer (1991), Confidence intervals
     *     for weighted sums of Poisson parameters, Statistics in Medicine 10:457-462</a>
     */
    public Interval interval(Confidence confidence) {
        if (!given()) return Interval.NOT_AVAILABLE;
        var count = new Count(events).interval(confidence);
        double scale = Math.sqrt(variance / events);
        return new Interval(
                (perPerson + scale * (count.lower() - events)) * multiplier,
                (perPerson + scale * (count.upper() - events)) * multiplier);
    }
}
