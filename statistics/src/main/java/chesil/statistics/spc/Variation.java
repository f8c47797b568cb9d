package chesil.statistics.spc;

import chesil.statistics.Direction;
import java.util.Locale;

/** What a point's signal means, given which way is good. */
public enum Variation {
    /** No signal: within the usual range. */
    COMMON_CAUSE,
    IMPROVEMENT,
    CONCERN,
    /** A signal upwards, where neither way is good. */
    NEUTRAL_HIGH,
    /** A signal downwards, where neither way is good. */
    NEUTRAL_LOW;

    static Variation of(SpecialCause cause, Direction good) {
        int side = cause.side();
        if (side == 0) return COMMON_CAUSE;
        return switch (good) {
            case NEITHER -> side > 0 ? NEUTRAL_HIGH : NEUTRAL_LOW;
            case UP, DOWN -> side == good.sign() ? IMPROVEMENT : CONCERN;
        };
    }

    /** The name that NHSRplotthedots gives it, such as {@code special_cause_neutral_high}. */
    public String label() {
        var name = name().toLowerCase(Locale.ROOT);
        return this == COMMON_CAUSE ? name : "special_cause_" + name;
    }
}
