package chesil.statistics.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The same units, such as areas, in the same periods, each with one value; and from which period on each was treated.
 *
 * <p>Balanced: every unit in every period. Treatment begins once and lasts.
 */
public final class Panel {
    /** The start of a unit that is not treated within the panel. */
    static final int NEVER = Integer.MAX_VALUE;

    private final List<String> units;
    private final Periods periods;
    private final double[][] values;
    private final int[] starts;

    private Panel(List<String> units, Periods periods, double[][] values, int[] starts) {
        this.units = units;
        this.periods = periods;
        this.values = values;
        this.starts = starts;
    }

    /**
     * One unit in one period.
     *
     * @param value finite
     * @param firstTreated the period in which the unit's treatment began, the same in all its rows; empty or 0 for never
     */
    public record Row(String unit, String period, double value, String firstTreated) {}

    /**
     * One unit in one period.
     *
     * @param value finite
     * @param treated whether the unit is treated in this period
     */
    public record Flagged(String unit, String period, double value, boolean treated) {}

    /**
     * Something wrong with one row.
     *
     * @param row its place, from 0
     * @param column of {@code unit}, {@code period}, {@code value}, {@code first_treated} and {@code treated}
     */
    public record Fault(int row, String column, String wrong, String mend) {}

    /** All that is wrong with the rows; empty where a panel can be made of them. */
    public static List<Fault> faults(List<Row> rows) {
        return new PanelReader(rows.stream().map(PanelReader.Line::of).toList()).faults();
    }

    /** All that is wrong with the rows; empty where a panel can be made of them. */
    public static List<Fault> faultsOfFlagged(List<Flagged> rows) {
        return new PanelReader(rows.stream().map(PanelReader.Line::of).toList()).faults();
    }

    /**
     * A panel of rows that say when treatment began.
     *
     * @throws IllegalArgumentException at the first fault
     */
    public static Panel of(List<Row> rows) {
        return new PanelReader(rows.stream().map(PanelReader.Line::of).toList()).panel();
    }

    /**
     * A panel of rows that say whether they are treated.
     *
     * @throws IllegalArgumentException at the first fault
     */
    public static Panel ofFlagged(List<Flagged> rows) {
        return new PanelReader(rows.stream().map(PanelReader.Line::of).toList()).panel();
    }

    static Panel of(List<String> units, Periods periods, double[][] values, int[] starts) {
        return new Panel(List.copyOf(units), periods, values, starts);
    }

    /** In the order in which they first came. */
    public List<String> units() {
        return units;
    }

    /** In order of time. */
    public List<String> periods() {
        return periods.texts();
    }

    public double value(String unit, String period) {
        int place = units.indexOf(unit);
        if (place < 0) throw new IllegalArgumentException("there is no unit \"" + unit + "\"");
        return values[place][periods.indexOf(period)];
    }

    /** The first period in which the unit at this place was treated; empty for never. */
    public Optional<String> start(int unit) {
        return starts[unit] == NEVER
                ? Optional.empty()
                : Optional.of(periods.texts().get(starts[unit]));
    }

    int size() {
        return units.size();
    }

    int length() {
        return periods.size();
    }

    /** Shape [units][periods]; not to be changed. */
    double[][] values() {
        return values;
    }

    /** The place of each unit's first treated period, or {@link #NEVER}; not to be changed. */
    int[] starts() {
        return starts;
    }

    /** Places of the units by the place of their first treated period, the earliest first; those never treated are left out. */
    Map<Integer, int[]> cohorts() {
        var byStart = new TreeMap<Integer, List<Integer>>();
        for (int i = 0; i < starts.length; i++) {
            if (starts[i] != NEVER)
                byStart.computeIfAbsent(starts[i], _ -> new ArrayList<>()).add(i);
        }
        var cohorts = new LinkedHashMap<Integer, int[]>();
        byStart.forEach((start, members) ->
                cohorts.put(start, members.stream().mapToInt(Integer::intValue).toArray()));
        return cohorts;
    }

    /** The same panel with other values. */
    Panel with(double[][] others) {
        return new Panel(units, periods, others, starts);
    }
}
