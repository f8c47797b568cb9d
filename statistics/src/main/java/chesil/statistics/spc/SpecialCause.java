package chesil.statistics.spc;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a point is a signal, and on which side: the first rule, in order of precedence, that finds it. */
public enum SpecialCause {
    NONE(null, 0, "Common Cause"),
    ABOVE_LIMIT(Rule.OUTSIDE_LIMITS, 1, "Above UCL"),
    BELOW_LIMIT(Rule.OUTSIDE_LIMITS, -1, "Below LCL"),
    RISING(Rule.TREND, 1, "7 Point Trend (Increasing)"),
    FALLING(Rule.TREND, -1, "7 Point Trend (Decreasing)"),
    TWO_OF_THREE_ABOVE(Rule.TWO_OF_THREE, 1, "2 in 3 Above CL"),
    TWO_OF_THREE_BELOW(Rule.TWO_OF_THREE, -1, "2 in 3 Below CL"),
    SHIFT_ABOVE(Rule.SHIFT, 1, "7 Points Above CL"),
    SHIFT_BELOW(Rule.SHIFT, -1, "7 Points Below CL");

    private final @Nullable Rule rule;
    private final int side;
    private final String label;

    SpecialCause(@Nullable Rule rule, int side, String label) {
        this.rule = rule;
        this.side = side;
        this.label = label;
    }

    /** The rule that found it; empty for {@link #NONE}. */
    public Optional<Rule> rule() {
        return Optional.ofNullable(rule);
    }

    /** 1 where the data went up, -1 down, 0 without a signal: the way an arrow points. */
    public int side() {
        return side;
    }

    /** The name that NHSRplotthedots gives it. */
    public String label() {
        return label;
    }
}
