package chesil.statistics.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a panel of rows, or says all that stands in the way. */
final class PanelReader {
    /** A row of either kind; one of {@code firstTreated} and {@code treated} is there. */
    record Line(
            String unit,
            String period,
            double value,
            @Nullable String firstTreated,
            @Nullable Boolean treated) {
        static Line of(Panel.Row row) {
            return new Line(row.unit(), row.period(), row.value(), row.firstTreated(), null);
        }

        static Line of(Panel.Flagged row) {
            return new Line(row.unit(), row.period(), row.value(), null, row.treated());
        }

        private boolean neverTreated() {
            return firstTreated == null || firstTreated.isEmpty() || firstTreated.equals("0");
        }
    }

    private final List<Line> lines;
    private final List<Panel.Fault> faults = new ArrayList<>();
    private @Nullable Panel panel;

    PanelReader(List<Line> lines) {
        this.lines = lines;
        read();
    }

    List<Panel.Fault> faults() {
        return List.copyOf(faults);
    }

    Panel panel() {
        if (panel != null) return panel;
        var first = faults.getFirst();
        throw new IllegalArgumentException(
                "row " + (first.row() + 1) + ", " + first.column() + ": " + first.wrong() + ". " + first.mend());
    }

    private void read() {
        var periods = periods();
        if (periods == null) return;
        var units = units();
        var values = values(units, periods);
        if (!faults.isEmpty()) return;
        var starts = starts(units, periods, values);
        if (faults.isEmpty()) panel = Panel.of(List.copyOf(units.keySet()), periods, values, starts);
    }

    private @Nullable Periods periods() {
        if (lines.isEmpty()) {
            faults.add(new Panel.Fault(0, "unit", "there are no rows", "Give a row for each unit and period."));
            return null;
        }
        try {
            return Periods.of(lines.stream().map(Line::period).toList());
        } catch (IllegalArgumentException e) {
            faults.add(
                    new Panel.Fault(culprit(), "period", String.valueOf(e.getMessage()), "Write all periods one way."));
            return null;
        }
    }

    /** The first row whose period does not go with those before it. */
    private int culprit() {
        for (int i = 0; i < lines.size(); i++) {
            try {
                Periods.of(List.of(lines.getFirst().period(), lines.get(i).period()));
            } catch (IllegalArgumentException e) {
                return i;
            }
        }
        return 0;
    }

    /** Each unit's place and, by it, the row in which it first came. */
    private Map<String, int[]> units() {
        var units = new LinkedHashMap<String, int[]>();
        for (int row = 0; row < lines.size(); row++) {
            int first = row;
            units.computeIfAbsent(lines.get(row).unit(), _ -> new int[] {units.size(), first});
        }
        return units;
    }

    private double[][] values(Map<String, int[]> units, Periods periods) {
        var values = new double[units.size()][periods.size()];
        var seen = new int[units.size()][periods.size()];
        for (int row = 0; row < lines.size(); row++) {
            var line = lines.get(row);
            int unit = place(units, line.unit());
            int period = periods.indexOf(line.period());
            if (seen[unit][period] > 0) duplicate(row, seen[unit][period]);
            if (!Double.isFinite(line.value())) missing(row);
            seen[unit][period] = row + 1;
            values[unit][period] = line.value();
        }
        units.forEach((name, at) -> unbalanced(name, at[1], seen[at[0]], periods));
        return values;
    }

    private void duplicate(int row, int earlier) {
        var line = lines.get(row);
        var wrong = "unit \"" + line.unit() + "\" has period " + line.period() + " already, in row " + earlier
                + " of the data";
        faults.add(new Panel.Fault(row, "period", wrong, "Leave one row for each unit and period."));
    }

    private void missing(int row) {
        faults.add(new Panel.Fault(
                row, "value", "the value is missing or not a number", "Give it, or leave the unit out altogether."));
    }

    private void unbalanced(String unit, int row, int[] seen, Periods periods) {
        var lacking = new ArrayList<String>();
        for (int t = 0; t < seen.length; t++)
            if (seen[t] == 0) lacking.add(periods.texts().get(t));
        if (lacking.isEmpty()) return;
        var named = String.join(", ", lacking.subList(0, Math.min(3, lacking.size())));
        var more = lacking.size() > 3 ? " and " + (lacking.size() - 3) + " more" : "";
        var wrong = "unit \"" + unit + "\" has no row for " + named + more;
        faults.add(new Panel.Fault(row, "unit", wrong, "Add the rows, or leave the unit or the periods out."));
    }

    private int[] starts(Map<String, int[]> units, Periods periods, double[][] values) {
        var starts = new int[values.length];
        Arrays.fill(starts, Panel.NEVER);
        var said = new HashMap<String, String>();
        var treated = new int[values.length][values[0].length];
        for (int row = 0; row < lines.size(); row++) {
            var line = lines.get(row);
            int unit = place(units, line.unit());
            if (line.treated() == null) starts[unit] = firstTreated(row, line, said, periods);
            else treated[unit][periods.indexOf(line.period())] = line.treated() ? 1 + row : -1 - row;
        }
        if (lines.getFirst().treated() != null) {
            for (int unit = 0; unit < starts.length; unit++) starts[unit] = lasting(treated[unit]);
        }
        return starts;
    }

    private int firstTreated(int row, Line line, Map<String, String> said, Periods periods) {
        var start = line.neverTreated() ? "" : String.valueOf(line.firstTreated());
        var before = said.putIfAbsent(line.unit(), start);
        if (before != null && !before.equals(start)) {
            var wrong = "unit \"" + line.unit() + "\" began in " + (before.isEmpty() ? "no period" : before)
                    + " in an earlier row";
            faults.add(new Panel.Fault(row, "first_treated", wrong, "Write the same in all rows of a unit."));
        }
        if (start.isEmpty()) return Panel.NEVER;
        try {
            int place = periods.firstFrom(start);
            return place == periods.size() ? Panel.NEVER : place;
        } catch (IllegalArgumentException e) {
            faults.add(new Panel.Fault(
                    row, "first_treated", String.valueOf(e.getMessage()), "Write it as the periods are written."));
            return Panel.NEVER;
        }
    }

    /** The first treated period; a fault where a later one is not treated. Marks are row + 1, below 0 for untreated. */
    private int lasting(int[] marks) {
        int start = Panel.NEVER;
        for (int t = 0; t < marks.length; t++) {
            if (marks[t] > 0 && start == Panel.NEVER) start = t;
            if (marks[t] < 0 && start != Panel.NEVER) {
                int row = -1 - marks[t];
                var wrong = "unit \"" + lines.get(row).unit() + "\" was treated before and is no longer";
                faults.add(new Panel.Fault(
                        row,
                        "treated",
                        wrong,
                        "Treatment must last: leave the unit, or the periods from here on, out."));
                return start;
            }
        }
        return start;
    }

    private static int place(Map<String, int[]> units, String unit) {
        var at = units.get(unit);
        if (at == null) throw new IllegalArgumentException("there is no unit \"" + unit + "\"");
        return at[0];
    }
}
