package chesil.statistics.command;

import chesil.command.Results;
import chesil.statistics.Confidence;
import chesil.statistics.Interval;
import chesil.statistics.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** Values with their intervals at both levels, and how they were computed: a row each, not available until it is set. */
final class Figures {
    private final double[] values;
    private final double[] lower95;
    private final double[] upper95;
    private final double[] lower998;
    private final double[] upper998;
    private final List<String> methods;

    Figures(int rows) {
        values = none(rows);
        lower95 = none(rows);
        upper95 = none(rows);
        lower998 = none(rows);
        upper998 = none(rows);
        methods = new ArrayList<>(Collections.nCopies(rows, ""));
    }

    private static double[] none(int rows) {
        var none = new double[rows];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    /** Sets a row, counted from 0. */
    void set(int row, double value, Method method, Function<Confidence, Interval> interval) {
        set(row, value, interval.apply(Confidence.P95), interval.apply(Confidence.P998));
        methods.set(row, method.label());
    }

    void set(int row, double value, Interval p95, Interval p998) {
        values[row] = value;
        lower95[row] = p95.lower();
        upper95[row] = p95.upper();
        lower998[row] = p998.lower();
        upper998[row] = p998.upper();
    }

    /** Adds the values as {@code name}, and their intervals as {@code lower95} and so on with {@code prefix} before it. */
    Results addTo(Results results, String name, String prefix) {
        return intervalsTo(valuesTo(results, name), prefix);
    }

    Results valuesTo(Results results, String name) {
        return results.with(name, values);
    }

    Results intervalsTo(Results results, String prefix) {
        return results.with(prefix + "lower95", lower95)
                .with(prefix + "upper95", upper95)
                .with(prefix + "lower998", lower998)
                .with(prefix + "upper998", upper998);
    }

    /** Adds value, intervals and method. */
    Results addTo(Results results) {
        return addTo(results, "value", "").with("method", methods);
    }

    List<String> methods() {
        return methods;
    }
}
