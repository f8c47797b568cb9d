package chesil.disclosure;

import chesil.disclosure.Protection.Protected;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was hidden and why, which itself discloses nothing: how many cells, never which, how large or which of them are small.
 *
 * @param cells how many there are
 * @param hidden how many of them are hidden, which anybody can count who sees the tables
 * @param reasons how many are hidden for what; empty where a number below {@link #FEWEST} would point at single cells
 * @param codes how many are hidden by dimension and code, which anybody can count too
 */
public record Report(long cells, long hidden, Map<Reason, Long> reasons, List<ByCode> codes) {
    /** Fewer cells than this are not told apart by reason. */
    public static final long FEWEST = 5;

    /** Hidden cells of one code of a dimension. */
    public record ByCode(String dimension, String code, long cells, long hidden) {}

    static Report of(Protected made) {
        long cells = 0;
        long hidden = 0;
        var reasons = new EnumMap<Reason, Long>(Reason.class);
        var codes = new TreeMap<String, Map<String, long[]>>();
        for (int t = 0; t < made.tables().size(); t++) {
            var table = made.tables().get(t);
            for (int i = 0; i < table.cells().size(); i++) {
                var outcome = made.outcomes().get(t).get(i);
                cells++;
                if (outcome.isHidden()) hidden++;
                outcome.reason().ifPresent(reason -> reasons.merge(reason, 1L, Long::sum));
                count(table, table.cells().get(i), outcome.isHidden(), codes);
            }
        }
        boolean few = reasons.values().stream().anyMatch(each -> each < FEWEST);
        return new Report(cells, hidden, few ? Map.of() : Map.copyOf(reasons), byCode(codes));
    }

    private static void count(Table table, Cell cell, boolean hidden, Map<String, Map<String, long[]>> codes) {
        for (int d = 0; d < table.dimensions().size(); d++) {
            var counts = codes.computeIfAbsent(table.dimensions().get(d).dimension(), _ -> new TreeMap<>())
                    .computeIfAbsent(cell.codes().get(d), _ -> new long[2]);
            counts[0]++;
            if (hidden) counts[1]++;
        }
    }

    private static List<ByCode> byCode(Map<String, Map<String, long[]>> codes) {
        var result = new ArrayList<ByCode>();
        codes.forEach((dimension, of) ->
                of.forEach((code, counts) -> result.add(new ByCode(dimension, code, counts[0], counts[1]))));
        return List.copyOf(result);
    }
}
