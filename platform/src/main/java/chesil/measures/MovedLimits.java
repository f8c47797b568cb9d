package chesil.measures;

import chesil.versions.Kind;
import chesil.versions.Text;
import java.time.LocalDate;

/**
 * That a chart's limits are worked out afresh from a period on, and why: nobody may move them in silence.
 *
 * @param from the first day of the first period under the new limits
 */
public record MovedLimits(IndicatorId indicator, LocalDate from, String reason) {
    public static final Kind<MovedLimits> KIND = new Kind<>(
            "measures",
            "moved limits",
            MovedLimits.class,
            item -> item.indicator().value() + "/" + item.from());

    public MovedLimits {
        Text.required("reason", reason);
    }
}
