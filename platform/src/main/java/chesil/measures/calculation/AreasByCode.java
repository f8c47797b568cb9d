package chesil.measures.calculation;

import chesil.areas.AreaCode;
import chesil.areas.AreaType;
import chesil.measures.Indicator.AreaLevel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows an area's level from its code. */
@Component
class AreasByCode implements AreaTree {
    @Override
    public @Nullable String at(AreaLevel level, String area, LocalDate day) {
        if (!AreaCode.isCode(area)) return null;
        var type = AreaType.of(new AreaCode(area)).map(AreaType::id).orElse("");
        return type.equals(level.id()) ? area : null;
    }

    @Override
    public String footprint() {
        return FOOTPRINT;
    }

    @Override
    public String vintage() {
        return "2021";
    }
}
