package chesil.disclosure.command;

import chesil.command.Checks;
import chesil.command.Table;
import chesil.disclosure.Hierarchy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
        var parents = file == null ? Map.<String, Map<String, String>>of() : parents(Table.read(file), dimensions);
        var result = new ArrayList<Hierarchy>();
        for (var dimension : dimensions) {
            var of = parents.get(dimension);
            result.add(of == null ? Hierarchy.flat(dimension) : Hierarchy.of(dimension, of));
        }
        return result;
    }

    private static Map<String, Map<String, String>> parents(Table table, List<String> dimensions) {
        var checks = new Checks(table);
        var named = checks.words("dimension");
        var children = checks.words("child");
        var above = checks.words("parent");
        checks.refuseIfWrong();
        var parents = new LinkedHashMap<String, Map<String, String>>();
        var known = new HashSet<>(dimensions);
        for (int row = 0; row < table.size(); row++) {
            if (!known.contains(named.get(row))) {
                checks.fault(
                        row,
                        "dimension",
                        "no dimension of the table has this name; they are " + String.join(", ", dimensions),
                        "Correct it, or name the dimension with --dimensions");
                continue;
            }
            var before = parents.computeIfAbsent(named.get(row), _ -> new HashMap<>())
                    .putIfAbsent(children.get(row), above.get(row));
            if (before != null && !before.equals(above.get(row))) {
                checks.fault(
                        row,
                        "child",
                        "the code already has the parent " + before,
                        "Give each code one parent: where areas overlap, make a table of each division");
            }
        }
        for (int row = 0; row < table.size(); row++) checkCycle(checks, row, named, children, parents);
        checks.refuseIfWrong();
        return parents;
    }

    private static void checkCycle(
            Checks checks,
            int row,
            List<String> named,
            List<String> children,
            Map<String, Map<String, String>> parents) {
        var of = parents.getOrDefault(named.get(row), Map.of());
        var start = children.get(row);
        var way = new ArrayList<String>(List.of(start));
        for (var code = of.get(start); code != null && way.size() <= of.size(); code = of.get(code)) {
            way.add(code);
            if (!code.equals(start)) continue;
            checks.fault(
                    row,
                    "child",
                    "the code is a part of itself: " + String.join(" > ", way),
                    "Give each code one parent that is not below it");
            return;
        }
    }
}
