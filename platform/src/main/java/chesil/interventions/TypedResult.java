package chesil.interventions;

import chesil.areas.AreaCode;
import chesil.partnership.SourceId;
import chesil.versions.Dates;
import chesil.versions.PartialDate;
import chesil.versions.Text;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One result as its source gives it: of one kind, in one unit, for one area and time, so that nobody adds pounds to plants.
 *
 * @param what the kind, such as {@code arrests} or {@code drugs-seized}
 * @param drug which drug, where the kind is drugs
 * @param scope for what it is, in words, where it is for no area that has a code
 */
public record TypedResult(
        String what,
        @Nullable String drug,
        BigDecimal value,
        @Nullable Qualifier qualifier,
        String unit,
        @Nullable AreaCode area,
        @Nullable String scope,
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        @Nullable SourceId source,
        @Nullable String note) {
    public TypedResult {
        Text.required("what", what);
        if (drug != null) Text.required("drug", drug);
        Text.required("unit", unit);
        if (scope != null) Text.required("scope", scope);
        if (note != null) Text.required("note", note);
        if (value.signum() < 0) throw new IllegalArgumentException("value must not be below 0, but was " + value);
        if (area == null && scope == null) {
            throw new IllegalArgumentException(
                    "a result says what it is for: an area's code in area, or words in scope");
        }
        Dates.inOrder(from, to);
    }
}
