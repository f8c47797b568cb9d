package chesil.statistics.funnel;

/** What an area's figure is. */
public enum Kind {
    /** People of people: count and total. */
    PROPORTION,
    /** Events over a population or another exposure. */
    RATE,
    /** Observed events over expected ones; the baseline is 1. */
    RATIO,
    /** One count over another that is as uncertain: readmissions over admissions of another place. */
    RATIO_OF_COUNTS
}
