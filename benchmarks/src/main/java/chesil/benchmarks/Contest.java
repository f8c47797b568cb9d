package chesil.benchmarks;

import java.io.PrintStream;

/** One piece of work, measured. To add one, write it and name it in {@link Contests#ALL}. */
interface Contest {
    /** Its number, as people ask for it: {@code W9}. */
    String number();

    /** The work, in a line. */
    String work();

    /**
     * Does the work and prints what it took: Chesil's figure, the peer's where there is one, and their ratio.
     *
     * @throws Exception if the work cannot be done here; says why
     */
    void run(PrintStream out) throws Exception;
}
