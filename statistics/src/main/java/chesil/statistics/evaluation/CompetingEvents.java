package chesil.statistics.evaluation;

import chesil.statistics.Confidence;
import chesil.statistics.Interval;
import java.util.ArrayList;
import java.util.List;

/**
 * The share of people to whom one event has happened, by time, where another event may come first and make it impossible: to
 * return to treatment, where people also die. One minus {@link KaplanMeier} would count the dead as if they might still return.
 *
 * @param steps one for each different time at which the event happened
 * @see "Aalen (1978), Annals of Statistics 6:534-545; Aalen and Johansen (1978), Scandinavian Journal of Statistics 5:141-150"
 */
public record CompetingEvents(List<Step> steps) {
    public CompetingEvents {
        steps = List.copyOf(steps);
    }

    /**
     * One time.
     *
     * @param atRisk people to whom nothing had happened just before
     * @param events to how many the event happened then
     * @param incidence the share to whom it has happened by then
     * @param standardError of the share, by the delta method
     */
    public record Step(double time, int atRisk, int events, double incidence, double standardError) {
        /** On the scale of log(-log), within 0 and 1; both ends the share itself where it is 0 or 1. */
        public Interval interval(Confidence confidence) {
            if (incidence <= 0 || incidence >= 1) return new Interval(incidence, incidence);
            double logarithm = Math.log(incidence);
            double factor = Math.exp(confidence.z() * standardError / (incidence * -logarithm));
            return new Interval(Math.exp(logarithm * factor), Math.exp(logarithm / factor));
        }
    }

    /**
     * The incidence of one kind of event.
     *
     * @param times 0 or more, in any order
     * @param kinds what happened at that time; 0: the person was last seen then
     * @param kind the event asked about, 1 or more
     * @throws IllegalArgumentException if there is nobody, lengths differ, a time is below 0, or a kind is
     */
    public static CompetingEvents of(double[] times, int[] kinds, int kind) {
        if (times.length == 0) throw new IllegalArgumentException("nobody is followed");
        if (times.length != kinds.length) {
            throw new IllegalArgumentException("there are " + times.length + " times and " + kinds.length + " kinds");
        }
        if (kind < 1) throw new IllegalArgumentException("the kind of event must be 1 or more, but was " + kind);
        for (int i = 0; i < times.length; i++) {
            Followed.checkTime(times[i], i);
            if (kinds[i] < 0) throw new IllegalArgumentException("a kind must be 0 or more, but was " + kinds[i]);
        }
        return new CompetingEvents(steps(Followed.of(times, kinds, kind).moments()));
    }

    /**
     * Running sums of the delta-method variance, so that all times together cost one pass: with F the incidence, S the share free
     * of any event just before, n at risk, d any events and k own ones,
     * sum (F(t) - F)^2 d / (n (n - d)) + sum S^2 k (n - k) / n^3 - 2 sum (F(t) - F) S k / n^2.
     *
     * @see "Marubini and Valsecchi (1995), Analysing Survival Data from Clinical Trials, section 10.2"
     */
    private static List<Step> steps(List<Followed.Moment> moments) {
        var steps = new ArrayList<Step>();
        double free = 1;
        double incidence = 0;
        double a0 = 0, a1 = 0, a2 = 0, b = 0, c0 = 0, c1 = 0;
        for (var moment : moments) {
            if (moment.any() == 0) continue;
            double n = moment.atRisk();
            double d = moment.any();
            double k = moment.own();
            incidence += free * k / n;
            if (n > d) {
                double greenwood = d / (n * (n - d));
                a0 += greenwood;
                a1 += greenwood * incidence;
                a2 += greenwood * incidence * incidence;
            }
            b += free * free * k * (n - k) / (n * n * n);
            double both = free * k / (n * n);
            c0 += both;
            c1 += both * incidence;
            free *= (n - d) / n;
            double variance = incidence * incidence * a0 - 2 * incidence * a1 + a2 + b - 2 * (incidence * c0 - c1);
            if (k > 0) {
                steps.add(new Step(
                        moment.time(), moment.atRisk(), moment.own(), incidence, Math.sqrt(Math.max(0, variance))));
            }
        }
        return steps;
    }
}
