package chesil.disclosure.attack;

import org.jspecify.annotations.Nullable;

/** One connected set of equations over bounded whole numbers, with what is asked of each unknown. */
final class Problem {
    private final Equations equations;
    private final long[] lower;
    private final long[] upper;
    private final long[] width;
    private final long @Nullable [] start;

    /**
     * @param lower shape [unknowns], at most upper
     * @param upper shape [unknowns], {@link Knowledge#UNBOUNDED} where nothing bounds it
     * @param width shape [unknowns]: how wide an interval has to be to be called safe; 0 for what is not judged
     * @param start shape [unknowns]: whole numbers that satisfy everything, where some are known
     */
    Problem(Equations equations, long[] lower, long[] upper, long[] width, long @Nullable [] start) {
        this.equations = equations;
        this.lower = lower;
        this.upper = upper;
        this.width = width;
        this.start = start;
    }

    Equations equations() {
        return equations;
    }

    long[] lower() {
        return lower;
    }

    long[] upper() {
        return upper;
    }

    long[] width() {
        return width;
    }

    long @Nullable [] start() {
        return start;
    }

    int unknowns() {
        return equations.unknowns;
    }

    boolean admits(long[] values) {
        for (int j = 0; j < values.length; j++) if (values[j] < lower[j] || values[j] > upper[j]) return false;
        return equations.hold(values);
    }
}
