package chesil.interventions;

import chesil.areas.AreaCode;
import chesil.partnership.SourceId;
import chesil.versions.Text;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One result as its source gives it: of one kind, in one unit, for one area, so that nobody adds pounds to plants. */
public record TypedResult(
        String what,
        BigDecimal value,
        @Nullable Qualifier qualifier,
        String unit,
        AreaCode area,
        @Nullable SourceId source,
        @Nullable String note) {
    public TypedResult {
        Text.required("what", what);
        Text.required("unit", unit);
        if (note != null) Text.required("note", note);
        if (value.signum() < 0) throw new IllegalArgumentException("value must not be below 0, but was " + value);
    }
}
