package chesil.measures.calculation;

import chesil.areas.AreaCode;
import chesil.areas.AreaType;
import chesil.areas.Areas;
import chesil.areas.Fit;
import chesil.areas.Gazetteer;
import chesil.measures.Indicator.AreaLevel;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The areas of the register, best fits included; over overlaps nothing is added up. */
@Component
class AreasInRegister implements AreaTree {
    private final Areas areas;
    private volatile @Nullable Above above;

    AreasInRegister(Areas areas) {
        this.areas = areas;
    }

    @Override
    public @Nullable String at(AreaLevel level, String area, LocalDate day) {
        var gazetteer = areas.gazetteer();
        var known = above;
        if (known == null || known.gazetteer() != gazetteer) above = known = new Above(gazetteer);
        return known.of(area).get(level);
    }

    @Override
    public String footprint() {
        return FOOTPRINT;
    }

    @Override
    public String vintage() {
        return "2024";
    }

    /** What lies above each area, worked out once. */
    private record Above(Gazetteer gazetteer, Map<String, Map<AreaLevel, String>> known) {
        Above(Gazetteer gazetteer) {
            this(gazetteer, new ConcurrentHashMap<>());
        }

        Map<AreaLevel, String> of(String area) {
            return known.computeIfAbsent(area, this::walk);
        }

        private Map<AreaLevel, String> walk(String area) {
            var found = new EnumMap<AreaLevel, String>(AreaLevel.class);
            if (!AreaCode.isCode(area)) return found;
            var seen = new HashSet<AreaCode>();
            var next = new ArrayDeque<>(List.of(new AreaCode(area)));
            while (!next.isEmpty()) {
                var code = next.remove();
                if (!seen.add(code)) continue;
                AreaType.of(code).ifPresent(type -> level(type, code, found));
                for (var link : gazetteer.parents(code))
                    if (link.lookup().fit() != Fit.OVERLAP) next.add(link.parent());
            }
            return found;
        }

        private static void level(AreaType type, AreaCode code, Map<AreaLevel, String> found) {
            for (var level : AreaLevel.values()) {
                if (level.id().equals(type.id())) found.putIfAbsent(level, code.value());
            }
        }
    }
}
