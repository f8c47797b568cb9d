package chesil.disclosure.attack;

/** How far an audit goes. Counted in steps, not in seconds: the same input gives the same answer on any machine. */
public enum Effort {
    /** Until each hidden number is known to be safe, or its interval is exact: what a draft needs. */
    VERDICTS,
    /** Until each interval is exact, or nothing more can be proved within the steps allowed. */
    INTERVALS
}
