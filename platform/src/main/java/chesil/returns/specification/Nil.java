package chesil.returns.specification;

/** What a nil return of a specification says. */
public enum Nil {
    /** Nothing to report: no row, and no figure comes of it; that its sender was heard is all it says. */
    NOTHING,
    /** Zero was observed: a row of zeros for every key that the sender reports on. */
    ZERO
}
