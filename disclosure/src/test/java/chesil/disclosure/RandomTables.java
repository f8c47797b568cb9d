package chesil.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Invented tables with all their totals, small enough to be attacked the slow way. */
public final class RandomTables {
    private RandomTables() {}

    /** A flat table of so many codes a dimension; each cell is 0 at times and else a small count, seldom a large one. */
    public static Table flat(long seed, int... codes) {
        var random = new SplittableRandom(seed);
        var hierarchies = new ArrayList<Hierarchy>();
        for (int d = 0; d < codes.length; d++) hierarchies.add(Hierarchy.flat("d" + d));
        return Table.of(hierarchies, cells(random, hierarchies, codes));
    }

    /** As {@link #flat}, and the first dimension's codes lie two and two in groups. */
    public static Table nested(long seed, int... codes) {
        var random = new SplittableRandom(seed);
        var parents = new LinkedHashMap<String, String>();
        for (int code = 0; code < codes[0]; code++) {
            parents.put("c" + code, "g" + code / 2);
            parents.put("g" + code / 2, Hierarchy.TOTAL);
        }
        var hierarchies = new ArrayList<Hierarchy>();
        hierarchies.add(Hierarchy.of("d0", parents));
        for (int d = 1; d < codes.length; d++) hierarchies.add(Hierarchy.flat("d" + d));
        return Table.of(hierarchies, cells(random, hierarchies, codes));
    }

    private static List<Cell> cells(SplittableRandom random, List<Hierarchy> hierarchies, int[] codes) {
        var counts = new LinkedHashMap<List<String>, Long>();
        fill(random, hierarchies, codes, new ArrayList<>(), counts);
        var cells = new ArrayList<Cell>();
        counts.forEach((of, count) -> cells.add(new Cell(of, count, null)));
        return cells;
    }

    private static void fill(
            SplittableRandom random,
            List<Hierarchy> hierarchies,
            int[] codes,
            List<String> chosen,
            Map<List<String>, Long> counts) {
        if (chosen.size() == codes.length) {
            long count = count(random);
            if (count > 0) addWithTotals(hierarchies, chosen, 0, count, counts);
            return;
        }
        for (int code = 0; code < codes[chosen.size()]; code++) {
            var longer = new ArrayList<>(chosen);
            longer.add("c" + code);
            fill(random, hierarchies, codes, longer, counts);
        }
    }

    private static long count(SplittableRandom random) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> 0;
            case 2, 3 -> random.nextInt(1, 5);
            case 4 -> random.nextInt(5, 12);
            default -> random.nextInt(12, 60);
        };
    }

    private static void addWithTotals(
            List<Hierarchy> hierarchies, List<String> codes, int from, long count, Map<List<String>, Long> counts) {
        if (from == codes.size()) {
            counts.merge(List.copyOf(codes), count, Long::sum);
            return;
        }
        var above = new ArrayList<>(codes);
        for (var code = Optional.of(codes.get(from));
                code.isPresent();
                code = hierarchies.get(from).parentOf(code.get())) {
            above.set(from, code.get());
            addWithTotals(hierarchies, above, from + 1, count, counts);
        }
    }
}
