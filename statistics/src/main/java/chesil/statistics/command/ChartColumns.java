package chesil.statistics.command;

import chesil.command.Results;
import chesil.statistics.spc.ControlChart;
import chesil.statistics.spc.Limits;
import chesil.statistics.spc.Point;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What a chart says of each row of the file; nothing of a row that is no point of one. */
final class ChartColumns {
    private final @Nullable Point[] points;
    private final String[] assurances;

    ChartColumns(int rows) {
        points = new @Nullable Point[rows];
        assurances = new String[rows];
        java.util.Arrays.fill(assurances, "");
    }

    /** @param rows the row of each of the chart's points */
    void set(int[] rows, ControlChart chart) {
        for (int i = 0; i < rows.length; i++) {
            points[rows[i]] = chart.points().get(i);
            assurances[rows[i]] = chart.assurance().label();
        }
    }

    Results addTo(Results results, boolean withValue) {
        if (withValue) number(results, "value", Point::value);
        limit(results, "mean", Limits::mean);
        limit(results, "lower_limit", Limits::lower);
        limit(results, "upper_limit", Limits::upper);
        limit(results, "lower_near", Limits::lowerNear);
        limit(results, "upper_near", Limits::upperNear);
        flag(results, "outside_limits", Point::outsideLimits);
        flag(results, "shift", Point::shift);
        flag(results, "trend", Point::trend);
        flag(results, "two_of_three", Point::twoOfThree);
        judged(results, "special_cause", point -> point.specialCause().label());
        judged(results, "variation", point -> point.variation().label());
        return results.with("assurance", row -> assurances[row]);
    }

    private void limit(Results results, String column, ToDoubleFunction<Limits> limit) {
        number(results, column, point -> limit.applyAsDouble(point.limits()));
    }

    private void number(Results results, String column, ToDoubleFunction<Point> number) {
        var numbers = new double[points.length];
        for (int row = 0; row < numbers.length; row++) {
            var point = points[row];
            numbers[row] = point == null ? Double.NaN : number.applyAsDouble(point);
        }
        results.with(column, numbers);
    }

    private void flag(Results results, String column, Predicate<Point> flag) {
        judged(results, column, point -> flag.test(point) ? "1" : "0");
    }

    /** A word on each point; a missing one is common cause, as the package has it. */
    private void judged(Results results, String column, Function<Point, String> word) {
        results.with(column, row -> {
            var point = points[row];
            return point == null ? "" : word.apply(point);
        });
    }
}
