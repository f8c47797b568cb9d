package chesil.returns.specification;

/** Whether the rows of a return count people or are about them. */
public enum Holds {
    /** Counts and events without people in them: they may lie in the register. */
    AGGREGATES,
    /** Rows about persons: they belong in the vault, and are refused until there is one. */
    PEOPLE
}
