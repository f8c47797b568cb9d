package chesil.measures;

import chesil.partnership.AnswerableId;
import chesil.partnership.SourceId;
import chesil.versions.Kind;
import chesil.versions.PartialDate;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What an indicator is to reach, and who answers for it. */
public record Target(
        IndicatorId indicator,
        AnswerableId owner,
        @Nullable BigDecimal atLeast,
        @Nullable BigDecimal atMost,
        PartialDate from,
        SourceId source) {
    public static final Kind<Target> KIND = new Kind<>(
            "measures", "target", Target.class, item -> item.indicator().value());

    public Target {
        if ((atLeast == null) == (atMost == null)) {
            throw new IllegalArgumentException("a target says either at-least or at-most, and not both");
        }
    }
}
