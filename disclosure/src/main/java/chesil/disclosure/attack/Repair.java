package chesil.disclosure.attack;

import java.util.Arrays;

/**
 * Looks for a solution in whole numbers close to one at hand in which one unknown goes further. It moves that unknown, propagates
 * what follows, and mends each sum that is now wrong by moving one of its other unknowns, until none is wrong or nothing is left to
 * try. Most tables have such a neighbour that differs in a few cells, and it is found in microseconds where the simplex method walks
 * through fractions for milliseconds. If everything was tried there is none: that is a proof.
 */
final class Repair {
    /** What came of a search. */
    enum Answer {
        FOUND,
        NONE,
        GAVE_UP
    }

    private final Equations equations;
    private final long[] lower;
    private final long[] upper;
    private final Propagation propagation;

    /** The solution at hand, and the nearest values to it within the bounds of the moment. */
    private final long[] home;

    private final long[] point;
    private final long[] lack;
    private final int[] wrong;
    private final int[] placeInWrong;
    private int wrongs;

    private int[] trailUnknown = new int[256];
    private long[] trailLower = new long[256];
    private long[] trailUpper = new long[256];
    private int trail;
    private int nodes;
    private int tried;

    /** @param solution whole numbers within the bounds; if they do not satisfy every equation, {@link #find} comes first */
    Repair(Problem problem, long[] solution) {
        this.equations = problem.equations();
        this.lower = problem.lower().clone();
        this.upper = problem.upper().clone();
        this.propagation = new Propagation(equations, lower, upper, this::remember);
        this.home = solution.clone();
        this.point = solution.clone();
        this.lack = new long[equations.rows];
        this.wrong = new int[equations.rows];
        this.placeInWrong = new int[equations.rows];
        Arrays.fill(placeInWrong, -1);
        for (int row = 0; row < equations.rows; row++) {
            lack[row] = equations.constant[row];
            for (int at = equations.rowStart[row]; at < equations.rowStart[row + 1]; at++)
                lack[row] -= equations.rowCoefficient[at] * point[equations.rowUnknown[at]];
            note(row);
        }
    }

    /** The solution that was found last. */
    long[] solution() {
        return home;
    }

    /** How many values all searches tried. */
    int tried() {
        return tried;
    }

    /** Whether the numbers it was given satisfy every equation. */
    boolean isHome() {
        return wrongs == 0;
    }

    /** Makes a solution of the numbers it was given, unless they are one. */
    Answer find(int mostNodes) {
        nodes = mostNodes;
        int mark = trail;
        for (int row = 0; row < equations.rows; row++) propagation.enqueue(row);
        boolean consistent = propagation.run() == Propagation.CONSISTENT;
        for (int i = mark; i < trail; i++) settle(trailUnknown[i]);
        return ended(consistent ? descend() : Answer.NONE, mark);
    }

    private Answer ended(Answer answer, int mark) {
        if (answer == Answer.FOUND) System.arraycopy(point, 0, home, 0, home.length);
        undo(mark);
        return answer;
    }

    /** Bounds that were proved elsewhere help here too. */
    void know(int unknown, long atLeast, long atMost) {
        lower[unknown] = Math.max(lower[unknown], atLeast);
        upper[unknown] = Math.min(upper[unknown], atMost);
    }

    /** @param mostNodes how many values may be tried before giving up */
    Answer within(int unknown, long atLeast, long atMost, int mostNodes) {
        nodes = mostNodes;
        int mark = trail;
        return ended(restrict(unknown, atLeast, atMost, mark) ? descend() : Answer.NONE, mark);
    }

    private boolean restrict(int unknown, long atLeast, long atMost, int mark) {
        tried++;
        boolean consistent = propagation.restrict(unknown, atLeast, atMost) == Propagation.CONSISTENT;
        for (int i = mark; i < trail; i++) settle(trailUnknown[i]);
        return consistent;
    }

    private void remember(int unknown) {
        if (trail == trailUnknown.length) {
            trailUnknown = Arrays.copyOf(trailUnknown, trail * 2);
            trailLower = Arrays.copyOf(trailLower, trail * 2);
            trailUpper = Arrays.copyOf(trailUpper, trail * 2);
        }
        trailUnknown[trail] = unknown;
        trailLower[trail] = lower[unknown];
        trailUpper[trail++] = upper[unknown];
    }

    private void undo(int mark) {
        int end = trail;
        while (trail > mark) {
            trail--;
            lower[trailUnknown[trail]] = trailLower[trail];
            upper[trailUnknown[trail]] = trailUpper[trail];
        }
        for (int i = mark; i < end; i++) settle(trailUnknown[i]);
    }

    /** Puts the point where it is nearest to home, and keeps account of what its rows lack. */
    private void settle(int unknown) {
        long to = Math.max(lower[unknown], Math.min(upper[unknown], home[unknown]));
        long by = to - point[unknown];
        if (by == 0) return;
        point[unknown] = to;
        for (int at = equations.columnStart[unknown]; at < equations.columnStart[unknown + 1]; at++) {
            int row = equations.columnRow[at];
            lack[row] -= equations.columnCoefficient[at] * by;
            note(row);
        }
    }

    private void note(int row) {
        int place = placeInWrong[row];
        if (lack[row] != 0 && place < 0) {
            placeInWrong[row] = wrongs;
            wrong[wrongs++] = row;
        } else if (lack[row] == 0 && place >= 0) {
            int last = wrong[--wrongs];
            wrong[place] = last;
            placeInWrong[last] = place;
            placeInWrong[row] = -1;
        }
    }

    private Answer descend() {
        if (wrongs == 0) return Answer.FOUND;
        int row = hardest();
        int mark = trail;
        while (true) {
            int unknown = bestMove(row);
            if (unknown < 0) {
                undo(mark);
                return Answer.NONE;
            }
            long step = stepOf(row, unknown);
            int before = trail;
            if (nodes-- <= 0) {
                undo(mark);
                return Answer.GAVE_UP;
            }
            long from = point[unknown];
            boolean up = step > 0;
            if (restrict(unknown, up ? from + step : lower[unknown], up ? upper[unknown] : from + step, before)) {
                var answer = descend();
                if (answer != Answer.NONE) {
                    if (answer == Answer.GAVE_UP) undo(mark);
                    return answer;
                }
            }
            undo(before);
            // it does not go so far: say so, and go on with what is wrong then
            if (!restrict(
                    unknown, up ? lower[unknown] : from + step + 1, up ? from + step - 1 : upper[unknown], before)) {
                undo(mark);
                return Answer.NONE;
            }
            if (lack[row] == 0) {
                var answer = descend();
                if (answer != Answer.FOUND) undo(mark);
                return answer;
            }
        }
    }

    /** The wrong row with the fewest unknowns that could mend it. */
    private int hardest() {
        int best = wrong[0];
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < wrongs && i < 12; i++) {
            int row = wrong[i];
            int movable = 0;
            for (int at = equations.rowStart[row]; at < equations.rowStart[row + 1]; at++)
                if (room(row, at) != 0) movable++;
            if (movable < fewest) {
                fewest = movable;
                best = row;
            }
        }
        return best;
    }

    /** How far the unknown of a term can move in the way that mends the row; 0 if it cannot. */
    private long room(int row, int at) {
        int unknown = equations.rowUnknown[at];
        boolean up = lack[row] > 0 == equations.rowCoefficient[at] > 0;
        return up ? upper[unknown] - point[unknown] : lower[unknown] - point[unknown];
    }

    private long stepOf(int row, int unknown) {
        for (int at = equations.rowStart[row]; at < equations.rowStart[row + 1]; at++)
            if (equations.rowUnknown[at] == unknown) return step(row, at);
        throw new IllegalStateException("a row was to be mended by an unknown that it has not");
    }

    private long step(int row, int at) {
        long room = room(row, at);
        long wanted = lack[row] / equations.rowCoefficient[at];
        if (wanted == 0) wanted = Long.signum(room);
        return Math.abs(room) < Math.abs(wanted) ? room : wanted;
    }

    /** The unknown of a wrong row whose move leaves the least wrong elsewhere; -1 if none can move. */
    private int bestMove(int row) {
        int best = -1;
        long least = Long.MAX_VALUE;
        for (int at = equations.rowStart[row]; at < equations.rowStart[row + 1]; at++) {
            if (room(row, at) == 0) continue;
            long left = wrongAfter(equations.rowUnknown[at], step(row, at));
            if (left < least) {
                least = left;
                best = equations.rowUnknown[at];
            }
        }
        return best;
    }

    private long wrongAfter(int unknown, long step) {
        long more = 0;
        for (int at = equations.columnStart[unknown]; at < equations.columnStart[unknown + 1]; at++) {
            long now = lack[equations.columnRow[at]];
            more += Math.abs(now - equations.columnCoefficient[at] * step) - Math.abs(now);
        }
        return more;
    }
}
