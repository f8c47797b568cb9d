package chesil.statistics.spc;

/** The four rules that find a signal, in their order of precedence. */
public enum Rule {
    /** Strictly beyond a limit. */
    OUTSIDE_LIMITS("outside the limits"),
    /** One of 7 points that each rise above, or each fall below, the one before; an equal value breaks the run. */
    TREND("7-point trend"),
    /** One of at least two points between near limit and limit, among 3 in a row on the same side of the mean. */
    TWO_OF_THREE("2 of 3 near a limit"),
    /** One of 7 or more points in a row on the same side of the mean; a point on the mean breaks the run. */
    SHIFT("7 points one side");

    private final String words;

    Rule(String words) {
        this.words = words;
    }

    /** As a page says it: "7 points one side". */
    public String words() {
        return words;
    }
}
