package chesil.statistics.evaluation;

import chesil.statistics.Confidence;
import chesil.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The share of people to whom something has not yet happened, by time since their start, where some were last seen before it
 * could.
 *
 * <p>Right only if those lost from sight were no likelier to have it happen than those who stayed; where another event, such as
 * death, makes it impossible, use {@link CompetingEvents}.
 *
 * @param people who are followed
 * @param steps one for each different time at which something happened
 * @see <a href="https://doi.org/10.1080/01621459.1958.10501452">Kaplan and Meier (1958), JASA 53:457-481</a>
 */
public record KaplanMeier(int people, List<Step> steps) {
    public KaplanMeier {
        steps = List.copyOf(steps);
    }

    /** On which scale an interval is symmetric. */
    public enum Scale {
        /** Of the share itself: may need to be cut at 0 and 1. */
        PLAIN,
        /** Of its logarithm, as R's survival does unless told otherwise: may need to be cut at 1. */
        LOG,
        /** Of the logarithm of minus its logarithm: stays within 0 and 1. */
        LOG_LOG
    }

    /**
     * One time at which something happened.
     *
     * @param atRisk people still followed, to whom it had not happened, just before
     * @param events to how many it happened then
     * @param survival the share to whom it has not happened after this time
     * @param standardError of the share, Greenwood's; NaN where the share is 0
     */
    public record Step(double time, int atRisk, int events, double survival, double standardError) {
        /**
         * The interval of the share; both ends NaN where the share is 0.
         *
         * @see "Kalbfleisch and Prentice (2002), The Statistical Analysis of Failure Time Data, 2nd edition, section 1.4"
         */
        public Interval interval(Confidence confidence, Scale scale) {
            if (Double.isNaN(standardError)) return new Interval(Double.NaN, Double.NaN);
            double reach = confidence.z() * standardError;
            return switch (scale) {
                case PLAIN -> new Interval(Math.max(0, survival - reach), Math.min(1, survival + reach));
                case LOG -> {
                    double factor = Math.exp(reach / survival);
                    yield new Interval(survival / factor, Math.min(1, survival * factor));
                }
                case LOG_LOG -> {
                    double logarithm = Math.log(survival);
                    double factor = Math.exp(reach / (survival * -logarithm));
                    yield new Interval(Math.exp(logarithm * factor), Math.exp(logarithm / factor));
                }
            };
        }
    }

    /**
     * The curve.
     *
     * @param times 0 or more, in any order
     * @param events whether it happened at that time; else the person was last seen then
     * @throws IllegalArgumentException if there is nobody, the lengths differ, or a time is below 0 or not a number
     */
    public static KaplanMeier of(double[] times, boolean[] events) {
        var followed = Followed.of(times, events);
        var steps = new ArrayList<Step>();
        double survival = 1;
        double variance = 0; // Greenwood (1926): the sum of d / (n (n - d))
        for (var moment : followed.moments()) {
            if (moment.any() == 0) continue;
            double n = moment.atRisk();
            double d = moment.any();
            survival = moment.any() == moment.atRisk() ? 0 : survival * (n - d) / n;
            variance += d / (n * (n - d));
            double error = survival == 0 ? Double.NaN : survival * Math.sqrt(variance);
            steps.add(new Step(moment.time(), moment.atRisk(), moment.any(), survival, error));
        }
        return new KaplanMeier(times.length, steps);
    }

    /** The first time by which it has happened to half; midway to the next where exactly half are left. Empty if not by the end. */
    public OptionalDouble median() {
        for (int i = 0; i < steps.size(); i++) {
            double left = steps.get(i).survival();
            if (Math.abs(left - 0.5) < 1e-12 && i + 1 < steps.size()) {
                return OptionalDouble.of((steps.get(i).time() + steps.get(i + 1).time()) / 2);
            }
            if (left < 0.5 + 1e-12) return OptionalDouble.of(steps.get(i).time());
        }
        return OptionalDouble.empty();
    }

    /**
     * The times at which the ends of the share's interval pass one half; an end is NaN where it never does.
     *
     * @see <a href="https://doi.org/10.2307/2530286">Brookmeyer and Crowley (1982), Biometrics 38:29-41</a>
     */
    public Interval medianInterval(Confidence confidence, Scale scale) {
        double lower = Double.NaN;
        double upper = Double.NaN;
        for (int i = steps.size() - 1; i >= 0; i--) {
            var interval = steps.get(i).interval(confidence, scale);
            boolean none = steps.get(i).survival() == 0;
            if (interval.lower() <= 0.5 || none) lower = steps.get(i).time();
            if (interval.upper() <= 0.5) upper = steps.get(i).time();
        }
        return new Interval(lower, upper);
    }

    /** The share to whom it has not happened by this time; 1 before the first step. */
    public double at(double time) {
        double survival = 1;
        for (var step : steps) if (step.time() <= time) survival = step.survival();
        return survival;
    }

    /** What the curve says, in a sentence that claims no more than it allows. */
    public String sentence() {
        return Wording.of(this);
    }
}
