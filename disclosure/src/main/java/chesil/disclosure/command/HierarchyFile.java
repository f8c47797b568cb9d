package chesil.disclosure.command;

import chesil.command.Checks;
import chesil.command.Table;
import chesil.disclosure.Hierarchy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How codes add up, from a file with the columns dimension, child and parent; a dimension it does not name is flat.
 *
 * <p>A parent {@link Hierarchy#TOTAL} need not be a child of anything.
 */
public final class HierarchyFile {
    private HierarchyFile() {}

    /**
     * The hierarchies of the dimensions named, in their order.
     *
     * @param file null for none: every dimension is then flat
     * @throws chesil.command.WrongData with every fault of the file
     */
    public static List<Hierarchy> read(@Nullable String file, List<String> dimensions) {
        var parents = file == null ? Map.<Integer, Map<String, String>>of() : parents(Table.read(file), dimensions);
        var result = new ArrayList<Hierarchy>();
        for (int d = 0; d < dimensions.size(); d++) {
            var of = parents.get(d);
            result.add(of == null ? Hierarchy.flat(dimensions.get(d)) : Hierarchy.of(dimensions.get(d), of));
        }
        return result;
    }

    private static Map<Integer, Map<String, String>> parents(Table table, List<String> dimensions) {
        var checks = new Checks(table);
        var lines = HierarchyLine.of(checks, dimensions);
        var parents = new HashMap<Integer, Map<String, String>>();
        for (var line : lines) {
            var before = parents.computeIfAbsent(line.dimension(), _ -> new HashMap<>())
                    .putIfAbsent(line.child(), line.parent());
            if (before != null && !before.equals(line.parent())) {
                checks.fault(
                        line.row(),
                        "child",
                        "the code already has the parent " + before,
                        "Give each code one parent: where areas overlap, make a table of each division");
            }
        }
        for (var line : lines) checkCycle(checks, line, parents.getOrDefault(line.dimension(), Map.of()));
        checks.refuseIfWrong();
        return parents;
    }

    private static void checkCycle(Checks checks, HierarchyLine line, Map<String, String> of) {
        var start = line.child();
        var way = new ArrayList<String>(List.of(start));
        for (var code = of.get(start); code != null && way.size() <= of.size(); code = of.get(code)) {
            way.add(code);
            if (!code.equals(start)) continue;
            checks.fault(
                    line.row(),
                    "child",
                    "the code is a part of itself: " + String.join(" > ", way),
                    "Give each code one parent that is not below it");
            return;
        }
    }
}
