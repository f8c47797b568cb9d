package chesil.disclosure.attack;

import java.util.Arrays;
import java.util.Random;

/**
 * Finds, for each unknown of one problem, an interval that is proved from outside (nothing beyond it can be) and how far solutions
 * reach from inside: solutions in fractions, which are all that linear reasoning can tell from true tables, and solutions in whole
 * numbers. Where the whole ones reach the proved ends the interval is exact.
 *
 * <p>One solution of the simplex method shows how far many unknowns can go; so it first climbs in a few random directions, and asks
 * for single unknowns only what is then still open. Small problems are searched for whole numbers besides.
 */
final class Narrowing {
    private static final int DIRECTIONS = 10;
    private static final int NODES_TO_START = 20_000;
    private static final int NODES_OF_ONE = 2_000;
    /** Beyond so many unknowns a search for whole numbers seldom ends. */
    private static final int SEARCHABLE = 250;

    /** What the simplex method may do for verdicts, in numbers changed or looked at: about ten seconds; for intervals five times that. */
    private static final long WORK = 10_000_000_000L;

    private static final int STEPS_TO_START = 20_000;
    private static final int STEPS_OF_ONE = 2_000;

    private static final double TINY = 1e-6;

    private final Problem problem;
    private final Effort effort;
    private final int unknowns;
    /** Proved from outside. */
    final long[] lower;

    final long[] upper;
    /** Reached by solutions in whole numbers. */
    final long[] wholeLow;

    final long[] wholeHigh;
    /** Reached by solutions in fractions. */
    private final double[] reachedLow;

    private final double[] reachedHigh;
    private boolean hasWhole;
    private final Simplex simplex;
    private Repair repair;
    private int[] contradiction = {};
    private long nodesLeft;

    Narrowing(Problem problem, Effort effort) {
        this.problem = problem;
        this.effort = effort;
        this.unknowns = problem.unknowns();
        this.lower = problem.lower().clone();
        this.upper = problem.upper().clone();
        this.wholeLow = new long[unknowns];
        this.wholeHigh = new long[unknowns];
        this.reachedLow = new double[unknowns];
        this.reachedHigh = new double[unknowns];
        Arrays.fill(reachedLow, Double.POSITIVE_INFINITY);
        Arrays.fill(reachedHigh, Double.NEGATIVE_INFINITY);
        this.simplex = new Simplex(problem);
        var start = problem.start();
        this.repair = new Repair(problem, start != null && problem.admits(start) ? start : nearZero());
        this.nodesLeft = effort == Effort.VERDICTS ? 200_000 : 2_000_000;
    }

    /** Unknowns that cannot all be what they are said to be; empty where they can. */
    int[] contradiction() {
        return contradiction;
    }

    /** Whether solutions in whole numbers reach both proved ends. */
    boolean isExact(int j) {
        return hasWhole && wholeLow[j] == lower[j] && wholeHigh[j] == upper[j];
    }

    /** How many whole steps lie between the furthest solutions, of the best kind that was looked for. */
    long reached(int j) {
        if (isSearchable() && hasWhole) return wholeHigh[j] - wholeLow[j];
        if (reachedHigh[j] >= Knowledge.UNBOUNDED || reachedLow[j] <= -Knowledge.UNBOUNDED) return Knowledge.UNBOUNDED;
        return Math.max(0, floor(reachedHigh[j]) - ceil(reachedLow[j]));
    }

    private static long floor(double value) {
        return (long) Math.floor(value + TINY);
    }

    private static long ceil(double value) {
        return (long) Math.ceil(value - TINY);
    }

    void run() {
        simplex.determined(this::determine);
        if (contradiction.length > 0 || !start()) return;
        climbAround();
        for (int j = 0; j < unknowns; j++) climbBothWays(j);
        if (isSearchable()) for (int j = 0; j < unknowns && hasWhole; j++) repairBothWays(j);
    }

    private void determine(int j, long value) {
        if (value < lower[j] || value > upper[j]) contradiction = new int[] {j};
        lower[j] = value;
        upper[j] = value;
    }

    private boolean isSearchable() {
        return unknowns <= SEARCHABLE;
    }

    private long[] nearZero() {
        var values = new long[unknowns];
        for (int j = 0; j < unknowns; j++) values[j] = Math.clamp(0L, lower[j], upper[j]);
        return values;
    }

    private boolean start() {
        if (repair.isHome()) {
            simplex.startAt(repair.solution());
            whole(repair.solution());
            return true;
        }
        var start = simplex.findStart(STEPS_TO_START);
        if (start != Simplex.Start.FOUND) {
            if (start == Simplex.Start.NONE) contradiction = simplex.contradiction();
            return false;
        }
        look();
        if (hasWhole || !isSearchable()) return true;
        repair = new Repair(problem, simplex.rounded());
        var answer = repair.find(NODES_TO_START);
        if (answer == Repair.Answer.FOUND) whole(repair.solution());
        if (answer == Repair.Answer.NONE) contradiction = all();
        return answer != Repair.Answer.NONE;
    }

    private int[] all() {
        var all = new int[unknowns];
        Arrays.setAll(all, j -> j);
        return all;
    }

    /** Takes note of where the simplex method stands. */
    private void look() {
        for (int j = 0; j < unknowns; j++) reach(j, simplex.value(j));
        if (!simplex.isWhole()) return;
        var rounded = simplex.rounded();
        if (problem.admits(rounded)) whole(rounded);
    }

    private void reach(int j, double value) {
        if (value < reachedLow[j]) reachedLow[j] = value;
        if (value > reachedHigh[j]) reachedHigh[j] = value;
    }

    private void whole(long[] solution) {
        if (!hasWhole) {
            System.arraycopy(solution, 0, wholeLow, 0, unknowns);
            System.arraycopy(solution, 0, wholeHigh, 0, unknowns);
            hasWhole = true;
        }
        for (int j = 0; j < unknowns; j++) {
            wholeLow[j] = Math.min(wholeLow[j], solution[j]);
            wholeHigh[j] = Math.max(wholeHigh[j], solution[j]);
            reach(j, (double) solution[j]);
        }
    }

    /** Each unknown that is still open is pushed up or down, at random but the same on every run. */
    private void climbAround() {
        if (unknowns < 8) return;
        var random = new Random(unknowns);
        var weights = new double[unknowns];
        for (int k = 0; k < DIRECTIONS; k++) {
            int open = 0;
            for (int j = 0; j < unknowns; j++) {
                boolean wanted = isOpenAbove(j) || isOpenBelow(j);
                int weight = 1 + random.nextInt(4);
                boolean up = random.nextBoolean();
                weights[j] = !wanted ? 0 : up == (k % 2 == 0) ? weight : -weight;
                if (wanted) open++;
            }
            if (open * 4 < unknowns || isTired()) return;
            simplex.climb(weights, 400);
            look();
        }
    }

    private boolean isOpenAbove(int j) {
        return !isSettled(j) && reachedHigh[j] < upper[j] - TINY;
    }

    private boolean isOpenBelow(int j) {
        return !isSettled(j) && reachedLow[j] > lower[j] + TINY;
    }

    /** Whether nothing more is asked of it: it is not judged, or its verdict is known and no more is wanted. */
    private boolean isSettled(int j) {
        long wanted = problem.width()[j];
        if (wanted == 0 || upper[j] == lower[j]) return true;
        if (effort == Effort.INTERVALS) return false;
        long seen = isSearchable() ? 0 : reached(j);
        return seen >= wanted || (seen >= 1 && upper[j] - lower[j] < wanted);
    }

    private boolean isTired() {
        return simplex.work() > (effort == Effort.VERDICTS ? WORK : 5 * WORK);
    }

    private void climbBothWays(int j) {
        if (isOpenAbove(j) && !isTired()) climbUp(j);
        if (isOpenBelow(j) && !isTired()) climbDown(j);
        repair.know(j, lower[j], upper[j]);
    }

    private void climbUp(int j) {
        var end = climb(j, 1, (double) upper[j]);
        if (end == Simplex.End.UNBOUNDED) {
            reachedHigh[j] = Knowledge.UNBOUNDED;
            wholeHigh[j] = Knowledge.UNBOUNDED; // multiples of the ray are whole somewhere
        }
        if (end == Simplex.End.TOP) upper[j] = Math.min(upper[j], floor(simplex.value(j)));
    }

    private void climbDown(int j) {
        var end = climb(j, -1, (double) lower[j]);
        if (end == Simplex.End.UNBOUNDED) {
            reachedLow[j] = -Knowledge.UNBOUNDED;
            wholeLow[j] = -Knowledge.UNBOUNDED;
        }
        if (end == Simplex.End.TOP) lower[j] = Math.max(lower[j], ceil(simplex.value(j)));
    }

    private Simplex.End climb(int j, int sign, double farEnough) {
        var end = simplex.climb(j, sign, farEnough, STEPS_OF_ONE);
        if (end == Simplex.End.GAVE_UP) end = simplex.climb(j, sign, farEnough, STEPS_OF_ONE);
        look();
        return end;
    }

    private void repairBothWays(int j) {
        repairAbove(j);
        repairBelow(j);
    }

    private boolean isWanted(int j) {
        if (problem.width()[j] == 0 || nodesLeft <= 0) return false;
        return effort == Effort.INTERVALS || wholeHigh[j] - wholeLow[j] < problem.width()[j];
    }

    /** Further and further, in steps that double while they succeed and halve while they fail. */
    private void repairAbove(int j) {
        for (long step = 1; step > 0 && isWanted(j) && wholeHigh[j] < upper[j]; ) {
            long target = Math.min(wholeHigh[j] + step, upper[j]);
            var answer = search(j, target, upper[j]);
            if (answer == Repair.Answer.NONE) upper[j] = target - 1;
            step = next(step, answer);
        }
    }

    private void repairBelow(int j) {
        for (long step = 1; step > 0 && isWanted(j) && wholeLow[j] > lower[j]; ) {
            long target = Math.max(wholeLow[j] - step, lower[j]);
            var answer = search(j, lower[j], target);
            if (answer == Repair.Answer.NONE) lower[j] = target + 1;
            step = next(step, answer);
        }
    }

    private static long next(long step, Repair.Answer answer) {
        return switch (answer) {
            case FOUND -> 2 * step;
            case NONE -> Math.max(1, step / 2);
            case GAVE_UP -> step / 2;
        };
    }

    private Repair.Answer search(int j, long atLeast, long atMost) {
        long before = repair.tried();
        var answer = repair.within(j, atLeast, atMost, NODES_OF_ONE);
        nodesLeft -= repair.tried() - before;
        if (answer == Repair.Answer.FOUND) whole(repair.solution());
        return answer;
    }
}
