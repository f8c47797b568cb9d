package chesil.measures.calculation;

import chesil.measures.Indicator;
import chesil.measures.Indicator.AreaLevel;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Adds up what a measure gives, area by area and level by level. Pure. */
final class Rollup {
    private Rollup() {}

    /** Every cell that the indicator is given for. What lies in no smaller area still counts for the footprint. */
    static Map<Cell, Sum> of(Indicator indicator, Collection<Given> rows, AreaTree areas) {
        // sorted, so that observations are written in the same order whatever order the rows came in
        Map<Cell, Sum> sums = new TreeMap<>(java.util.Comparator.comparing(Cell::area)
                .thenComparing(Cell::breakdown)
                .thenComparing(Cell::period));
        for (var row : rows) {
            for (var level : indicator.levels()) {
                var area = areaAt(level, row, areas);
                if (area == null) continue;
                var cell = new Cell(area, row.breakdown(), row.period());
                sums.computeIfAbsent(cell, _ -> new Sum()).add(row, indicator.sharedDenominator());
            }
        }
        return sums;
    }

    private static @org.jspecify.annotations.Nullable String areaAt(AreaLevel level, Given row, AreaTree areas) {
        if (level == AreaLevel.FOOTPRINT) return areas.footprint();
        var area = row.area();
        return area == null ? null : areas.at(level, area, row.period());
    }
}
