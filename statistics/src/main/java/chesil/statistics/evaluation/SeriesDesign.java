package chesil.statistics.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * The columns of an interrupted series' regression; with a control, its points stand after the series' own.
 *
 * @param names of the terms
 * @param columnList as the names, each as long as all points together
 */
record SeriesDesign(List<String> names, List<double[]> columnList) {
    static SeriesDesign of(int points, int shows, boolean controlled, SeriesModel model) {
        return new Columns(points, controlled).build(shows, model);
    }

    double[][] columns() {
        return columnList.toArray(double[][]::new);
    }

    /** What the change adds to the linear predictor at a point of the series. */
    double effect(double[] coefficients, int point) {
        double effect = 0;
        for (int j = 0; j < names.size(); j++) {
            boolean ofEffect = names.get(j).equals("level") || names.get(j).equals("slope");
            if (ofEffect) effect += coefficients[j] * columnList.get(j)[point];
        }
        return effect;
    }

    private static final class Columns {
        private final int points;
        private final boolean controlled;
        private final List<String> names = new ArrayList<>();
        private final List<double[]> columns = new ArrayList<>();

        Columns(int points, boolean controlled) {
            this.points = points;
            this.controlled = controlled;
        }

        SeriesDesign build(int shows, SeriesModel model) {
            both("intercept", t -> 1);
            both("time", t -> t + 1);
            for (int k = 1; k <= model.harmonics(); k++) seasons(k, model.cycle());
            effect("level", t -> t < shows ? 0 : 1);
            int from = model.slopeFromStart() ? 0 : shows;
            if (model.slope()) effect("slope", t -> t < shows ? 0 : t + 1 - from);
            return new SeriesDesign(List.copyOf(names), List.copyOf(columns));
        }

        private void seasons(int k, int cycle) {
            both("sin" + k, t -> Math.sin(2 * Math.PI * k * (t + 1) / cycle));
            both("cos" + k, t -> Math.cos(2 * Math.PI * k * (t + 1) / cycle));
        }

        /** The series' own change is over and above the control's. */
        private void effect(String name, IntToDoubleFunction change) {
            if (controlled) both("control_" + name, change);
            if (controlled && name.equals("level")) {
                treated("group", t -> 1);
                treated("group_time", t -> t + 1);
            }
            treated(name, change);
        }

        private void both(String name, IntToDoubleFunction value) {
            add(name, value, 1);
        }

        private void treated(String name, IntToDoubleFunction value) {
            add(name, value, 0);
        }

        private void add(String name, IntToDoubleFunction value, double inControl) {
            var column = new double[controlled ? 2 * points : points];
            for (int i = 0; i < column.length; i++) {
                column[i] = value.applyAsDouble(i % points) * (i < points ? 1 : inControl);
            }
            names.add(name);
            columns.add(column);
        }
    }
}
