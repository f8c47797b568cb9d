package chesil.strategy;

import chesil.measures.IndicatorId;
import chesil.partnership.SourceId;
import chesil.versions.Kind;
import chesil.versions.Text;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A cited figure on the scale of the challenge: another body's, with its date, source and caution; beside it, where one can be computed, the local counterpart. */
public record ScaleFigure(
        ScaleFigureId id,
        String figure,
        BigDecimal value,
        String unit,
        String place,
        String period,
        SourceId source,
        String caution,
        @Nullable IndicatorId indicator) {
    public static final Kind<ScaleFigure> KIND = new Kind<>(
            "strategy", "scale figure", ScaleFigure.class, item -> item.id().value());

    public ScaleFigure {
        Text.required("figure", figure);
        Text.required("unit", unit);
        Text.required("place", place);
        Text.required("period", period);
        Text.required("caution", caution);
    }
}
