package chesil.statistics.funnel;

import chesil.statistics.Confidence;
import chesil.statistics.Count;
import chesil.statistics.Interval;
import chesil.statistics.Proportion;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A funnel plot: each area by its size, with the limits that chance allows an area of that size.
 *
 * <p>Without adjustment limits and labels are those of OHID's PHEindicatormethods; with it they are those of Spiegelhalter's
 * additive model for areas that differ by more than chance ({@link Dispersion}), and labels go by the limits.
 *
 * @param kind what figures are
 * @param adjustment how limits are widened
 * @param baseline the middle: all counts over all sizes, or 1 for ratios
 * @param dispersion how much areas differ, whether or not it widens the limits
 * @param areas in the order given
 * @see <a href="https://doi.org/10.1002/sim.1970">Spiegelhalter (2005), Funnel plots for comparing institutional performance,
 *     Statistics in Medicine 24:1185-1202</a>
 */
public record Funnel(Kind kind, Adjustment adjustment, double baseline, Dispersion dispersion, List<Area> areas) {
    public Funnel {
        areas = List.copyOf(areas);
    }

    /** How much of each end is trimmed before the dispersion is measured, where nobody says otherwise. */
    public static final double TRIM = 0.1;

    /** A funnel trimmed by a tenth each end. */
    public static Funnel of(Kind kind, double[] counts, double[] sizes, Adjustment adjustment) {
        return of(kind, counts, sizes, adjustment, TRIM);
    }

    /**
     * The funnel of some areas.
     *
     * @param counts 0 or more; need not be whole, as estimates are not; NaN where not available
     * @param sizes above 0, no proportion's below its count; NaN where not available
     * @param trim how much of each end to trim before measuring the dispersion, 0 to below a half
     */
    public static Funnel of(Kind kind, double[] counts, double[] sizes, Adjustment adjustment, double trim) {
        check(kind, counts, sizes);
        double baseline = kind == Kind.RATIO ? 1 : pooled(counts, sizes);
        var scores = Scores.of(kind, adjustment, baseline, counts, sizes);
        var dispersion = Dispersion.of(scores, trim);
        var limits = adjustment == Adjustment.NONE
                ? ChanceLimits.of(kind, baseline)
                : new AdjustedLimits(scores.scale(), baseline, dispersion.tauSquared());
        var areas = IntStream.range(0, counts.length)
                .mapToObj(i -> area(kind, adjustment, baseline, limits, counts[i], sizes[i], scores.z()[i]))
                .toList();
        return new Funnel(kind, adjustment, baseline, dispersion, areas);
    }

    private static Area area(
            Kind kind,
            Adjustment adjustment,
            double baseline,
            LimitsBySize limits,
            double count,
            double size,
            double z) {
        if (Double.isNaN(size)) return absent(size, Interval.NOT_AVAILABLE, Interval.NOT_AVAILABLE);
        var p95 = limits.at(size, Confidence.P95);
        var p998 = limits.at(size, Confidence.P998);
        if (Double.isNaN(count)) return absent(size, p95, p998);
        double value = count / size;
        var significance = adjustment == Adjustment.NONE
                ? Significance.byInterval(
                        baseline, own(kind, count, size, Confidence.P95), own(kind, count, size, Confidence.P998))
                : Significance.byLimits(value, p95, p998);
        return new Area(value, size, p95, p998, significance, z);
    }

    private static Area absent(double size, Interval p95, Interval p998) {
        return new Area(Double.NaN, size, p95, p998, Significance.NOT_JUDGED, Double.NaN);
    }

    /** The area's own interval: Wilson's of a share; exact below 10 events and Byar's from there, of others. */
    private static Interval own(Kind kind, double count, double size, Confidence confidence) {
        return kind == Kind.PROPORTION
                ? Proportion.ofEstimate(count, size, confidence)
                : Count.ofEstimate(count, confidence).times(1 / size);
    }

    /** The funnel's limits at any size, to draw its lines. */
    public Interval limits(double size, Confidence confidence) {
        var limits = adjustment == Adjustment.NONE
                ? ChanceLimits.of(kind, baseline)
                : new AdjustedLimits(Scale.of(kind, adjustment), baseline, dispersion.tauSquared());
        return limits.at(size, confidence);
    }

    /**
     * Where to draw a funnel's lines: from {@code least} to {@code most} by equal factors, closer where lines bend more.
     *
     * @param least 1 or more
     */
    public static double[] sizes(double least, double most, int points) {
        double factor = Math.pow(most / least, 1.0 / (points - 1));
        return IntStream.range(0, points)
                .mapToDouble(i -> least * Math.pow(factor, i))
                .toArray();
    }

    private static double pooled(double[] counts, double[] sizes) {
        double count = 0;
        double size = 0;
        for (int i = 0; i < counts.length; i++) {
            if (Double.isNaN(counts[i]) || Double.isNaN(sizes[i])) continue;
            count += counts[i];
            size += sizes[i];
        }
        return count / size;
    }

    private static void check(Kind kind, double[] counts, double[] sizes) {
        if (counts.length != sizes.length) {
            throw new IllegalArgumentException(
                    "there must be as many counts as sizes, but were " + counts.length + " and " + sizes.length);
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 0 || Double.isInfinite(counts[i])) throw wrong("a count must be 0 or more", i, counts[i]);
            if (sizes[i] <= 0 || Double.isInfinite(sizes[i])) throw wrong("a size must be above 0", i, sizes[i]);
            if (kind == Kind.PROPORTION && counts[i] > sizes[i]) {
                throw wrong("a count must be 0 to " + sizes[i], i, counts[i]);
            }
        }
    }

    private static IllegalArgumentException wrong(String rule, int place, double value) {
        return new IllegalArgumentException(rule + ", but area " + place + " (the first is 0) had " + value);
    }
}
