package chesil.disclosure.attack;

/**
 * What can be proved of one number.
 *
 * @param name as it was given to {@link Knowledge}
 * @param lower the least it can be; {@code -}{@link Knowledge#UNBOUNDED} where nothing bounds it
 * @param upper the most it can be; {@link Knowledge#UNBOUNDED} where nothing bounds it
 * @param exact whether both ends can really be (each with a complete solution that shows it); if not, the interval is a bound: the
 *     number is certainly within it, and cleverer attackers might prove less
 */
public record Finding(int cell, Object name, long lower, long upper, boolean exact, Verdict verdict) {
    @Override
    public String toString() {
        return name + ": " + lower + " to " + (upper >= Knowledge.UNBOUNDED ? "anything" : Long.toString(upper))
                + (exact ? "" : " at most") + ", " + verdict;
    }
}
