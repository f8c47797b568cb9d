package chesil.web.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A value axis.
 *
 * @param low its lowest value
 * @param high its highest
 * @param step between its lines
 */
public record Axis(double low, double high, double step) {
    public Axis {
        if (!(high > low) || !(step > 0)) {
            throw new IllegalArgumentException("an axis cannot run from " + low + " to " + high + " by " + step);
        }
    }

    /** Shares are always seen against the whole: 0 to 100%. */
    public static Axis shares() {
        return new Axis(0, 100, 25);
    }

    /** For counts and bars, which start at 0. */
    public static Axis fromZero(double highest) {
        var step = niceStep(Math.max(highest, 1e-9));
        return new Axis(0, step * Math.max(1, Math.ceil(highest / step - 1e-9)), step);
    }

    /** For lines that may start above 0; the subtitle then says so. */
    public static Axis around(double lowest, double highest) {
        var step = niceStep(highest > lowest ? highest - lowest : Math.max(Math.abs(highest), 1));
        var low = step * Math.floor(lowest / step + 1e-9);
        var high = step * Math.ceil(highest / step - 1e-9);
        return new Axis(low, high > low ? high : low + step, step);
    }

    /** The values that have a line and a label. */
    public List<Double> ticks() {
        return IntStream.rangeClosed(0, (int) Math.floor((high - low) / step + 1e-6))
                .mapToObj(i -> low + i * step)
                .toList();
    }

    /** How many decimals the labels need. */
    int decimals() {
        return Math.max(0, (int) Math.ceil(-Math.log10(step) - 1e-9)) + (isQuarter() ? 1 : 0);
    }

    /** Where a value is drawn between two places; outside the axis it stays at its edge. */
    double place(double value, double atLow, double atHigh) {
        var share = (Math.clamp(value, low, high) - low) / (high - low);
        return atLow + share * (atHigh - atLow);
    }

    private boolean isQuarter() {
        var lead = step / Math.pow(10, Math.floor(Math.log10(step) + 1e-9));
        return Math.abs(lead - 2.5) < 1e-9 && step < 10;
    }

    // three to six lines, at 1, 2, 2.5 or 5 times a power of ten
    private static double niceStep(double span) {
        var power = Math.pow(10, Math.floor(Math.log10(span / 4)));
        var rough = span / 4 / power;
        return power * (rough <= 1 ? 1 : rough <= 2 ? 2 : rough <= 2.5 ? 2.5 : rough <= 5 ? 5 : 10);
    }
}
