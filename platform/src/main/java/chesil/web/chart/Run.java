package chesil.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What small and large charts of a run of points share. */
final class Run {
    private Run() {}

    /** All values that a chart must have room for. */
    static List<Double> extent(
            List<Point> points, List<Stretch> stretches, @Nullable Double target, boolean intervals) {
        var all = new ArrayList<Double>();
        for (var point : points) {
            if (point.value() != null) all.add(point.value());
            if (intervals && point.interval() != null) {
                all.add(point.interval().lower());
                all.add(point.interval().upper());
            }
        }
        for (var stretch : stretches)
            all.addAll(List.of(stretch.usual().lower(), stretch.usual().upper()));
        return Stream.concat(all.stream(), Stream.ofNullable(target)).toList();
    }

    /** The line through the points; it breaks where there is no value. */
    static String path(List<Point> points, Across across, DoubleUnaryOperator down) {
        var d = new StringBuilder();
        var pen = 'M';
        for (var i = 0; i < points.size(); i++) {
            var value = points.get(i).value();
            if (value == null) {
                pen = 'M';
            } else {
                d.append(pen)
                        .append(Drawing.px(across.of(i)))
                        .append(' ')
                        .append(Drawing.px(down.applyAsDouble(value)));
                pen = 'L';
            }
        }
        return d.toString();
    }

    static int lastWithValue(List<Point> points) {
        for (var i = points.size() - 1; i >= 0; i--) if (points.get(i).value() != null) return i;
        return -1;
    }

    static boolean signals(Point point) {
        return point.state() == Point.State.IMPROVING
                || point.state() == Point.State.CONCERN
                || point.state() == Point.State.CHANGED;
    }

    /** Where the nth point stands. */
    record Across(double left, double right, int points) {
        double of(int index) {
            return left + (index + 0.5) * pitch();
        }

        double before(int index) {
            return left + index * pitch();
        }

        double after(int index) {
            return left + (index + 1) * pitch();
        }

        double pitch() {
            return (right - left) / Math.max(1, points);
        }
    }
}
