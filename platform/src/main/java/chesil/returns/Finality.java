package chesil.returns;

/** What a partner says of the figures that it sent: whether they may still change. */
public enum Finality {
    FINAL,
    /** Late records may still arrive, or checks are not done: a later submission is likely. */
    PROVISIONAL
}
