package chesil.measures.calculation;

import chesil.areas.AreaCode;
import chesil.areas.AreaType;
import chesil.measures.Indicator.AreaLevel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Areas of which each lies in none but the footprint. */
class AreasByCode implements AreaTree {
    @Override
    public @Nullable String at(AreaLevel level, String area, LocalDate day) {
        var type = AreaType.of(new AreaCode(area)).map(AreaType::id).orElse("");
        return type.equals(level.id()) ? area : null;
    }

    @Override
    public String footprint() {
        return FOOTPRINT;
    }

    @Override
    public String vintage() {
        return "2024";
    }
}
