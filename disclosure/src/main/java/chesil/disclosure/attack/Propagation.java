package chesil.disclosure.attack;

import java.util.BitSet;
import java.util.function.IntConsumer;

/**
 * Narrows unknowns by their equations one at a time, until nothing moves: in a sum, each part is at most what the others leave
 * at their least. Proves whatever follows from single sums, with whole numbers rounded inwards; cheap, and the first thing that
 * any attacker does.
 *
 * @see <a href="https://doi.org/10.1287/ijoc.6.4.445">Savelsbergh (1994), ORSA Journal on Computing 6:445-454</a>, section 1
 */
final class Propagation {
    /** No row contradicts itself. */
    static final int CONSISTENT = -1;

    /** No row, but the bounds that were asked for. */
    private static final int IMPOSSIBLE = Integer.MAX_VALUE;

    /** Visits a row, after which a slow convergence (bounds that creep by one) is cut off: the bounds hold, but could be narrower. */
    private static final int VISITS = 200;

    private final Equations equations;
    private final long[] lower;
    private final long[] upper;
    private final int[] queue;
    private final BitSet queued;
    private final IntConsumer aboutToMove;
    private int head;
    private int length;

    /** Narrows the bounds in place. */
    Propagation(Equations equations, long[] lower, long[] upper) {
        this(equations, lower, upper, _ -> {});
    }

    /** As {@link #Propagation(Equations, long[], long[])}; hears of each unknown before its bounds move. */
    Propagation(Equations equations, long[] lower, long[] upper, IntConsumer aboutToMove) {
        this.aboutToMove = aboutToMove;
        this.equations = equations;
        this.lower = lower;
        this.upper = upper;
        this.queue = new int[Math.max(1, equations.rows)];
        this.queued = new BitSet(equations.rows);
    }

    int everywhere() {
        for (int row = 0; row < equations.rows; row++) enqueue(row);
        return run();
    }

    /** Puts one unknown between bounds, and follows up. */
    int restrict(int unknown, long atLeast, long atMost) {
        boolean possible = raiseLower(unknown, atLeast) && lowerUpper(unknown, atMost);
        if (possible) return run();
        forgetQueue();
        return IMPOSSIBLE;
    }

    void enqueue(int row) {
        if (queued.get(row)) return;
        queued.set(row);
        queue[(head + length++) % queue.length] = row;
    }

    private void enqueueRowsOf(int unknown) {
        for (int at = equations.columnStart[unknown]; at < equations.columnStart[unknown + 1]; at++)
            enqueue(equations.columnRow[at]);
    }

    /** @return a row that cannot hold, or {@link #CONSISTENT} */
    int run() {
        long visits = 0;
        long most = (long) VISITS * Math.max(100, equations.rows);
        while (length > 0) {
            int row = queue[head];
            head = (head + 1) % queue.length;
            length--;
            queued.clear(row);
            if (!narrow(row)) {
                forgetQueue();
                return row;
            }
            if (++visits > most) forgetQueue();
        }
        return CONSISTENT;
    }

    private void forgetQueue() {
        queued.clear();
        length = 0;
    }

    private boolean narrow(int row) {
        int from = equations.rowStart[row];
        int to = equations.rowStart[row + 1];
        long least = 0;
        long most = 0;
        int leastOpen = 0;
        int mostOpen = 0;
        for (int at = from; at < to; at++) {
            long a = equations.rowCoefficient[at];
            int j = equations.rowUnknown[at];
            long low = a > 0 ? lower[j] : upper[j];
            long high = a > 0 ? upper[j] : lower[j];
            if (isOpen(low)) leastOpen++;
            else least += a * low;
            if (isOpen(high)) mostOpen++;
            else most += a * high;
        }
        long constant = equations.constant[row];
        if ((leastOpen == 0 && least > constant) || (mostOpen == 0 && most < constant)) return false;
        if (leastOpen == 0 && mostOpen == 0 && least == most) return true;
        for (int at = from; at < to; at++) {
            long a = equations.rowCoefficient[at];
            int j = equations.rowUnknown[at];
            long low = a > 0 ? lower[j] : upper[j];
            long high = a > 0 ? upper[j] : lower[j];
            // a * x <= constant - (least of the others); a * x >= constant - (most of the others)
            if (leastOpen == 0 || (leastOpen == 1 && isOpen(low))) {
                long atMost = constant - least + (isOpen(low) ? 0 : a * low);
                if (!(a > 0 ? lowerUpper(j, Math.floorDiv(atMost, a)) : raiseLower(j, Math.ceilDiv(atMost, a))))
                    return false;
            }
            if (mostOpen == 0 || (mostOpen == 1 && isOpen(high))) {
                long atLeast = constant - most + (isOpen(high) ? 0 : a * high);
                if (!(a > 0 ? raiseLower(j, Math.ceilDiv(atLeast, a)) : lowerUpper(j, Math.floorDiv(atLeast, a))))
                    return false;
            }
        }
        return true;
    }

    private static boolean isOpen(long bound) {
        return bound >= Knowledge.UNBOUNDED || bound <= -Knowledge.UNBOUNDED;
    }

    private boolean lowerUpper(int unknown, long bound) {
        if (bound >= upper[unknown]) return true;
        aboutToMove.accept(unknown);
        upper[unknown] = bound;
        enqueueRowsOf(unknown);
        return lower[unknown] <= bound;
    }

    private boolean raiseLower(int unknown, long bound) {
        if (bound <= lower[unknown]) return true;
        aboutToMove.accept(unknown);
        lower[unknown] = bound;
        enqueueRowsOf(unknown);
        return bound <= upper[unknown];
    }
}
