package chesil.benchmarks;

import chesil.disclosure.Cell;
import chesil.disclosure.Hierarchy;
import chesil.disclosure.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Invented people in treatment, counted: 12,000 in 60 wards of two authorities, seven age bands, two sexes, six drugs and two
 * quarters, wards and drugs unequally, with all totals. Four dimensions leave the quarter out.
 */
final class InventedTreatment {
    static final int PEOPLE = 12_000;
    private static final int WARDS = 60;
    private static final double[] AGES = {.10, .13, .18, .20, .24, .11, .04};
    private static final double[] SEXES = {.7, .3};
    private static final double[] DRUGS = {.42, .20, .16, .10, .08, .04};
    private static final double[] QUARTERS = {.5, .5};

    private InventedTreatment() {}

    static Table table(long seed, int dimensions) {
        var random = new SplittableRandom(seed);
        var wards = new double[WARDS];
        for (int ward = 0; ward < WARDS; ward++) wards[ward] = Math.pow(ward + 1, -0.6);
        var weights = List.of(wards, AGES, SEXES, DRUGS, QUARTERS).subList(0, dimensions);
        var hierarchies = hierarchies().subList(0, dimensions);
        var counts = new LinkedHashMap<List<String>, Long>();
        for (int person = 0; person < PEOPLE; person++) {
            var codes = new ArrayList<String>();
            for (int d = 0; d < dimensions; d++) codes.add("c" + draw(random, weights.get(d)));
            count(hierarchies, codes, 0, counts);
        }
        var cells = new ArrayList<Cell>();
        counts.forEach((codes, count) -> cells.add(new Cell(codes, count, null)));
        return Table.of(hierarchies, cells);
    }

    private static List<Hierarchy> hierarchies() {
        var parents = new HashMap<String, String>(Map.of("west", Hierarchy.TOTAL, "east", Hierarchy.TOTAL));
        for (int ward = 0; ward < WARDS; ward++) parents.put("c" + ward, ward % 9 < 5 ? "west" : "east");
        return List.of(
                Hierarchy.of("ward", parents),
                Hierarchy.flat("age"),
                Hierarchy.flat("sex"),
                Hierarchy.flat("drug"),
                Hierarchy.flat("quarter"));
    }

    private static int draw(SplittableRandom random, double[] weights) {
        double all = 0;
        for (double weight : weights) all += weight;
        double left = random.nextDouble() * all;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) return i;
        }
        return weights.length - 1;
    }

    private static void count(
            List<Hierarchy> hierarchies, List<String> codes, int from, Map<List<String>, Long> counts) {
        if (from == codes.size()) {
            counts.merge(List.copyOf(codes), 1L, Long::sum);
            return;
        }
        var above = new ArrayList<>(codes);
        for (var code = Optional.of(codes.get(from));
                code.isPresent();
                code = parent(hierarchies.get(from), code.get())) {
            above.set(from, code.get());
            count(hierarchies, above, from + 1, counts);
        }
    }

    private static Optional<String> parent(Hierarchy hierarchy, String code) {
        if (code.equals(Hierarchy.TOTAL)) return Optional.empty();
        return Optional.of(hierarchy.parents().getOrDefault(code, Hierarchy.TOTAL));
    }
}
