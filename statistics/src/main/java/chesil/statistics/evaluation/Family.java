package chesil.statistics.evaluation;

/** How the values of a series scatter about what is expected of them, and on which scale effects add up. */
public enum Family {
    /** Counts as Poisson, effects as ratios. Intervals are too narrow where the dispersion is well above 1. */
    POISSON,
    /** As {@link #POISSON}, with standard errors times the root of the dispersion (Pearson's chi-square by degrees of freedom). */
    QUASI_POISSON,
    /** Any values, effects as differences, Student's t. */
    GAUSSIAN;

    /** Whether effects are logarithms of ratios. */
    public boolean ratios() {
        return this != GAUSSIAN;
    }
}
