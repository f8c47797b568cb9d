package chesil.statistics.evaluation;

import chesil.statistics.Confidence;
import chesil.statistics.Interval;
import chesil.statistics.Proportion;

/**
 * One outcome in two groups of people: those something was done for, and others.
 *
 * @param group those something was done for
 * @param others whom they are compared with
 */
public record RiskComparison(Proportion group, Proportion others) {
    /** The share in the group less the share in the others. */
    public double difference() {
        return group.value() - others.value();
    }

    /**
     * Newcombe's interval of the difference, from Wilson's intervals of the two shares (his method 10).
     *
     * @see <a href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C873::AID-SIM779%3E3.0.CO;2-I">Newcombe (1998), Stat Med
     *     17:873-890</a>
     */
    public Interval differenceInterval(Confidence confidence) {
        var one = group.interval(confidence);
        var other = others.interval(confidence);
        double down = Math.hypot(group.value() - one.lower(), other.upper() - others.value());
        double up = Math.hypot(one.upper() - group.value(), others.value() - other.lower());
        return new Interval(difference() - down, difference() + up);
    }

    /** The share in the group by the share in the others; NaN or infinite where none of the others have the outcome. */
    public double ratio() {
        return group.value() / others.value();
    }

    /**
     * The interval of the ratio on the scale of its logarithm; NaN where either group has none with the outcome.
     *
     * @see <a href="https://doi.org/10.2307/2530610">Katz and others (1978), Biometrics 34:469-474</a>
     */
    public Interval ratioInterval(Confidence confidence) {
        if (group.count() == 0 || others.count() == 0) return new Interval(Double.NaN, Double.NaN);
        double variance = 1.0 / group.count() - 1.0 / group.total() + 1.0 / others.count() - 1.0 / others.total();
        double factor = Math.exp(confidence.z() * Math.sqrt(variance));
        return new Interval(ratio() / factor, ratio() * factor);
    }

    /**
     * The smallest difference that groups of this size would have shown at the 95 % level four times in five, were the two together
     * as they are.
     *
     * @see Estimate#smallestSeen
     */
    public double smallestSeen() {
        double together = (double) (group.count() + others.count()) / (group.total() + others.total());
        double variance = together * (1 - together) * (1.0 / group.total() + 1.0 / others.total());
        return Estimate.normal(difference(), Math.sqrt(variance)).smallestSeen();
    }

    /** What was found, in a sentence that claims no more than the comparison allows. */
    public String sentence() {
        return Wording.of(this);
    }
}
