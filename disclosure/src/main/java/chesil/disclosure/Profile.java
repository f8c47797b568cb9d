package chesil.disclosure;

import java.util.Set;

/**
 * What an audience may not be told, and how it is kept from them.
 *
 * @param name what the profile is called
 * @param least the smallest count that is hidden, 1 or (where zeros tell too much) 0
 * @param most the largest count that is hidden; 0 hides none for being small
 * @param base what counts that are shown are rounded to the nearest multiple of; 1 leaves them as they are
 * @param secondary whether other cells are hidden too, so that those that must be cannot be worked out
 * @param contributors whether a contributor who alone makes up a cell counts as a reader who knows that cell
 * @param groups dimensions in which nobody may learn that a whole group is in one place: where all of a group have one code, that
 *     cell and the group's total are hidden
 * @param dominance for amounts
 */
public record Profile(
        String name,
        long least,
        long most,
        int base,
        boolean secondary,
        boolean contributors,
        Set<String> groups,
        Dominance dominance) {
    public Profile {
        groups = Set.copyOf(groups);
        if (least < 0 || least > 1)
            throw new IllegalArgumentException("the smallest count hidden is 0 or 1, but was " + least);
        if (most < 0) throw new IllegalArgumentException("the largest count hidden is 0 or more, but was " + most);
        if (base < 1) throw new IllegalArgumentException("counts are rounded to 1 or more, but it was " + base);
    }

    /**
     * When an amount tells what one contributor gave: if the n largest give more than a share of it, or if the second largest could
     * work out the largest to within a percentage. Zeros ask for neither.
     *
     * @param n how many of the largest the share is of
     * @param share from 0 to 1
     * @param percent how near the largest an estimate may not come
     * @see <a href="https://doi.org/10.1002/9781118348239">Hundepool and others (2012), Statistical Disclosure Control, 4.2</a>
     */
    public record Dominance(int n, double share, double percent) {
        public static final Dominance NONE = new Dominance(0, 0, 0);

        public Dominance {
            if (n < 0 || share < 0 || share > 1 || percent < 0)
                throw new IllegalArgumentException(
                        "dominance is of 0 or more contributors, a share of 0 to 1 and a percentage of 0 or more");
        }

        /** Whether one contributor stands out so much that the amount tells what they gave. */
        boolean tells(Cell cell) {
            var holdings = cell.holdings();
            if (holdings == null || holdings.largest().isEmpty() || cell.value() == 0) return false;
            var largest = holdings.largest();
            long first = largest.getFirst();
            long second = largest.size() > 1 ? largest.get(1) : 0;
            boolean near = percent > 0 && cell.value() - first - second < percent / 100 * first;
            long top = largest.stream().limit(n).mapToLong(Long::longValue).sum();
            return near || (n > 0 && top > share * cell.value());
        }
    }

    /**
     * Counts of 1 to 4 are hidden, as on the public pages of the National Drug Treatment Monitoring System.
     *
     * @see <a href="http://www.ndtms.net/restricted.aspx">NDTMS, restricted statistics</a>
     */
    public static final Profile NDTMS = new Profile("ndtms", 1, 4, 1, true, true, Set.of(), Dominance.NONE);

    /**
     * Hospital Episode Statistics since September 2018, below national level: counts of 1 to 7 are hidden, others rounded to the
     * nearest 5, totals made before rounding. The rounding stands in for secondary suppression.
     *
     * @see <a href="https://digital.nhs.uk/data-and-information/data-tools-and-services/data-services/hospital-episode-statistics/change-to-disclosure-control-methodology-for-hes-and-ecds-from-september-2018">NHS
     *     Digital, change to disclosure control methodology for HES and ECDS</a>
     */
    public static final Profile HES = new Profile("hes", 1, 7, 5, false, false, Set.of(), Dominance.NONE);

    /**
     * Deaths, as the Office for National Statistics gives them: fewer than three are hidden below national level. (Rates on fewer
     * than 20 are marked unreliable where rates are made, which is not here.)
     */
    public static final Profile ONS = new Profile("ons", 1, 2, 1, true, true, Set.of(), Dominance.NONE);

    /** A partnership's board: counts of 1 to 4 are hidden, and whatever would give one back; money by the rules that ACRO uses. */
    public static final Profile BOARD = new Profile("board", 1, 4, 1, true, true, Set.of(), new Dominance(2, 0.9, 10));

    /** The same, hiding counts from one number to another; a last number of 0 hides none. */
    public Profile hiding(long from, long to) {
        return new Profile(name, from, to, base, secondary, contributors, groups, dominance);
    }

    public Profile withBase(int to) {
        return new Profile(name, least, most, to, secondary, contributors, groups, dominance);
    }

    public Profile withSecondary(boolean hide) {
        return new Profile(name, least, most, base, hide, contributors, groups, dominance);
    }

    public Profile withContributors(boolean guard) {
        return new Profile(name, least, most, base, secondary, guard, groups, dominance);
    }

    /** The same, with the dimensions named in which no whole group may turn out to be alike. */
    public Profile withGroups(Set<String> dimensions) {
        return new Profile(name, least, most, base, secondary, contributors, dimensions, dominance);
    }

    public Profile withDominance(Dominance rule) {
        return new Profile(name, least, most, base, secondary, contributors, groups, rule);
    }

    boolean isSmall(Cell cell) {
        long contributors = cell.contributors();
        return contributors >= least && contributors <= most && most > 0;
    }

    boolean hidesZeros() {
        return least == 0 && most > 0;
    }

    long rounded(long value) {
        return Math.floorDiv(2 * value + base, 2L * base) * base;
    }
}
