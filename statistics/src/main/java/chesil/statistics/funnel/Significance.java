package chesil.statistics.funnel;

import chesil.statistics.Interval;

/** Where an area lies in a funnel. */
public enum Significance {
    /** Above, by more than chance gives once in 1,000. */
    HIGH_998("High (0.001)", 1),
    /** Above, by more than chance gives once in 40. */
    HIGH_95("High (0.025)", 1),
    LOW_998("Low (0.001)", -1),
    LOW_95("Low (0.025)", -1),
    /** Within the funnel. */
    NONE("Not significant", 0),
    /** The area has no value, or its limits are not available. */
    NOT_JUDGED("", 0);

    private final String label;
    private final int side;

    Significance(String label, int side) {
        this.label = label;
        this.side = side;
    }

    /** By the area's own limits: it is high where the baseline lies below them. */
    static Significance byInterval(double baseline, Interval p95, Interval p998) {
        return judge(p998.lower() > baseline, p95.lower() > baseline, p998.upper() < baseline, p95.upper() < baseline);
    }

    /** By the funnel's limits at the area's size. */
    static Significance byLimits(double value, Interval p95, Interval p998) {
        return judge(value > p998.upper(), value > p95.upper(), value < p998.lower(), value < p95.lower());
    }

    private static Significance judge(boolean high998, boolean high95, boolean low998, boolean low95) {
        if (high998) return HIGH_998;
        if (low998) return LOW_998;
        if (high95) return HIGH_95;
        return low95 ? LOW_95 : NONE;
    }

    /** The name that OHID's PHEindicatormethods gives it. */
    public String label() {
        return label;
    }

    /** 1 above, -1 below, 0 within. */
    public int side() {
        return side;
    }
}
