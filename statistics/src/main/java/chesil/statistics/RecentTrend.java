package chesil.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * The recent trend of Fingertips: whether five yearly figures rise or fall by more than chance would have them.
 *
 * <p>A straight line is fitted to the last five points by least squares, weighted by what each point's interval says about it.
 * It counts as a trend if its slope is significant at 99.8 % and keeps its sign whichever one of the points is left out. For
 * proportions, crude rates and standardised rates, a year each; not for rolling years, nor for a count equal to its total.
 *
 * @param slope a period; NaN where it cannot be calculated
 * @param standardError of the slope
 * @param chiSquare (slope / standardError)&sup2;
 * @param movement which way it went
 * @see <a href="https://github.com/dhsc-govuk/FingertipsNext">DHSC FingertipsNext, trend-analysis, TrendMarkerCalculator</a>
 */
public record RecentTrend(double slope, double standardError, double chiSquare, Movement movement) {
    /** How many points, the last ones, are looked at. */
    public static final int POINTS = 5;

    /** The 99.8 % quantile of chi-square with one degree of freedom. */
    public static final double SIGNIFICANT = 9.54953570608324;

    /** Fingertips takes a 95 % interval as 3.92 standard errors wide. */
    private static final double WIDTH_95 = 3.92;

    private static final RecentTrend NOT_CALCULATED =
            new RecentTrend(Double.NaN, Double.NaN, Double.NaN, Movement.NOT_CALCULATED);

    /** Which way figures went. */
    public enum Movement {
        INCREASING("Increasing"),
        DECREASING("Decreasing"),
        /** No significant change: which is not to say that nothing changed. */
        NO_CHANGE("NoChange"),
        /** Fewer than five points with an interval. */
        NOT_CALCULATED("CannotBeCalculated");

        private final String marker;

        Movement(String marker) {
            this.marker = marker;
        }

        /** Fingertips' name for the trend, with what it means where there is a good direction. */
        public String marker(Direction good) {
            int side = this == INCREASING ? 1 : this == DECREASING ? -1 : 0;
            if (side == 0 || good == Direction.NEITHER) return marker;
            return marker + (side == good.sign() ? "AndGettingBetter" : "AndGettingWorse");
        }
    }

    /** A figure and what it weighs: the inverse of its variance. */
    private record Weighted(double value, double weight) {}

    /**
     * The trend of a series.
     *
     * @param values in order of time, one a year; NaN where not available
     * @param lower the lower 95 % limits; a point without one, or with both the same, is passed over
     * @param upper the upper ones
     */
    public static RecentTrend of(double[] values, double[] lower, double[] upper) {
        Checks.sameLength("values", values.length, "lower limits", lower.length);
        Checks.sameLength("values", values.length, "upper limits", upper.length);
        var points = lastPoints(values, lower, upper);
        if (points.size() < POINTS) return NOT_CALCULATED;
        var all = Line.through(points, -1);
        double chiSquare = Math.pow(all.slope() / all.standardError(), 2);
        boolean significant = chiSquare > SIGNIFICANT && keepsItsSign(points, all);
        var movement = !significant ? Movement.NO_CHANGE : all.slope() > 0 ? Movement.INCREASING : Movement.DECREASING;
        return new RecentTrend(all.slope(), all.standardError(), chiSquare, movement);
    }

    /** The trend as Fingertips names it. */
    public String marker(Direction good) {
        return movement.marker(good);
    }

    private static List<Weighted> lastPoints(double[] values, double[] lower, double[] upper) {
        var points = new ArrayList<Weighted>(POINTS);
        for (int i = values.length - 1; i >= 0 && points.size() < POINTS; i--) {
            double error = (upper[i] - lower[i]) / WIDTH_95;
            if (error < 0) {
                throw new IllegalArgumentException(
                        "an upper limit must not lie below its lower limit, but does at point " + i);
            }
            if (error > 0 && !Double.isNaN(values[i])) points.add(new Weighted(values[i], 1 / (error * error)));
        }
        return points.reversed();
    }

    private static boolean keepsItsSign(List<Weighted> points, Line all) {
        for (int without = 0; without < POINTS; without++) {
            if (Math.signum(Line.through(points, without).slope()) != Math.signum(all.slope())) return false;
        }
        return true;
    }

    /** A weighted regression on the places 1 to 5. */
    private record Line(double slope, double standardError) {
        static Line through(List<Weighted> points, int without) {
            double weights = 0;
            double weightedX = 0;
            double weightedY = 0;
            for (int i = 0; i < points.size(); i++) {
                if (i == without) continue;
                double weight = points.get(i).weight();
                weights += weight;
                weightedX += weight * (i + 1);
                weightedY += weight * points.get(i).value();
            }
            double meanX = weightedX / weights;
            double meanY = weightedY / weights;
            double xx = 0; // about the means: the textbook's differences of products lose the digits of steady values
            double xy = 0;
            for (int i = 0; i < points.size(); i++) {
                if (i == without) continue;
                double x = i + 1 - meanX;
                xx += points.get(i).weight() * x * x;
                xy += points.get(i).weight() * x * (points.get(i).value() - meanY);
            }
            return new Line(xy / xx, Math.sqrt(1 / xx));
        }
    }
}
