package chesil.statistics;

/** How an interval was computed; every page that shows an interval names its method. */
public enum Method {
    /** Poisson limits from the chi-square distribution, for counts below {@value Count#BYAR_FROM}. */
    EXACT("Exact"),
    /** Byar's approximation to the Poisson limits, for counts of {@value Count#BYAR_FROM} or more. */
    BYAR("Byars"),
    /** Wilson's score method, for proportions. */
    WILSON("Wilson"),
    /** Dobson's method, for directly standardised rates. */
    DOBSON("Dobson"),
    /** Dobson's method with a variance that knows that one person's events are not independent. */
    DOBSON_REPEATED("Dobson, with confidence adjusted for non-independent events"),
    /** Student's t, for means. */
    STUDENT("Student's t-distribution");

    private final String label;

    Method(String label) {
        this.label = label;
    }

    /** The name that OHID's PHEindicatormethods prints. */
    public String label() {
        return label;
    }
}
