package chesil.statistics.command;

import chesil.command.Checks;
import chesil.command.Grouping;
import chesil.command.Table;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * That each group has each age band once. A band that a group lacks would be left out of both its events and its population,
 * and make its rate another one than its neighbours'; a band without events is a row with 0.
 */
final class AgeBands {
    private static final String BAND = "ageband";

    private AgeBands() {}

    /**
     * Adds a fault for each band that a group has twice, or that it lacks where another group has it.
     *
     * @param standard what a row's band is standardised by; groups whose bands share none of it follow different standards,
     *     and need not have the same bands
     */
    static void check(
            Table table, Checks checks, Grouping grouping, Map<List<String>, int[]> groups, IntFunction<?> standard) {
        if (!checks.needs(BAND)) return;
        groups.values()
                .forEach(rows -> Cells.differ(
                        table,
                        checks,
                        BAND,
                        rows,
                        "Give each age band of a group one row, and add up what is in several"));
        var fullest = groups.values().stream()
                .map(rows -> bands(table, rows, standard))
                .toList();
        groups.forEach((key, rows) -> {
            var own = bands(table, rows, standard);
            var missing = new TreeSet<String>();
            for (var other : fullest) {
                if (other.size() > own.size() && other.entrySet().containsAll(own.entrySet()))
                    missing.addAll(other.keySet());
            }
            missing.removeAll(own.keySet());
            missing.forEach(band -> checks.fault(grouping.name(key) + " has no row for the age band " + band
                    + ". Add one, with its population and a count of 0 if nothing happened."));
        });
    }

    private static Map<String, Object> bands(Table table, int[] rows, IntFunction<?> standard) {
        var bands = new HashMap<String, Object>();
        Arrays.stream(rows).forEach(row -> bands.put(table.text(row, BAND).strip(), standard.apply(row)));
        return bands;
    }
}
