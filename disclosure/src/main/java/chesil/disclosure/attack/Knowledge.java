package chesil.disclosure.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What an attacker knows: numbers that are whole and lie between bounds, and sums that hold among them.
 *
 * <p>A published number has both bounds alike; a hidden one has those that anybody knows (a count is at least 0), a rounded one those
 * that rounding leaves. Sums are the table's own: a total is its parts.
 */
public final class Knowledge {
    /** The bound of a number that nothing bounds; its negative below. */
    public static final long UNBOUNDED = Long.MAX_VALUE / 4;

    /** Counts of fewer people than this, and of at least one, are what is protected. */
    public static final long USUAL_THRESHOLD = 4;

    private final List<Cell> cells;
    private final Equations equations;
    private final long threshold;

    Knowledge(List<Cell> cells, Equations equations, long threshold) {
        this.cells = cells;
        this.equations = equations;
        this.threshold = threshold;
    }

    /** What is asked about a number. */
    enum Role {
        /** Nothing: it is published, or it only stands in a sum. */
        GIVEN,
        /** Hidden or rounded: its interval is to be wide. */
        HIDDEN,
        /** In no table, but a difference of two: it is not to be found out to be small. */
        IMPLIED
    }

    /**
     * A number.
     *
     * @param lower the least it can be by what everybody was ever told of it
     * @param openLower the least it can be by what its own release says openly: 0 for a hidden count
     */
    record Cell(Object name, Role role, long lower, long upper, long openLower, long openUpper) {
        /** How wide its interval is to be: as the threshold, or as what its release says openly. */
        long wanted(long threshold) {
            return Math.min(threshold, openUpper - openLower);
        }

        Cell within(long atLeast, long atMost) {
            return new Cell(name, role, Math.max(lower, atLeast), Math.min(upper, atMost), openLower, openUpper);
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    List<Cell> cells() {
        return cells;
    }

    Cell cell(int number) {
        return cells.get(number);
    }

    Equations equations() {
        return equations;
    }

    long threshold() {
        return threshold;
    }

    long[] bounds(ToLongFunction<Cell> which) {
        var bounds = new long[cells.size()];
        for (int i = 0; i < bounds.length; i++) bounds[i] = which.applyAsLong(cells.get(i));
        return bounds;
    }

    /** How wide the interval of each number has to be to be safe; 0 for what is not judged. */
    long[] widths() {
        return bounds(cell -> switch (cell.role()) {
            case GIVEN -> 0;
            case HIDDEN -> Math.max(1, cell.wanted(threshold));
            case IMPLIED -> 1;
        });
    }

    /** Collects numbers and sums. Each number is named by what {@code toString} gives: it stands in messages. */
    public static final class Builder {
        private final List<Cell> cells = new ArrayList<>();
        private final Equations.Builder equations = new Equations.Builder();
        private long threshold = USUAL_THRESHOLD;

        private Builder() {}

        /** The largest count that the rule hides: an interval at least this wide is safe. Usually 4. */
        public Builder threshold(long largestHidden) {
            if (largestHidden < 1)
                throw new IllegalArgumentException("a threshold must be 1 or more, but was " + largestHidden);
            threshold = largestHidden;
            return this;
        }

        /** @return the number's place, which sums and findings use */
        public int published(Object name, long value) {
            return add(name, Role.GIVEN, value, value);
        }

        /** A hidden or rounded number of which only bounds are known. */
        public int hidden(Object name, long lower, long upper) {
            return add(name, Role.HIDDEN, lower, upper);
        }

        /** A hidden count. */
        public int hidden(Object name) {
            return hidden(name, 0, UNBOUNDED);
        }

        /** A count in no table, such as what the published part of an area leaves of the whole: it must not turn out to be small. */
        public int implied(Object name) {
            return add(name, Role.IMPLIED, 0, UNBOUNDED);
        }

        /** A count that only stands in a sum, and is not judged. */
        public int unpublished(Object name, long lower, long upper) {
            return add(name, Role.GIVEN, lower, upper);
        }

        private int add(Object name, Role role, long lower, long upper) {
            if (lower > upper)
                throw new IllegalArgumentException(name + " cannot be at least " + lower + " and at most " + upper);
            cells.add(new Cell(name, role, lower, upper, lower, upper));
            return cells.size() - 1;
        }

        /** The total is the sum of the parts. */
        public Builder sum(int total, int... parts) {
            equations.term(total, -1);
            for (int part : parts) equations.term(part, 1);
            equations.equals(0);
            return this;
        }

        /** The sum of coefficient times number equals a constant; each number at most once. */
        public Builder relation(int[] numbers, long[] coefficients, long constant) {
            if (numbers.length != coefficients.length)
                throw new IllegalArgumentException("each number needs a coefficient, but there are " + numbers.length
                        + " and " + coefficients.length);
            for (int i = 0; i < numbers.length; i++) equations.term(numbers[i], coefficients[i]);
            equations.equals(constant);
            return this;
        }

        /**
         * A share of two counts was published, rounded half away from zero: 100 numerator / denominator is within half a unit of its
         * last place.
         *
         * @param percent the published percentage in units of its last place: 12.5 with 1 decimal is 125
         */
        public Builder percentage(int numerator, int denominator, long percent, int decimals) {
            if (decimals < 0 || decimals > 4)
                throw new IllegalArgumentException("decimals must be 0 to 4, but was " + decimals);
            long scale = 200 * Math.round(Math.pow(10, decimals));
            int above = unpublished("what rounding took from a percentage", 0, UNBOUNDED);
            int below = unpublished("what rounding added to a percentage", 0, UNBOUNDED);
            relation(new int[] {numerator, denominator, above}, new long[] {scale, 1 - 2 * percent, -1}, 0);
            relation(new int[] {numerator, denominator, below}, new long[] {scale, -1 - 2 * percent, 1}, 0);
            return this;
        }

        int size() {
            return cells.size();
        }

        public Knowledge build() {
            return new Knowledge(List.copyOf(cells), equations.build(cells.size()), threshold);
        }
    }

    @Override
    public String toString() {
        return cells.size() + " numbers, " + equations.rows + " sums, threshold " + threshold;
    }
}
