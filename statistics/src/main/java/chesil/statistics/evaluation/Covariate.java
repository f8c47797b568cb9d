package chesil.statistics.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something else known of every unit, by period.
 *
 * <p>Not a record: the values are an array.
 */
public final class Covariate {
    private final String name;
    private final double[][] values;
    private final Optional<Window> window;

    /**
     * The periods of which a synthetic control takes the mean.
     *
     * @param first as written in the panel
     * @param last the same or later
     */
    public record Window(String first, String last) {}

    private Covariate(String name, double[][] values, Optional<Window> window) {
        this.name = name;
        this.values = values;
        this.window = window;
    }

    /**
     * A covariate.
     *
     * @param rows the panel's rows, in any order
     * @param values one for each row; NaN where it is not known
     */
    public static Covariate of(String name, Panel panel, List<Panel.Flagged> rows, List<Double> values) {
        if (rows.size() != values.size()) {
            throw new IllegalArgumentException(
                    "there are " + rows.size() + " rows and " + values.size() + " values of " + name);
        }
        var units = places(panel.units());
        var periods = places(panel.periods());
        var table = new double[panel.size()][panel.length()];
        for (int row = 0; row < rows.size(); row++) {
            table[place(units, rows.get(row).unit())][
                    place(periods, rows.get(row).period())] = values.get(row);
        }
        return new Covariate(name, table, Optional.empty());
    }

    private static Map<String, Integer> places(List<String> names) {
        var places = new HashMap<String, Integer>();
        for (var name : names) places.put(name, places.size());
        return places;
    }

    private static int place(Map<String, Integer> places, String name) {
        var place = places.get(name);
        if (place == null) throw new IllegalArgumentException("\"" + name + "\" is not in the panel");
        return place;
    }

    /** The same, of which a synthetic control takes the mean of these periods and not of all before the start. */
    public Covariate over(String first, String last) {
        return new Covariate(name, values, Optional.of(new Window(first, last)));
    }

    public String name() {
        return name;
    }

    /** Shape [units][periods]; not to be changed. */
    double[][] values() {
        return values;
    }

    /** Each unit's mean over the window, else over all periods before the start; periods that are not known are left out. */
    double[] means(Panel panel, int start) {
        int from = window.map(each -> panel.periods().indexOf(each.first())).orElse(0);
        int to = window.map(each -> panel.periods().indexOf(each.last())).orElse(start - 1);
        if (from < 0 || to < 0 || from > to || to >= start) {
            throw new IllegalArgumentException("covariate " + name + " needs periods of the panel, before the start in "
                    + panel.periods().get(start) + ", the first not after the last");
        }
        var means = new double[values.length];
        for (int unit = 0; unit < means.length; unit++) means[unit] = mean(panel, unit, from, to);
        return means;
    }

    private double mean(Panel panel, int unit, int from, int to) {
        double sum = 0;
        int known = 0;
        for (int t = from; t <= to; t++) {
            if (Double.isNaN(values[unit][t])) continue;
            sum += values[unit][t];
            known++;
        }
        if (known == 0) {
            throw new IllegalArgumentException("covariate " + name + " is not known for unit \""
                    + panel.units().get(unit) + "\" in any of the periods that it is wanted for");
        }
        return sum / known;
    }
}
