package chesil.statistics.evaluation;

/** Which units show what would have happened to those that began. */
public enum Controls {
    /** Those never treated within the panel. */
    NEVER,
    /** Those not treated by the later of the two periods compared: the never treated, and those that begin later. */
    NOT_YET
}
