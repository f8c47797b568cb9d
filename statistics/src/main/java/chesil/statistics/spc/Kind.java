package chesil.statistics.spc;

/** The kinds of chart, by what one point is. */
public enum Kind {
    /** Any measurement, one a period: the default, and usually right for counts that are not rare. */
    XMR("XmR chart"),
    /** A share of a number that changes from point to point. */
    P("p chart"),
    /** A share of very large numbers, whose spread is more than binomial (Laney). */
    P_PRIME("p′ chart"),
    /** A rate over an exposure that changes from point to point. */
    U("u chart"),
    /** A rate over very large exposures, whose spread is more than Poisson (Laney). */
    U_PRIME("u′ chart"),
    /** A count over an exposure that stays the same. */
    C("c chart"),
    /** The time from one rare event to the next. */
    T("T chart"),
    /** The number of opportunities between one rare event and the next. */
    G("G chart");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    /** As a page says it: "T chart". */
    public String title() {
        return title;
    }
}
