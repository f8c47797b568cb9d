package chesil.statistics.spc;

import chesil.statistics.Direction;

/** Whether a target will be met, if the process goes on as it is: the target held against the limits of the last point. */
public enum Assurance {
    /** The whole usual range is on the good side of the target. */
    CONSISTENT_PASS("consistent_pass"),
    /** The whole usual range is on the bad side of the target. */
    CONSISTENT_FAIL("consistent_fail"),
    /** The target lies within the limits, or on one: met in some periods and missed in others, by chance alone. */
    INCONSISTENT("inconsistent"),
    /** No target, no good direction, or no limits. */
    NOT_JUDGED("");

    private final String label;

    Assurance(String label) {
        this.label = label;
    }

    static Assurance of(double target, Limits limits, Direction good) {
        if (Double.isNaN(target) || good == Direction.NEITHER || !limits.available()) return NOT_JUDGED;
        int side = target > limits.upper() ? 1 : target < limits.lower() ? -1 : 0;
        if (side == 0) return INCONSISTENT;
        return side == good.sign() ? CONSISTENT_FAIL : CONSISTENT_PASS;
    }

    /** The name that NHSRplotthedots gives it; empty where it gives none. */
    public String label() {
        return label;
    }
}
