package chesil.statistics.command;

import chesil.command.Checks;
import chesil.command.Table;
import chesil.statistics.evaluation.Periods;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The rows of a series in order of time. */
final class Series {
    private static final String PERIOD = "period";

    private Series() {}

    /**
     * A group's rows by their period, the earliest first; a period that cannot be read, comes twice or is left out is a fault.
     *
     * @param group the rows, in any order
     * @param name the group's, for faults
     * @return as many rows; in the order given where there is a fault
     */
    static int[] inOrder(Table table, Checks checks, int[] group, String name) {
        if (!table.has(PERIOD)) return group;
        var texts = new ArrayList<String>();
        boolean whole = true;
        for (int row : group) {
            var text = table.text(row, PERIOD).strip();
            texts.add(text);
            if (!text.isEmpty()) continue;
            checks.fault(row, PERIOD, "the cell is empty", "Say which period the row is of");
            whole = false;
        }
        Cells.differ(table, checks, PERIOD, group, "Give each period of a series one row");
        return whole ? inOrder(checks, group, texts, name) : group;
    }

    private static int[] inOrder(Checks checks, int[] group, List<String> texts, String name) {
        var periods = Faults.orFault(checks, name, () -> Periods.of(texts));
        if (periods == null) return group;
        periods.gap()
                .ifPresent(around -> checks.fault(name + ": a period is missing between " + around.getFirst() + " and "
                        + around.getLast() + ". Add a row for it, with its cells empty where nothing is available."));
        var places = new Integer[group.length];
        Arrays.setAll(places, i -> i);
        Arrays.sort(places, Comparator.comparingInt(i -> periods.indexOf(texts.get(i))));
        return Arrays.stream(places).mapToInt(i -> group[i]).toArray();
    }
}
