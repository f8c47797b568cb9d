package chesil.disclosure.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a system small before anything costly looks at it: what is known is put in, two unknowns that sum to a known number become
 * one ({@code x = sign * root + offset}), common divisors are taken out, what remains of each row narrows its unknowns, and rows
 * that say the same are kept once. Repeats until nothing moves; no solution is lost, and none is added.
 */
final class Reduction {
    /** Passes over the rows, after which what is left is left as it is. */
    private static final int PASSES = 60;

    private final Equations equations;
    private final int[] parent;
    private final byte[] sign;
    private final long[] offset;
    private final long[] lower;
    private final long[] upper;

    private final long[] coefficient;
    private final int[] touched;
    private final boolean[] listed;
    private int terms;
    private long constant;
    private boolean moved;

    /** Bounds are copied. */
    Reduction(Equations equations, long[] lower, long[] upper) {
        this.equations = equations;
        int n = equations.unknowns;
        this.parent = new int[n];
        for (int j = 0; j < n; j++) parent[j] = j;
        this.sign = new byte[n];
        Arrays.fill(sign, (byte) 1);
        this.offset = new long[n];
        this.lower = lower.clone();
        this.upper = upper.clone();
        this.coefficient = new long[n];
        this.touched = new int[n];
        this.listed = new boolean[n];
    }

    /** @return a row that cannot hold, or {@link Propagation#CONSISTENT} */
    int run() {
        for (int pass = 0; pass < PASSES; pass++) {
            moved = false;
            for (int row = 0; row < equations.rows; row++) if (!reduce(row)) return row;
            if (!moved) break;
        }
        return Propagation.CONSISTENT;
    }

    int root(int unknown) {
        int up = parent[unknown];
        if (up == unknown) return unknown;
        int root = root(up);
        if (root != up) {
            offset[unknown] += sign[unknown] * offset[up];
            sign[unknown] *= sign[up];
            parent[unknown] = root;
        }
        return root;
    }

    /** The value of an unknown, from that of its root. */
    long valueOf(int unknown, long rootValue) {
        root(unknown);
        return sign[unknown] * rootValue + offset[unknown];
    }

    long rootValueOf(int unknown, long value) {
        root(unknown);
        return sign[unknown] * (value - offset[unknown]);
    }

    boolean isMirrored(int unknown) {
        root(unknown);
        return sign[unknown] < 0;
    }

    long lowerOf(int unknown) {
        int root = root(unknown);
        return sign[unknown] > 0 ? shift(lower[root], offset[unknown]) : mirror(upper[root], offset[unknown]);
    }

    long upperOf(int unknown) {
        int root = root(unknown);
        return sign[unknown] > 0 ? shift(upper[root], offset[unknown]) : mirror(lower[root], offset[unknown]);
    }

    private static long shift(long bound, long by) {
        return isOpen(bound) ? bound : bound + by;
    }

    private static long mirror(long bound, long by) {
        return isOpen(bound) ? -bound : by - bound;
    }

    private static boolean isOpen(long bound) {
        return bound >= Knowledge.UNBOUNDED || bound <= -Knowledge.UNBOUNDED;
    }

    private boolean reduce(int row) {
        gather(row);
        try {
            if (terms == 0) return constant == 0;
            long divisor = divisor();
            if (constant % divisor != 0) return false;
            constant /= divisor;
            for (int i = 0; i < terms; i++) coefficient[touched[i]] /= divisor;
            if (terms == 1) return fix(touched[0], constant * coefficient[touched[0]]);
            if (terms == 2 && isUnit(0) && isUnit(1)) return unite(touched[0], touched[1]);
            return narrow();
        } finally {
            for (int i = 0; i < terms; i++) coefficient[touched[i]] = 0;
        }
    }

    /** The row over roots, without what is known. */
    private void gather(int row) {
        terms = 0;
        constant = equations.constant[row];
        for (int at = equations.rowStart[row]; at < equations.rowStart[row + 1]; at++) {
            int unknown = equations.rowUnknown[at];
            long a = equations.rowCoefficient[at];
            int root = root(unknown);
            constant -= a * offset[unknown];
            if (lower[root] == upper[root]) {
                constant -= a * sign[unknown] * lower[root];
            } else {
                if (!listed[root]) touched[terms++] = root;
                listed[root] = true;
                coefficient[root] += a * sign[unknown];
            }
        }
        dropVanished();
    }

    private void dropVanished() {
        int kept = 0;
        for (int i = 0; i < terms; i++) {
            int root = touched[i];
            listed[root] = false;
            if (coefficient[root] != 0) touched[kept++] = root;
        }
        terms = kept;
    }

    private long divisor() {
        long divisor = 0;
        for (int i = 0; i < terms && divisor != 1; i++) divisor = gcd(divisor, Math.abs(coefficient[touched[i]]));
        return divisor;
    }

    private static long gcd(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    private boolean isUnit(int place) {
        return Math.abs(coefficient[touched[place]]) == 1;
    }

    private boolean fix(int root, long value) {
        moved = true;
        if (value < lower[root] || value > upper[root]) return false;
        lower[root] = value;
        upper[root] = value;
        return true;
    }

    /** a first + b second = constant, with a and b 1 or -1: the first becomes a child of the second. */
    private boolean unite(int first, int second) {
        long a = coefficient[first];
        byte way = (byte) (-a * coefficient[second]);
        long shift = a * constant;
        long low = way > 0 ? shift(lower[first], -shift) : mirror(upper[first], shift);
        long high = way > 0 ? shift(upper[first], -shift) : mirror(lower[first], shift);
        parent[first] = second;
        sign[first] = way;
        offset[first] = shift;
        lower[second] = Math.max(lower[second], low);
        upper[second] = Math.min(upper[second], high);
        moved = true;
        return lower[second] <= upper[second];
    }

    private boolean narrow() {
        long least = 0;
        long most = 0;
        int leastOpen = 0;
        int mostOpen = 0;
        for (int i = 0; i < terms; i++) {
            int root = touched[i];
            long a = coefficient[root];
            long low = a > 0 ? lower[root] : upper[root];
            long high = a > 0 ? upper[root] : lower[root];
            if (isOpen(low)) leastOpen++;
            else least += a * low;
            if (isOpen(high)) mostOpen++;
            else most += a * high;
        }
        if ((leastOpen == 0 && least > constant) || (mostOpen == 0 && most < constant)) return false;
        for (int i = 0; i < terms; i++) {
            int root = touched[i];
            long a = coefficient[root];
            long low = a > 0 ? lower[root] : upper[root];
            long high = a > 0 ? upper[root] : lower[root];
            if (leastOpen == 0 || (leastOpen == 1 && isOpen(low))) {
                long atMost = constant - least + (isOpen(low) ? 0 : a * low);
                if (a > 0) lowerUpper(root, Math.floorDiv(atMost, a));
                else raiseLower(root, Math.ceilDiv(atMost, a));
            }
            if (mostOpen == 0 || (mostOpen == 1 && isOpen(high))) {
                long atLeast = constant - most + (isOpen(high) ? 0 : a * high);
                if (a > 0) raiseLower(root, Math.ceilDiv(atLeast, a));
                else lowerUpper(root, Math.floorDiv(atLeast, a));
            }
            if (lower[root] > upper[root]) return false;
        }
        return true;
    }

    private void lowerUpper(int root, long bound) {
        if (bound >= upper[root]) return;
        upper[root] = bound;
        moved = true;
    }

    private void raiseLower(int root, long bound) {
        if (bound <= lower[root]) return;
        lower[root] = bound;
        moved = true;
    }

    /** What is left, as separate problems that share no unknown. Roots that no row mentions are in none. */
    List<Part> parts(long[] width, long @Nullable [] start) {
        var rows = distinctRows();
        var sets = new Sets(equations.unknowns);
        for (var row : rows) for (int unknown : row.unknowns) sets.unite(row.unknowns[0], unknown);
        return Part.of(rows, sets, widthsOfRoots(width), lower, upper, start);
    }

    private long[] widthsOfRoots(long[] width) {
        var wanted = new long[equations.unknowns];
        for (int j = 0; j < wanted.length; j++) {
            int root = root(j);
            wanted[root] = Math.max(wanted[root], width[j]);
        }
        return wanted;
    }

    private List<Row> distinctRows() {
        Set<Row> distinct = new HashSet<>();
        var rows = new ArrayList<Row>();
        for (int row = 0; row < equations.rows; row++) {
            gather(row);
            if (terms > 0) {
                var reduced = Row.of(Arrays.copyOf(touched, terms), coefficient, constant);
                if (distinct.add(reduced)) rows.add(reduced);
            }
            for (int i = 0; i < terms; i++) coefficient[touched[i]] = 0;
        }
        return rows;
    }

    /** A row in a form that two rows that say the same share: unknowns in order, the first coefficient above zero. */
    static final class Row {
        final int[] unknowns;
        final long[] coefficients;
        final long constant;

        private Row(int[] unknowns, long[] coefficients, long constant) {
            this.unknowns = unknowns;
            this.coefficients = coefficients;
            this.constant = constant;
        }

        static Row of(int[] unknowns, long[] coefficientOf, long constant) {
            Arrays.sort(unknowns);
            long divisor = 0;
            for (int unknown : unknowns) divisor = gcd(divisor, Math.abs(coefficientOf[unknown]));
            if (constant % divisor != 0) divisor = 1; // no whole number fits: left as it is, for the solver to find
            if (coefficientOf[unknowns[0]] < 0) divisor = -divisor;
            var coefficients = new long[unknowns.length];
            for (int i = 0; i < unknowns.length; i++) coefficients[i] = coefficientOf[unknowns[i]] / divisor;
            return new Row(unknowns, coefficients, constant / divisor);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Row row
                    && constant == row.constant
                    && Arrays.equals(unknowns, row.unknowns)
                    && Arrays.equals(coefficients, row.coefficients);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * Arrays.hashCode(unknowns) + Arrays.hashCode(coefficients)) + Long.hashCode(constant);
        }
    }
}
