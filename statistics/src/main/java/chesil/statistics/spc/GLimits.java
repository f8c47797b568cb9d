package chesil.statistics.spc;

/** How wide the limits of a G chart are. */
public enum GLimits {
    /**
     * The counts beyond which a geometric number falls once in 741 times each side (near limits: once in 44), as often as a
     * normal one falls beyond 3 (2) standard deviations.
     */
    PROBABILITY,
    /**
     * The mean and 3 (2) standard deviations of a geometric number each side. The distribution is so skewed that one in 55 falls
     * above and none can fall below: an improvement is announced too easily, and a worsening never by this rule.
     */
    THREE_SIGMA
}
