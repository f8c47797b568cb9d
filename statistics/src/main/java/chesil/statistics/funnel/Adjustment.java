package chesil.statistics.funnel;

/** How limits are widened where areas differ from each other by more than chance, as they mostly do. */
public enum Adjustment {
    /** Not at all: chance alone. */
    NONE,
    /**
     * NHS Digital's for its mortality indicator: ratios by their logarithm; the extreme tenths are left out of the measurement of
     * how much areas differ.
     */
    SHMI,
    /** The Care Quality Commission's: ratios by their square root; the extreme tenths are drawn in to their edge. */
    CQC
}
