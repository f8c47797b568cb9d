package chesil.disclosure;

import chesil.disclosure.Protection.Protected;
import chesil.disclosure.suppression.Sums;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lays tables out as one set of cells and sums: what several of them show is one cell. */
final class Layout {
    private final Sums.Builder builder;
    private final List<int[]> cells = new ArrayList<>();
    private final boolean linked;
    private final Map<Map<String, String>, Integer> byName = new HashMap<>();
    private final Set<Map<String, String>> out = new HashSet<>();
    private final Profile profile;

    Layout(List<Table> tables, List<List<@Nullable Reason>> why, Profile profile, List<Protected> earlier) {
        this.profile = profile;
        linked = tables.size() > 1 || !earlier.isEmpty();
        builder = new Sums.Builder(linked);
        for (var release : earlier) rememberShown(release);
        for (int t = 0; t < tables.size(); t++) add(tables.get(t), why.get(t));
        // what was hidden before stands in sums beside what is new, and is protected still
        for (var release : earlier) {
            for (var table : release.tables()) add(table, PrimaryRules.reasons(table, release.profile()));
        }
    }

    Sums.Figures figures() {
        return builder.build();
    }

    /** The number of a cell, -1 for a zero that everyone knows. */
    int cell(int table, int place) {
        return cells.get(table)[place];
    }

    private void rememberShown(Protected release) {
        for (int t = 0; t < release.tables().size(); t++) {
            var table = release.tables().get(t);
            for (int i = 0; i < table.cells().size(); i++) {
                if (release.outcomes().get(t).get(i).status() == Status.SHOWN)
                    out.add(name(table, table.cells().get(i)));
            }
        }
    }

    private void add(Table table, List<@Nullable Reason> why) {
        var numbers = new int[table.cells().size()];
        for (int i = 0; i < numbers.length; i++)
            numbers[i] = number(table, table.cells().get(i), why.get(i) != null);
        cells.add(numbers);
        table.sums((d, whole, parts) -> {
            if (numbers[whole] < 0) return;
            builder.sum(
                    numbers[whole],
                    Arrays.stream(parts)
                            .map(part -> numbers[part])
                            .filter(part -> part >= 0)
                            .toArray());
        });
    }

    private int number(Table table, Cell cell, boolean primary) {
        if (cell.value() == 0 && !primary) return -1;
        if (!linked) return builder.cell(cell.value(), primary, isSingle(cell), false);
        var name = name(table, cell);
        var known = byName.get(name);
        if (known != null) return known;
        int number = builder.cell(cell.value(), primary, isSingle(cell), out.contains(name));
        byName.put(name, number);
        return number;
    }

    private boolean isSingle(Cell cell) {
        return profile.contributors() && cell.contributors() == 1;
    }

    /** What a cell is of, whichever table shows it: its codes that are not the whole of their dimension. */
    private static Map<String, String> name(Table table, Cell cell) {
        var name = new TreeMap<String, String>();
        for (int d = 0; d < table.dimensions().size(); d++) {
            var dimension = table.dimensions().get(d);
            var code = cell.codes().get(d);
            if (!code.equals(dimension.top())) name.put(dimension.dimension(), code);
        }
        return name;
    }
}
