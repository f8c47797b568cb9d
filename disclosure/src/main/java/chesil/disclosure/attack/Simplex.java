package chesil.disclosure.attack;

import java.util.Arrays;

/**
 * The primal simplex method for bounded unknowns, from any solution to the furthest that an unknown, or a weighted sum of them, can
 * go. A free unknown may stand anywhere between its bounds, so no solution has to be a corner, and each question starts where the
 * last one ended. Everything is in fractions: what it proves holds for whole numbers too, which are then rounded inwards.
 *
 * @see <a href="https://doi.org/10.1515/9781400884179">Dantzig (1963), Linear Programming and Extensions, chapter 18</a>
 */
final class Simplex {
    private static final double TINY = 1e-9;
    /** A pivot below this is not trusted. */
    private static final double PIVOT = 1e-7;
    /** Steps without progress, after which the first column that improves is taken, which cannot cycle. */
    private static final int STALLED = 200;

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private final Problem problem;
    private final int unknowns;
    private final double[] lower;
    private final double[] upper;
    private final double[] value;
    private Tableau tableau;
    private double[] costs;
    private int steps;
    private long work;

    /** How a climb ended. */
    enum End {
        TOP,
        FAR_ENOUGH,
        UNBOUNDED,
        GAVE_UP
    }

    /** What a search for a start found. */
    enum Start {
        FOUND,
        NONE,
        GAVE_UP
    }

    Simplex(Problem problem) {
        this.problem = problem;
        this.unknowns = problem.unknowns();
        this.lower = new double[unknowns];
        this.upper = new double[unknowns];
        for (int j = 0; j < unknowns; j++) {
            lower[j] = open(problem.lower()[j]);
            upper[j] = open(problem.upper()[j]);
        }
        this.value = new double[unknowns];
        this.tableau = new Tableau(problem.equations());
        this.costs = new double[tableau.free];
    }

    private static double open(long bound) {
        if (bound >= Knowledge.UNBOUNDED) return INFINITE;
        return bound <= -Knowledge.UNBOUNDED ? -INFINITE : bound;
    }

    double value(int unknown) {
        return value[unknown];
    }

    /** How many steps the last climb took. */
    int steps() {
        return steps;
    }

    /** The nearest whole numbers to where it stands: a solution or not. */
    long[] rounded() {
        var rounded = new long[unknowns];
        for (int j = 0; j < unknowns; j++) rounded[j] = Math.round(value[j]);
        return rounded;
    }

    boolean isWhole() {
        for (double v : value) if (Math.abs(v - Math.rint(v)) > 1e-6) return false;
        return true;
    }

    /** Before the first climb: tells of each unknown that the sums alone determine, whatever bounds say. */
    void determined(Determined taker) {
        for (int row = 0; row < tableau.bound; row++)
            if (tableau.isDetermined(row)) taker.take(tableau.bounded[row], Math.round(tableau.constant(row)));
    }

    /** Hears of an unknown and its only value. */
    interface Determined {
        void take(int unknown, long value);
    }

    /** How much all climbs did, in numbers that were changed or looked at: the same on any machine. */
    long work() {
        return work + tableau.work();
    }

    /** Starts at numbers that satisfy everything. */
    void startAt(long[] solution) {
        for (int j = 0; j < unknowns; j++) value[j] = solution[j];
    }

    /**
     * Looks for a start: from the sums alone, whatever is then beyond its bounds is pushed back, round by round; each stays where it
     * is or comes nearer meanwhile.
     */
    Start findStart(int mostSteps) {
        if (tableau.isImpossible()) return Start.NONE;
        for (int j = 0; j < unknowns; j++) value[j] = nearZero(j);
        tableau.complete(value);
        for (int left = mostSteps; left > 0; left -= steps + 1) {
            var weights = new double[unknowns];
            if (!pushBack(weights)) return Start.FOUND;
            price(weights);
            var end = climb(-1, 0, INFINITE, left);
            restoreBounds();
            if (end == End.GAVE_UP) return Start.GAVE_UP;
            if (end == End.TOP && noneCameBack(weights)) return Start.NONE;
        }
        return Start.GAVE_UP;
    }

    /** Widens the bounds of what is beyond them to where it is, and weighs it for coming back. */
    private boolean pushBack(double[] weights) {
        boolean any = false;
        for (int j = 0; j < unknowns; j++) {
            if (value[j] > upper[j] + TINY) {
                lower[j] = upper[j];
                upper[j] = value[j];
                weights[j] = -1;
                any = true;
            } else if (value[j] < lower[j] - TINY) {
                upper[j] = lower[j];
                lower[j] = value[j];
                weights[j] = 1;
                any = true;
            }
        }
        return any;
    }

    private void restoreBounds() {
        for (int j = 0; j < unknowns; j++) {
            lower[j] = open(problem.lower()[j]);
            upper[j] = open(problem.upper()[j]);
        }
    }

    /** Whether all that was beyond its bounds still is: then nothing holds it there but the other bounds and the sums. */
    private boolean noneCameBack(double[] weights) {
        for (int j = 0; j < unknowns; j++) {
            boolean beyond = value[j] > upper[j] + TINY || value[j] < lower[j] - TINY;
            if (weights[j] != 0 && !beyond) return false;
        }
        return true;
    }

    private double nearZero(int j) {
        return Math.max(lower[j], Math.min(upper[j], 0));
    }

    /** After {@link Start#NONE}: what cannot all be between its bounds. */
    int[] contradiction() {
        var among = new boolean[unknowns];
        for (int j = 0; j < unknowns; j++) among[j] = value[j] > upper[j] + TINY || value[j] < lower[j] - TINY;
        for (int c = 0; c < tableau.free; c++) if (Math.abs(costs[c]) > TINY) among[tableau.freed[c]] = true;
        int count = 0;
        var found = new int[unknowns];
        for (int j = 0; j < unknowns; j++) if (among[j]) found[count++] = j;
        return Arrays.copyOf(found, count);
    }

    /** Climbs for a weighted sum of unknowns. */
    End climb(double[] weights, int mostSteps) {
        price(weights);
        return climb(-1, 0, INFINITE, mostSteps);
    }

    private void price(double[] weights) {
        Arrays.fill(costs, 0);
        for (int c = 0; c < tableau.free; c++) costs[c] = weights[tableau.freed[c]];
        for (int row = 0; row < tableau.bound; row++) {
            double weight = weights[tableau.bounded[row]];
            if (weight == 0) continue;
            var rate = tableau.rate[row];
            for (int c = 0; c < costs.length; c++) costs[c] += weight * rate[c];
        }
    }

    /** Climbs (sign 1) or descends (sign -1) with one unknown, until it has come as far as is asked. */
    End climb(int unknown, int sign, double farEnough, int mostSteps) {
        if (unknown >= 0) priceOne(unknown, sign);
        steps = 0;
        int stalled = 0;
        while (steps < mostSteps) {
            if (unknown >= 0 && sign * value[unknown] >= sign * farEnough - TINY) return End.FAR_ENOUGH;
            int column = stalled < STALLED ? steepest() : firstImproving();
            if (column < 0) return isTrue(unknown) ? End.TOP : End.GAVE_UP;
            steps++;
            work += tableau.free;
            double length = advance(column, costs[column] > 0 ? 1 : -1);
            if (length == INFINITE) return End.UNBOUNDED;
            stalled = length > TINY ? 0 : stalled + 1;
        }
        return End.GAVE_UP;
    }

    private void priceOne(int unknown, int sign) {
        int at = tableau.place[unknown];
        Arrays.fill(costs, 0);
        if (at < 0) costs[-1 - at] = sign;
        else for (int c = 0; c < costs.length; c++) costs[c] = sign * tableau.rate[at][c];
    }

    /** Whether rounding has not spoilt what the top rests on; if it has, everything is made afresh. */
    private boolean isTrue(int unknown) {
        if (unknown < 0 || tableau.place[unknown] < 0 || tableau.isSound(tableau.place[unknown])) return true;
        work += tableau.work();
        tableau = new Tableau(problem.equations());
        costs = new double[tableau.free];
        return false;
    }

    private boolean improves(int column) {
        int j = tableau.freed[column];
        return (costs[column] > TINY && value[j] < upper[j] - TINY)
                || (costs[column] < -TINY && value[j] > lower[j] + TINY);
    }

    private int steepest() {
        int best = -1;
        double most = TINY;
        for (int c = 0; c < costs.length; c++) {
            double cost = Math.abs(costs[c]);
            if (cost > most && improves(c)) {
                best = c;
                most = cost;
            }
        }
        return best;
    }

    private int firstImproving() {
        int best = -1;
        for (int c = 0; c < costs.length; c++)
            if (improves(c) && (best < 0 || tableau.freed[c] < tableau.freed[best])) best = c;
        return best;
    }

    /** Moves one free unknown as far as bounds allow, and exchanges it for the one that stopped it. */
    private double advance(int column, int sign) {
        int entering = tableau.freed[column];
        double length = sign > 0 ? upper[entering] - value[entering] : value[entering] - lower[entering];
        int stopping = -1;
        double pivot = 0;
        for (int row = 0; row < tableau.bound; row++) {
            double rate = sign * tableau.rate[row][column];
            if (Math.abs(rate) <= PIVOT) continue;
            int j = tableau.bounded[row];
            double room = rate > 0 ? upper[j] - value[j] : value[j] - lower[j];
            double ratio = Math.max(0, room) / Math.abs(rate);
            if (ratio < length - TINY || (ratio <= length + TINY && stopping >= 0 && Math.abs(rate) > pivot + TINY)) {
                length = Math.min(length, ratio);
                stopping = row;
                pivot = Math.abs(rate);
            }
        }
        if (length == INFINITE) return length;
        move(column, sign * length);
        if (stopping >= 0) {
            snapToBound(tableau.bounded[stopping]);
            tableau.pivot(stopping, column, costs);
        }
        return length;
    }

    private void move(int column, double by) {
        if (by == 0) return;
        value[tableau.freed[column]] += by;
        for (int row = 0; row < tableau.bound; row++) {
            double rate = tableau.rate[row][column];
            if (rate != 0) value[tableau.bounded[row]] += by * rate;
        }
    }

    private void snapToBound(int j) {
        if (Math.abs(value[j] - lower[j]) < 1e-7) value[j] = lower[j];
        else if (Math.abs(value[j] - upper[j]) < 1e-7) value[j] = upper[j];
    }
}
